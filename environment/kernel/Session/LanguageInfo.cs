using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Session;

/// <summary>What front-ends are told of the language, by the kernel and by notebooks alike.</summary>
internal static class LanguageInfo
{
    /// <summary>The newest version of the language that the compiler knows, such as <c>14.0</c>.</summary>
    public static string Version { get; } = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion().ToDisplayString();

    /// <summary>The object that stands in <c>kernel_info_reply</c> and in a notebook's metadata.</summary>
    public static JsonObject Create() => new()
    {
        ["codemirror_mode"] = "text/x-csharp",
        ["file_extension"] = ".cs",
        ["mimetype"] = "text/x-csharp",
        ["name"] = "C#",
        ["pygments_lexer"] = "csharp",
        ["version"] = Version,
    };
}
