using System.Collections.Concurrent;
using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary><c>#!value --name x</c>: text, a file or an address as a named value, which <c>#!share --from value</c> brings into C#.</summary>
internal sealed class ValueLanguage : ICellLanguage, IValueHolder
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["value"];

    /// <inheritdoc/>
    public string Summary => "--name NAME [--from-file FILE | --from-url ADDRESS] [--mime-type TYPE]: keeps the text below it, a file or a page as a C# variable; with a type it is shown too";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
        [new("name", "the variable that keeps the value"), new("from-file", "takes the content of a file", []), new("from-url", "takes the content of a page"), new("mime-type", "shows the value, as content of this type")];

    /// <inheritdoc/>
    public IDictionary<string, object?> Values { get; } = new ConcurrentDictionary<string, object?>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task RunAsync(LanguagePart part, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(part);
        var options = part.Command.Options;
        if (!options.TryGetValue("name", out var name) || name.Length == 0)
            throw new UserException("#!value takes --name NAME, and text below the line, --from-file FILE or --from-url ADDRESS.");
        var (file, address) = (options.GetValueOrDefault("from-file"), options.GetValueOrDefault("from-url"));
        if ((file is not null || address is not null) && (part.Code.Trim().Length > 0 || (file is not null && address is not null)))
            throw new UserException("#!value takes its content from one place: the text below the line, --from-file or --from-url.");
        var text = file is not null ? await FileAsync(UserPath.In(part.Folder, file), cancellation).ConfigureAwait(false)
            : address is not null ? await PageAsync(address, cancellation).ConfigureAwait(false)
            : part.Code.TrimEnd('\r', '\n');
        Values[name] = text;
        await part.Variables.SetAsync(name, text, cancellation).ConfigureAwait(false);
        if (options.TryGetValue("mime-type", out var type) && type.Length > 0)
            part.Output.Publish(new DisplayData(new(new Dictionary<string, object> { [type] = text, ["text/plain"] = text })));
    }

    private static async Task<string> FileAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read; check the path, which is relative to the notebook's folder.", error);
        }
    }

    private static async Task<string> PageAsync(string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new UserException($"'{address}' is no address; it begins with https://.");
        try
        {
            using var client = new HttpClient();
            return await client.GetStringAsync(uri, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException error)
        {
            throw new UserException($"'{address}' could not be fetched: {error.Message}", error);
        }
    }
}
