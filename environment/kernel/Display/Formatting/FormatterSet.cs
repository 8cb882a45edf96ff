using System.Globalization;
using ArtGan.Kernel.Display.Views;

namespace ArtGan.Kernel.Display.Formatting;

/// <summary>How a session shows values. Safe for several threads.</summary>
internal sealed class FormatterSet
{
    private readonly Lock gate = new();
    private readonly Dictionary<Type, IReadOnlyList<string>> preferences = [];
    // Replaced, never changed, so that formatting needs no lock while the user's code runs.
    private TypeFormatter[] formatters = [];

    /// <summary>The most rows of a table and items of a list.</summary>
    public int ListExpansionLimit { get; set; } = Limits.Rows;

    /// <summary>How deep objects lie in objects.</summary>
    public int RecursionLimit { get; set; } = Limits.Depth;

    /// <summary>Takes a formatter, which from now on comes before those there are.</summary>
    public void Add(Type type, string mimeType, Func<object, FormatContext, bool> write)
    {
        lock (gate)
            formatters = [new(type, mimeType, write), .. formatters.Where(formatter => formatter.Type != type || formatter.MimeType != mimeType).Take(1_000)];
    }

    /// <summary>Takes the MIME types in which values of a type are shown; none for the usual ones.</summary>
    public void Prefer(Type type, IReadOnlyList<string> mimeTypes)
    {
        lock (gate)
        {
            if (mimeTypes.Count == 0)
                preferences.Remove(type);
            else
                preferences[type] = [.. mimeTypes];
        }
    }

    /// <summary>The MIME types set for a type or, the nearest first, for what it derives from; null without any.</summary>
    public IReadOnlyList<string>? Preferred(Type type)
    {
        lock (gate)
        {
            if (preferences.Count == 0)
                return null;
            for (var current = type; current is not null; current = current.BaseType)
            {
                if (preferences.TryGetValue(current, out var own) || (current.IsGenericType && preferences.TryGetValue(current.GetGenericTypeDefinition(), out own)))
                    return own;
            }

            return preferences.FirstOrDefault(entry => TypeFormatter.IsOf(entry.Key, type)).Value;
        }
    }

    /// <summary>Forgets everything registered and set.</summary>
    public void Reset()
    {
        lock (gate)
        {
            formatters = [];
            preferences.Clear();
            (ListExpansionLimit, RecursionLimit) = (Limits.Rows, Limits.Depth);
        }
    }

    /// <summary>A value's text by what was registered for it; null where nothing was.</summary>
    /// <exception cref="FormatterException">The formatter threw.</exception>
    public string? TryFormat(object value, string mimeType)
    {
        var type = value.GetType();
        foreach (var formatter in formatters)
        {
            if (formatter.MimeType != mimeType || !TypeFormatter.IsOf(formatter.Type, type))
                continue;
            try
            {
                using var writer = new StringWriter(CultureInfo.InvariantCulture);
                if (formatter.Write(value, new FormatContext(writer, mimeType)))
                    return writer.ToString();
            }
            catch (Exception error) when (!ViewBuilder.IsInterrupt(error))
            {
                throw new FormatterException(formatter.Type, mimeType, error);
            }
        }

        return null;
    }

    /// <summary>The MIME types for which something was registered that fits a type, the last first.</summary>
    public IReadOnlyList<string> Registered(Type type) =>
        [.. formatters.Where(formatter => TypeFormatter.IsOf(formatter.Type, type)).Select(formatter => formatter.MimeType).Distinct()];

    /// <summary>The representations of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">Those that are wanted; null for those that suit it.</param>
    /// <exception cref="UserException">The value has no form of a wanted type.</exception>
    public MimeBundle Format(object? value, IReadOnlyList<string>? mimeTypes = null) => new MimeFormatter(this).Format(value, mimeTypes);

    /// <summary>A value's text in a MIME type, to stand inside other text.</summary>
    /// <exception cref="UserException">The value has no form of this type.</exception>
    public string Text(object? value, string mimeType) => new MimeFormatter(this).Text(value, mimeType);
}
