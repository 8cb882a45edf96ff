using System.Text;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>A piece of text put in the place of another.</summary>
/// <param name="Position">Where, in the text before any edit.</param>
/// <param name="Removed">How many characters go.</param>
/// <param name="Inserted">What comes in their place.</param>
internal readonly record struct TextEdit(int Position, int Removed, string Inserted);

/// <summary>Text with pieces inserted, which knows where each of its positions was before.</summary>
internal sealed class EditedText
{
    private readonly IReadOnlyList<TextEdit> edits;

    private EditedText(string text, IReadOnlyList<TextEdit> edits) => (Text, this.edits) = (text, edits);

    /// <summary>The text after the edits.</summary>
    public string Text { get; }

    /// <summary>Applies edits that do not overlap; those at the same place keep their order.</summary>
    public static EditedText Apply(string text, IEnumerable<TextEdit> edits)
    {
        var ordered = edits.OrderBy(edit => edit.Position).ToList();
        var result = new StringBuilder();
        var done = 0;
        foreach (var edit in ordered)
        {
            result.Append(text, done, edit.Position - done).Append(edit.Inserted);
            done = edit.Position + edit.Removed;
        }

        return new(result.Append(text, done, text.Length - done).ToString(), ordered);
    }

    /// <summary>The position in the text before the edits; for inserted text, where it was inserted.</summary>
    public int Original(int position)
    {
        var shift = 0;
        foreach (var edit in edits)
        {
            var start = edit.Position + shift;
            if (position < start)
                break;
            if (position < start + edit.Inserted.Length)
                return edit.Position;
            shift += edit.Inserted.Length - edit.Removed;
        }

        return position - shift;
    }
}
