using ArtGan.Kernel.Engine.Scripts;

namespace ArtGan.Kernel.Display.Views;

/// <summary>Exceptions as values: the message, and folded below it where it came from.</summary>
internal static class Failures
{
    /// <summary>The view of an exception; null for other values.</summary>
    public static View? Of(object value)
    {
        if (value is not Exception error)
            return null;
        var lines = ErrorReport.Lines(error).ToList();
        if (error is AggregateException { InnerExceptions.Count: > 1 } several)
            lines.AddRange(several.InnerExceptions.Skip(1).Take(Limits.NestedItems).SelectMany(inner => ErrorReport.Lines(inner).Prepend("and")));
        return new BlockView(Limits.Shorten($"{Names.Of(error.GetType())}: {error.Message}", Limits.PartText),
            Limits.Cut(string.Join('\n', lines), Limits.WholeText), IsFolded: true, IsTitled: false);
    }
}
