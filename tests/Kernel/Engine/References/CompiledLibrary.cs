using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Tests.Kernel.Engine.References;

/// <summary>Libraries and packages made on the spot, without the SDK.</summary>
internal static class CompiledLibrary
{
    /// <summary>Compiles a library.</summary>
    public static byte[] Compile(string name, string code, params string[] references)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)],
            [.. ((string[])["System.Private.CoreLib.dll", "System.Runtime.dll"]).Select(file => Path.Combine(framework, file)).Concat(references).Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }

    /// <summary>Compiles a library into a file.</summary>
    public static void Write(string path, string code, params string[] references)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Compile(Path.GetFileNameWithoutExtension(path), code, references));
    }

    /// <summary>Packs a library for .NET 8 and later, with other files and the packages that it needs.</summary>
    public static void Pack(string folder, string name, string version, byte[]? library, string? needs = null, params (string Path, byte[] Content)[] others)
    {
        Directory.CreateDirectory(folder);
        using var package = ZipFile.Open(Path.Combine(folder, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        Add($"{name}.nuspec", System.Text.Encoding.UTF8.GetBytes($"""
            <?xml version="1.0"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>{name}</id><version>{version}</version><authors>tests</authors><description>A test's.</description>
                <dependencies><group targetFramework="net8.0">{needs}</group></dependencies>
              </metadata>
            </package>
            """));
        if (library is not null)
            Add($"lib/net8.0/{name}.dll", library);
        foreach (var (path, content) in others)
            Add(path, content);

        void Add(string path, byte[] content)
        {
            using var entry = package.CreateEntry(path).Open();
            entry.Write(content);
        }
    }
}
