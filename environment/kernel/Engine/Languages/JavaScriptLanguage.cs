using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>
/// JavaScript, run by the page that shows the notebook. Values shared into it are constants of their names; what
/// it logs and returns stands below the cell, and <c>element</c> is its place there.
/// </summary>
internal sealed class JavaScriptLanguage : ICellLanguage, IValueHolder
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        IncludeFields = true,
    };

    private long parts;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["javascript", "js"];

    /// <inheritdoc/>
    public string Summary => "runs the JavaScript below it in the page; #!share --from csharp NAME gives it values, element is the cell's place";

    /// <inheritdoc/>
    public IDictionary<string, object?> Values { get; } = new ConcurrentDictionary<string, object?>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool TakesValues => true;

    /// <inheritdoc/>
    public Task RunAsync(LanguagePart part, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(part);
        part.Output.Publish(new DisplayData(new(new Dictionary<string, object> { ["text/html"] = Page(part.Code.Trim('\r', '\n')), ["text/plain"] = part.Code.Trim() })));
        return Task.CompletedTask;
    }

    private string Page(string code)
    {
        var id = $"artgan-javascript-{Guid.NewGuid():N}-{Interlocked.Increment(ref parts)}";
        var shared = new StringBuilder("{");
        foreach (var (name, value) in Values)
            shared.Append(shared.Length > 1 ? ", " : "").Append(JsonSerializer.Serialize(name)).Append(": ").Append(Serialized(name, value));
        var script = EmbeddedText.Read("javascript-cell.js")
            .Replace("$NAMES", string.Concat(Values.Keys.Select(name => ", " + name)), StringComparison.Ordinal)
            .Replace("$ID", id, StringComparison.Ordinal)
            .Replace("$VALUES", shared.Append('}').ToString(), StringComparison.Ordinal)
            // The code last: whatever stands in it is left as it is, but for what would end the element.
            .Replace("$CODE", code.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase), StringComparison.Ordinal);
        return $"<div id=\"{id}\"></div><script>\n{script}</script>";
    }

    private static string Serialized(string name, object? value)
    {
        try
        {
            return JsonSerializer.Serialize(value, Json);
        }
        catch (Exception error) when (error is NotSupportedException or JsonException or InvalidOperationException)
        {
            throw new UserException($"'{name}' cannot be written as JSON for JavaScript; share plain values, lists or records instead ({error.Message})", error);
        }
    }
}
