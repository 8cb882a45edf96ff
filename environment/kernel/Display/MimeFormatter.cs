using System.Text.Json.Nodes;
using ArtGan.Kernel.Display.Formatting;
using ArtGan.Kernel.Display.Views;

namespace ArtGan.Kernel.Display;

/// <summary>Turns any value into what a notebook can show of it.</summary>
/// <param name="formatters">What the session shows in its own way.</param>
internal sealed class MimeFormatter(FormatterSet formatters)
{
    /// <summary>The representations of a value for which nobody has registered anything.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <returns>A bundle that always contains <c>text/plain</c>.</returns>
    public static MimeBundle Format(object? value) => new MimeFormatter(new FormatterSet()).Format(value, null);

    /// <summary>
    /// The representations of a value. What is registered for it comes first; values that know how they look are
    /// asked; text stays bare; sequences and dictionaries become tables, objects trees.
    /// </summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <param name="mimeTypes">Those that are wanted; null for those that suit it.</param>
    /// <returns>A bundle that always contains <c>text/plain</c>.</returns>
    /// <exception cref="UserException">The value has no form of a wanted type.</exception>
    public MimeBundle Format(object? value, IReadOnlyList<string>? mimeTypes)
    {
        if (mimeTypes is { Count: > 0 })
            return Wanted(value, mimeTypes, isRaw: true);
        if (value is not null && value is not MimeBundle && formatters.Preferred(value.GetType()) is { } preferred)
            return Wanted(value, preferred, isRaw: false);
        var problem = "";
        try
        {
            if (value is not null && formatters.Registered(value.GetType()) is { Count: > 0 } types && Registered(value, types) is { } registered)
                return registered;
        }
        catch (FormatterException error)
        {
            problem = error.Message;
        }

        var bundle = Usual(value);
        return problem.Length == 0 ? bundle : WithProblem(bundle, problem);
    }

    /// <summary>A value's text in a MIME type, to stand inside other text.</summary>
    /// <exception cref="UserException">The value has no form of this type.</exception>
    public string Text(object? value, string mimeType)
    {
        var content = One(value, mimeType, isRaw: false) ?? throw Impossible(value, mimeType);
        return content switch
        {
            byte[] bytes => Convert.ToBase64String(bytes),
            JsonNode json => json.ToJsonString(),
            _ => content.ToString() ?? "",
        };
    }

    private MimeBundle Wanted(object? value, IReadOnlyList<string> mimeTypes, bool isRaw)
    {
        var representations = new Dictionary<string, object>();
        var problem = "";
        foreach (var type in mimeTypes.Distinct())
        {
            try
            {
                representations[type] = One(value, type, isRaw) ?? throw Impossible(value, type);
            }
            catch (FormatterException error)
            {
                problem = error.Message;
            }
        }

        if (problem.Length > 0)
            return WithProblem(Usual(value), problem);
        representations.TryAdd(MimeTypes.Plain, One(value, MimeTypes.Plain, isRaw: true)!);
        return new(representations);
    }

    private MimeBundle? Registered(object value, IReadOnlyList<string> types)
    {
        // HTML first, as front-ends choose by the order where they do not choose by the type.
        var representations = new Dictionary<string, object>();
        foreach (var type in types.OrderBy(type => type switch { MimeTypes.Plain => 2, MimeTypes.Html => 0, _ => 1 }))
        {
            if (formatters.TryFormat(value, type) is { } text)
                representations[type] = Content(type, text);
        }

        if (representations.Count == 0)
            return null;
        if (!representations.ContainsKey(MimeTypes.Plain))
            representations[MimeTypes.Plain] = Usual(value).Representations[MimeTypes.Plain];
        return new(representations);
    }

    private MimeBundle Usual(object? value)
    {
        try
        {
            switch (value)
            {
                case MimeBundle bundle:
                    return bundle.Representations.ContainsKey(MimeTypes.Plain) ? bundle : new(new Dictionary<string, object>(bundle.Representations) { [MimeTypes.Plain] = "" });
                case IRichDisplay rich:
                    return rich.ToMimeBundle();
                case not null when Torch.TorchDisplay.Of(value) is { } bundle:
                    return bundle;
                default:
                    var view = new ViewBuilder(formatters).Of(value);
                    var representations = new Dictionary<string, object>();
                    if (Documents.Json(value) is { } json)
                        representations[MimeTypes.Json] = json;
                    if (HtmlView.Of(view) is { } html)
                        representations[MimeTypes.Html] = html;
                    representations[MimeTypes.Plain] = TextView.Of(view);
                    return new(representations);
            }
        }
        catch (Exception error) when (!ViewBuilder.IsInterrupt(error))
        {
            return MimeBundle.PlainText($"{Names.Of(value!.GetType())} (cannot be shown: {error.GetType().Name}: {error.Message})");
        }
    }

    private object? One(object? value, string mimeType, bool isRaw)
    {
        if (value is string text && isRaw)
            return Content(mimeType, text);
        if (value is not null && formatters.TryFormat(value, mimeType) is { } registered)
            return Content(mimeType, registered);
        if (value is byte[] bytes && isRaw && mimeType is not (MimeTypes.Plain or MimeTypes.Html or MimeTypes.Json))
            return bytes;
        var bundle = Usual(value);
        if (bundle.Representations.TryGetValue(mimeType, out var content))
            return content;
        return mimeType switch
        {
            MimeTypes.Html => $"<pre>{Markup.Encode(bundle.Representations[MimeTypes.Plain].ToString() ?? "")}</pre>",
            MimeTypes.Markdown => bundle.Representations.TryGetValue(MimeTypes.Html, out var html) ? html : bundle.Representations[MimeTypes.Plain],
            MimeTypes.Json => JsonForm.Of(value),
            _ => null,
        };
    }

    private static object Content(string mimeType, string text)
    {
        if (!MimeTypes.IsJson(mimeType))
            return text;
        try
        {
            return (object?)JsonNode.Parse(text) ?? "null";
        }
        catch (System.Text.Json.JsonException error)
        {
            throw new UserException($"The text is not JSON, which {mimeType} must be ({error.Message}); pass the value itself to have it written as JSON.", error);
        }
    }

    private static MimeBundle WithProblem(MimeBundle bundle, string problem)
    {
        var representations = new Dictionary<string, object>(bundle.Representations);
        var text = representations[MimeTypes.Plain].ToString() ?? "";
        var html = representations.TryGetValue(MimeTypes.Html, out var own) ? own.ToString() : $"<pre>{Markup.Encode(text)}</pre>";
        representations[MimeTypes.Html] = $"{html}<p><em>{Markup.Encode(problem)}</em></p>";
        representations[MimeTypes.Plain] = $"{text}\n({problem})";
        return new(representations);
    }

    private static UserException Impossible(object? value, string mimeType) =>
        new($"{(value is null ? "null" : $"A value of type {Names.Of(value.GetType())}")} has no form of type {mimeType}; register one with Formatter.Register, or leave the type out.");
}
