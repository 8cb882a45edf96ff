using System.Reflection;

namespace ArtGan;

/// <summary>Style sheets and scripts that lie beside the sources that use them.</summary>
internal static class EmbeddedFile
{
    /// <summary>Reads one.</summary>
    /// <param name="assembly">The assembly it is in; its resources are called after it, as in <c>ArtGan.Lib.page.css</c>.</param>
    /// <param name="name">The file's name.</param>
    internal static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
