namespace ArtGan.Kernel.Engine.Languages.Commands;

/// <summary>A code cell of a notebook that is imported.</summary>
/// <param name="Number">Its number among the code cells, from 1.</param>
/// <param name="Code">Its text.</param>
/// <param name="Language">The name of the language it begins in; null for C#.</param>
internal sealed record ImportedCell(int Number, string Code, string? Language);

/// <summary><c>#!import FILE</c>: runs the code of a file or notebook as if it stood in the cell.</summary>
/// <param name="readNotebook">Gives the code cells of a notebook's file; null where none can be imported.</param>
internal sealed class ImportCommand(Func<string, IEnumerable<ImportedCell>>? readNotebook) : ICellCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["import"];

    /// <inheritdoc/>
    public string Summary => "FILE: runs a .cs, .csx, .ipynb or .dib file; the path is relative to the importing file";

    /// <inheritdoc/>
    public IReadOnlyList<string> FileTypes { get; } = [".cs", ".csx", ".ipynb", ".dib"];

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Command.Arguments is not [var file])
            throw new UserException("#!import names one file: #!import \"helpers.cs\".");
        var path = UserPath.In(call.Cell.Folder, file);
        var name = Path.GetFileName(path);
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".CS" or ".CSX":
                await RunAsync(call, await ReadAsync(path, cancellation).ConfigureAwait(false), language: null, new(name, path), cancellation).ConfigureAwait(false);
                return;
            case ".IPYNB" or ".DIB" when readNotebook is not null:
                foreach (var cell in readNotebook(path))
                    await RunAsync(call, cell.Code, cell.Language, new($"{name}, cell {cell.Number}", path), cancellation).ConfigureAwait(false);
                return;
            default:
                throw new UserException($"#!import runs .cs, .csx, .ipynb and .dib files, and '{name}' is none; load libraries with #r and read data in C#.");
        }
    }

    private static async Task RunAsync(CommandCall call, string code, string? language, CodeSource source, CancellationToken cancellation)
    {
        var result = await call.Cell.RunPartsAsync(code, language, source, cancellation).ConfigureAwait(false);
        if (result.Error is not null)
            throw new CellFailedException(result);
    }

    private static async Task<string> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return (await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false)).ReplaceLineEndings("\n");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read; paths after #!import are relative to the file they stand in.", error);
        }
    }
}
