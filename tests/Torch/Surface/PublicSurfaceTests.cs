using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>
/// Sources written with our engine compile against package TorchSharp 0.107.0: whatever namespace TorchSharp offers here, the
/// package offers too. public-surface.txt lists it, a line a type or member, and was read from the package itself. To make it
/// again, restore the package (<c>dotnet restore tests -p:TensorEngine=TorchSharp</c>) and run these tests with
/// ARTGAN_UPDATE_SURFACE=1: lines that the package has are taken up, those that it lacks still fail.
/// </summary>
public sealed class PublicSurfaceTests
{
    private const string Package = "torchsharp/0.107.0/lib/net8.0/TorchSharp.dll";

    private static readonly string Packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static readonly PublicSurface Ours = new(typeof(torch).Assembly);

    [Fact]
    public void Every_public_member_is_one_of_the_package()
    {
        if (Environment.GetEnvironmentVariable("ARTGAN_UPDATE_SURFACE") == "1")
        {
            File.WriteAllLines(ListPath(), InPackage(Ours.Declared).Order(StringComparer.Ordinal));
        }

        var approved = File.ReadAllLines(ListPath());
        var declared = Ours.Declared.ToHashSet(StringComparer.Ordinal);
        var unknown = declared.Except(approved).Order(StringComparer.Ordinal).ToList();
        var gone = approved.Except(declared).ToList();
        Assert.True(unknown.Count == 0, $"TorchSharp 0.107.0 is not known to have these; spell them as it does, make them internal or move them to namespace ArtGan.Torch (if it has them, make the list again as PublicSurfaceTests says):\n{string.Join('\n', unknown)}");
        Assert.True(gone.Count == 0, $"These were here and are missed by whoever used them; bring them back, or make the list again as PublicSurfaceTests says:\n{string.Join('\n', gone)}");
        Assert.Equal(approved.Order(StringComparer.Ordinal).Distinct(), approved);
    }

    [PackageFact]
    public void The_list_holds_only_what_the_package_has()
    {
        var approved = File.ReadAllLines(ListPath());
        Assert.Empty(approved.Except(InPackage(approved)));
    }

    private static IEnumerable<string> InPackage(IEnumerable<string> lines)
    {
        var context = new AssemblyLoadContext(nameof(PublicSurfaceTests));
        context.Resolving += (_, name) => Directory.GetFiles(Path.Combine(Packages, name.Name!.ToLowerInvariant()), $"{name.Name}.dll", SearchOption.AllDirectories)
            .Where(path => path.Contains("/lib/net", StringComparison.Ordinal)).Select(context.LoadFromAssemblyPath).FirstOrDefault();
        return new PublicSurface(context.LoadFromAssemblyPath(Path.Combine(Packages, Package))).Common(lines);
    }

    private static string ListPath([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "public-surface.txt");

    private sealed class PackageFactAttribute : FactAttribute
    {
        public PackageFactAttribute()
        {
            if (!File.Exists(Path.Combine(Packages, Package)))
            {
                Skip = "Package TorchSharp 0.107.0 is not restored on this machine.";
            }
        }
    }
}
