using ArtGan.Kernel.Display.Formatting;
using ArtGan.Kernel.Display.Views;

namespace ArtGan.Kernel.Display;

/// <summary>Values as text without a notebook around it: for messages, lists of variables, help at the cursor.</summary>
internal static class PlainText
{
    private static ViewBuilder Builder => new(new FormatterSet());

    /// <summary>The text of a value, as <c>text/plain</c> shows it.</summary>
    public static string Of(object? value) => TextView.Of(Builder.Of(value));

    /// <summary>The text of a value in one line, cut to a length that fits a table's cell.</summary>
    public static string Short(object? value, int length = Limits.CellText) => TextView.Inline(Builder.Of(value, depth: 1), length, isQuoted: false);

    /// <summary>A type's name as it is written in C#, such as <c>List&lt;int&gt;</c>.</summary>
    public static string TypeName(Type type) => Names.Of(type);
}
