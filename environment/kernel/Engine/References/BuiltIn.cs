namespace ArtGan.Kernel.Engine.References;

/// <summary>Packages whose work the kernel or its library does: a notebook that asks for them runs without.</summary>
internal static class BuiltIn
{
    /// <summary>What a notebook should know that asks for such a package; null where the package is to be loaded.</summary>
    public static string? Sentence(PackageRequest request)
    {
        var name = request.Name.ToUpperInvariant();
        if (IsFamily(name, "TORCHSHARP") || IsFamily(name, "LIBTORCH"))
        {
            // Built with the package as its engine, the library has no such namespace of its own.
            return typeof(UserException).Assembly.GetType("TorchSharp.torch") is null ? null
                : $"{request.Name} is not loaded: ArtGan.Lib has the namespace TorchSharp itself, over the libtorch of this machine, so leave the line out.";
        }

        if (IsFamily(name, "MICROSOFT.DOTNET.INTERACTIVE"))
            return $"{request.Name} is not loaded: this kernel takes the place of .NET Interactive, so leave the line out.";
        return IsFamily(name, "XPLOT.PLOTLY") ? $"{request.Name} is not loaded: its Chart, Scatter and Layout are in ArtGan.Plots (using ArtGan.Plots;), so leave the line out." : null;
    }

    private static bool IsFamily(string name, string family) =>
        name.StartsWith(family, StringComparison.Ordinal) && (name.Length == family.Length || name[family.Length] is '.' or '-');
}
