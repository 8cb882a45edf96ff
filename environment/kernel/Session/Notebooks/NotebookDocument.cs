using System.Text.Json.Nodes;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>A notebook in memory, in nbformat 4.5 whatever 4.x it was written in.</summary>
public sealed class NotebookDocument
{
    /// <summary>The kernel's name as written into notebooks; other tools know C# notebooks by it.</summary>
    public const string KernelName = ".net-csharp";

    /// <summary>The kernel's language as written into notebooks.</summary>
    public const string Language = "csharp";

    /// <summary>The notebook's metadata, unknown fields included.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The cells, in order.</summary>
    public IList<NotebookCell> Cells { get; init; } = [];

    /// <summary>Fields this class does not know, kept as they are.</summary>
    public JsonObject Unknown { get; init; } = [];

    /// <summary>Reads a notebook.</summary>
    /// <param name="path">The file, an .ipynb or a .dib.</param>
    /// <exception cref="UserException">The file cannot be read, or is no notebook.</exception>
    public static NotebookDocument Load(string path)
    {
        try
        {
            return Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase)
                ? DibReader.Read(File.ReadAllText(path))
                : NotebookReader.Read(File.ReadAllBytes(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException(Directory.Exists(path) ? $"'{path}' is a folder; name the .ipynb file in it."
                : $"The notebook '{path}' cannot be read; check its path and permissions.", error);
        }
    }

    /// <summary>Reads a notebook from text.</summary>
    /// <param name="json">The file's content.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="UserException">It is no notebook.</exception>
    public static NotebookDocument Parse(string json, string name = "notebook") =>
        NotebookReader.Read(System.Text.Encoding.UTF8.GetBytes(json), name);

    /// <summary>The file's content: keys sorted and indented by one, as Jupyter writes it.</summary>
    public string ToJson() => NotebookWriter.Write(this);

    /// <summary>Writes the notebook, all of it or nothing.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">It cannot be written.</exception>
    public void Save(string path) => AtomicFile.WriteText(path, ToJson());

    /// <summary>Checks that the notebook is for this kernel, and names the kernel in full.</summary>
    /// <param name="name">What to call the notebook in messages.</param>
    /// <exception cref="UserException">It is for another language.</exception>
    public void RequireCSharp(string name)
    {
        var kernel = Metadata["kernelspec"] as JsonObject;
        var stated = Text(kernel?["language"]) ?? Text((Metadata["language_info"] as JsonObject)?["name"]);
        var kernelName = Text(kernel?["name"]);
        if (!(stated is null ? kernelName is null || IsCSharp(kernelName) : IsCSharp(stated)))
            throw new UserException($"The notebook '{name}' is for the kernel '{kernelName ?? stated}', and only C# can be run here; choose the kernel '{KernelName}' in it, or run it with Jupyter.");

        Metadata["kernelspec"] = new JsonObject
        {
            ["display_name"] = Text(kernel?["display_name"]) ?? ".NET (C#)",
            ["language"] = Language,
            ["name"] = KernelName,
        };
        Metadata["language_info"] = LanguageInfo.Create();
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool IsCSharp(string name) => name.ToUpperInvariant() is "C#" or "CSHARP" or ".NET-CSHARP" or "POLYGLOT-NOTEBOOK";
}
