namespace ArtGan.Kernel.Engine.Languages;

/// <summary>A stretch of a cell that is run as one.</summary>
/// <param name="Command">The line that names the command or language; null for C#.</param>
/// <param name="Code">Its text. In C# blank lines stand for all that is before it, so that lines keep their numbers.</param>
/// <param name="Language">The language it is in, or that a command's line stands in; null for C#.</param>
internal sealed record CellPart(CellCommand? Command, string Code, ICellLanguage? Language);
