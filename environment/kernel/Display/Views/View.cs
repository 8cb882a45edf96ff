namespace ArtGan.Kernel.Display.Views;

/// <summary>What is to be seen of a value, bounded in size, before it becomes HTML or text.</summary>
internal abstract record View;

/// <summary>What a single value is, for those who read it.</summary>
internal enum ScalarKind
{
    /// <summary>Text that stands for something: a name, a date.</summary>
    Name,

    /// <summary>A string, which inside other values stands in quotes.</summary>
    Text,

    /// <summary>A number; columns of numbers are aligned.</summary>
    Number,

    /// <summary>Nothing, or not a number: distinct from the text that reads the same.</summary>
    Absent,

    /// <summary>Why there is no value.</summary>
    Error,
}

/// <summary>A value that is one piece of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Real">The number, where it is a fraction that columns may round.</param>
/// <param name="Link">Where it leads to.</param>
/// <param name="Detail">What is said of it when a pointer rests on it.</param>
internal sealed record ScalarView(string Text, ScalarKind Kind = ScalarKind.Name, double? Real = null, string? Link = null, string? Detail = null) : View;

/// <summary>Values one after the other.</summary>
/// <param name="Items">Those that are shown.</param>
/// <param name="Count">How many there are; null where only the end would tell.</param>
/// <param name="IsCut">Whether there are more than shown.</param>
/// <param name="IsGrid">Whether it is a row of a matrix or a matrix.</param>
internal sealed record SequenceView(IReadOnlyList<View> Items, long? Count, bool IsCut, bool IsGrid = false) : View
{
    /// <summary>Whether its items have members that can be columns.</summary>
    public bool IsTable { get; } = TableLayout.IsRecords(Items);

    /// <summary>Whether its items are rows of single values.</summary>
    public bool IsMatrix { get; } = Items.Count > 0 && Items.All(item => item is SequenceView { IsTable: false, IsMatrix: false } row && row.Items.All(value => value is ScalarView))
        && Items.Any(item => item is SequenceView { Items.Count: > 0 });
}

/// <summary>How the parts of a value belong to it.</summary>
internal enum TreeKind
{
    /// <summary>Named members.</summary>
    Object,

    /// <summary>Values by position.</summary>
    Tuple,

    /// <summary>Values by key.</summary>
    Dictionary,
}

/// <summary>A part of a value under its name.</summary>
/// <param name="Label">The name of the member, or the key.</param>
/// <param name="Value">The part.</param>
/// <param name="Literal">The key as C# writes it, where it is one.</param>
internal sealed record Branch(string Label, View Value, string? Literal = null);

/// <summary>A value made of named parts.</summary>
/// <param name="Title">The type's name; empty where it has none.</param>
/// <param name="Branches">The parts that are shown.</param>
/// <param name="Kind">How they belong to it.</param>
/// <param name="LeftOut">How many parts are not shown; null where there are more, nobody knows how many.</param>
internal sealed record TreeView(string Title, IReadOnlyList<Branch> Branches, TreeKind Kind, long? LeftOut = 0) : View;

/// <summary>Text whose lines are kept, such as a hex dump.</summary>
/// <param name="Title">One line that says what it is.</param>
/// <param name="Text">The lines.</param>
/// <param name="IsFolded">Whether the lines are shown only when asked for.</param>
/// <param name="IsTitled">Whether the title stands above the lines, or is in them.</param>
internal sealed record BlockView(string Title, string Text, bool IsFolded = false, bool IsTitled = true) : View;

/// <summary>Markup that somebody else made.</summary>
/// <param name="Html">The fragment.</param>
/// <param name="Text">The same in plain text.</param>
internal sealed record MarkupView(string Html, string Text) : View;
