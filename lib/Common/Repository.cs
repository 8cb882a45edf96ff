namespace ArtGan;

/// <summary>Where the checkout around the running library lies.</summary>
public static class Repository
{
    private const string Marker = "ArtGan.Lib.csproj";

    /// <summary>The file at the root of what <c>artgan pack</c> made.</summary>
    internal const string BundleMarker = "bundle.json";

    /// <summary>The checkout's root: the nearest folder above the application that holds the library's project.</summary>
    /// <exception cref="UserException">The application was moved out of its checkout.</exception>
    public static string Root => FindRoot(AppContext.BaseDirectory);

    /// <summary>Whether this is not a checkout but what <c>artgan pack</c> made of one: built already, for machines without an SDK.</summary>
    /// <exception cref="UserException">The application was moved out of its checkout.</exception>
    public static bool IsBundle => File.Exists(Path.Combine(Root, BundleMarker));

    internal static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new UserException($"No {Marker} was found above '{start}'; start ArtGan with environment/artgan from inside a checkout.");
    }
}
