using System.Collections;
using ArtGan.Kernel.Display.Formatting;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display.Views;

/// <summary>
/// Looks at a value as deep and as wide as is shown of it, once. Never throws for what the value's own code does:
/// that stands in the view.
/// </summary>
/// <param name="formatters">What the session shows in its own way.</param>
internal sealed class ViewBuilder(FormatterSet formatters)
{
    private readonly HashSet<object> above = new(ReferenceEqualityComparer.Instance);
    private int partsLeft = Limits.Parts;

    /// <summary>The view of a value that is a whole output.</summary>
    public View Of(object? value) => Of(value, 0);

    /// <summary>The view of a value inside another one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="depth">How many values lie around it.</param>
    public View Of(object? value, int depth)
    {
        if (--partsLeft < 0)
            return new ScalarView("…", ScalarKind.Absent);
        try
        {
            return (depth > 0 && value is not null ? Registered(value, depth) : null) ?? Usual(value, depth);
        }
        catch (Exception error) when (!IsInterrupt(error))
        {
            return new ScalarView($"{Names.Of(value!.GetType())} (cannot be shown: {error.GetType().Name}: {Limits.Shorten(error.Message, Limits.PartText)})", ScalarKind.Error);
        }
    }

    /// <summary>The most items shown of a sequence at a depth.</summary>
    public int ItemLimit(int depth) => depth == 0 ? formatters.ListExpansionLimit : Math.Min(formatters.ListExpansionLimit, Limits.NestedItems);

    /// <summary>Whether an exception is the user's wish to stop rather than a value's failure.</summary>
    public static bool IsInterrupt(Exception error) => error is ThreadInterruptedException or ThreadAbortException
        || (error is OperationCanceledException && CellContext.OfThisFlow is { Interruption.IsCancellationRequested: true });

    private View Usual(object? value, int depth) => Scalars.Of(value, depth == 0 ? Limits.WholeText : Limits.PartText) ?? Composed(value!, depth);

    private View? Registered(object value, int depth)
    {
        var text = formatters.TryFormat(value, MimeTypes.Plain);
        if (formatters.TryFormat(value, MimeTypes.Html) is { } html)
            return new MarkupView(html, text ?? TextView.Inline(Usual(value, depth), Limits.PartText));
        return text is null ? null : new ScalarView(Limits.Cut(text, Limits.PartText));
    }

    private View Composed(object value, int depth)
    {
        var isReference = !value.GetType().IsValueType;
        if (isReference && !above.Add(value))
            return new ScalarView($"↑ the {Names.Of(value.GetType())} above".Replace("the  ", "the object ", StringComparison.Ordinal), ScalarKind.Absent);
        try
        {
            return Embedded.Of(value)
                ?? Failures.Of(value)
                ?? Documents.Of(value, this, depth)
                ?? Bytes.Of(value)
                ?? Pending.Of(value, this, depth)
                ?? DataTables.Of(value, this, depth)
                ?? (IsDeep(value, depth) ? new ScalarView(Ellipsis(value), ScalarKind.Absent) : null)
                ?? Sequences.Of(value, this, depth)
                ?? Objects.Of(value, this, depth);
        }
        finally
        {
            if (isReference)
                above.Remove(value);
        }
    }

    private bool IsDeep(object value, int depth) => depth >= formatters.RecursionLimit && (value is IEnumerable || !ObjectMembers.HasOwnText(value));

    private static string Ellipsis(object value) => value is IEnumerable ? "[…]" : $"{Names.Of(value.GetType())} {{ … }}".TrimStart();
}
