using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display.Formatting;

/// <summary>
/// How the notebook that runs shows values: what is registered here holds for its cells from then on, and for no
/// other notebook in the process. Of several formatters for a value, the one registered last is taken; it may be
/// for the value's own type, a base type, an interface, or an open generic type such as <c>typeof(List&lt;&gt;)</c>.
/// </summary>
/// <example><code>
/// Formatter.Register&lt;Point&gt;(point => $"&lt;b&gt;{point.X}&lt;/b&gt;, {point.Y}", "text/html");
/// </code></example>
public static class Formatter
{
    /// <summary>The MIME type in which values are shown first.</summary>
    public static string DefaultMimeType => MimeTypes.Html;

    /// <summary>The most rows shown of a table, and items of a list; 20 unless set.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public static int ListExpansionLimit
    {
        get => Here.ListExpansionLimit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Here.ListExpansionLimit = value;
        }
    }

    /// <summary>How deep objects inside objects are shown; 4 unless set.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public static int RecursionLimit
    {
        get => Here.RecursionLimit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Here.RecursionLimit = value;
        }
    }

    private static FormatterSet Here => CellContext.Required.Channel.Formatters;

    /// <summary>Shows values of a type by a function that gives their text.</summary>
    /// <typeparam name="T">The type: a class, an interface, a base type.</typeparam>
    /// <param name="formatter">Gives a value's text in the MIME type.</param>
    /// <param name="mimeType">What the text is.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void Register<T>(Func<T, string> formatter, string mimeType = MimeTypes.Plain)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Add(typeof(T), mimeType, (value, context) =>
        {
            context.Writer.Write(formatter((T)value));
            return true;
        });
    }

    /// <summary>Shows values of a type by an action that writes their text.</summary>
    /// <typeparam name="T">The type: a class, an interface, a base type.</typeparam>
    /// <param name="formatter">Writes a value's text in the MIME type.</param>
    /// <param name="mimeType">What the text is.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = MimeTypes.Plain)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Add(typeof(T), mimeType, (value, context) =>
        {
            formatter((T)value, context.Writer);
            return true;
        });
    }

    /// <summary>Shows values of a type by a function that may leave them to the formatters registered before.</summary>
    /// <typeparam name="T">The type: a class, an interface, a base type.</typeparam>
    /// <param name="formatter">Writes a value's text in the MIME type; false when another formatter is to do it.</param>
    /// <param name="mimeType">What the text is.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void Register<T>(Func<T, FormatContext, bool> formatter, string mimeType = MimeTypes.Plain)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Add(typeof(T), mimeType, (value, context) => formatter((T)value, context));
    }

    /// <summary>Shows values of a type that is known only as a value, an open generic one too.</summary>
    /// <param name="type">The type.</param>
    /// <param name="formatter">Writes a value's text in the MIME type.</param>
    /// <param name="mimeType">What the text is.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = MimeTypes.Plain)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Add(type, mimeType, (value, context) =>
        {
            formatter(value, context.Writer);
            return true;
        });
    }

    /// <summary>Shows values of a type that is known only as a value, or leaves them to the formatters registered before.</summary>
    /// <param name="type">The type, which may be an open generic one.</param>
    /// <param name="formatter">Writes a value's text in the MIME type; false when another formatter is to do it.</param>
    /// <param name="mimeType">What the text is.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void Register(Type type, Func<object, FormatContext, bool> formatter, string mimeType = MimeTypes.Plain)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Add(type, mimeType, formatter);
    }

    /// <summary>Shows values of a type in these MIME types only; plain text always stands beside them.</summary>
    /// <param name="type">The type; those derived from it are meant as well.</param>
    /// <param name="mimeTypes">The MIME types, the richest first; none takes an earlier preference back.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void SetPreferredMimeTypesFor(Type type, params string[] mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(mimeTypes);
        Here.Prefer(type, mimeTypes);
    }

    /// <summary>The MIME types set for a type; empty where the usual ones are taken.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static IReadOnlyList<string> GetPreferredMimeTypesFor(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Here.Preferred(type) ?? [];
    }

    /// <summary>Takes back everything registered and set: the notebook shows values as a new one does.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void ResetToDefault() => Here.Reset();

    /// <summary>A value as it is shown in a MIME type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeType">What the text is to be; in HTML, plain values are encoded.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    /// <exception cref="UserException">The value has no form of this type.</exception>
    public static string ToDisplayString(object? value, string mimeType = MimeTypes.Plain)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return Here.Text(value, mimeType);
    }

    private static void Add(Type type, string mimeType, Func<object, FormatContext, bool> formatter)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        Here.Add(type, mimeType, formatter);
    }
}
