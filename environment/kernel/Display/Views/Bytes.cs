using System.Globalization;
using System.Text;
using ArtGan.Pages;

namespace ArtGan.Kernel.Display.Views;

/// <summary>Bytes and streams of them, as a dump of the first ones.</summary>
internal static class Bytes
{
    private const int BytesPerLine = 16;

    /// <summary>The view of bytes; null for other values.</summary>
    public static View? Of(object value) => value switch
    {
        byte[] bytes => Dump("byte[]", bytes),
        ReadOnlyMemory<byte> bytes => Dump("ReadOnlyMemory<byte>", bytes.Span),
        Memory<byte> bytes => Dump("Memory<byte>", bytes.Span),
        ArraySegment<byte> bytes => Dump("ArraySegment<byte>", bytes),
        System.Collections.Immutable.ImmutableArray<byte> { IsDefault: false } bytes => Dump("ImmutableArray<byte>", bytes.AsSpan()),
        ReadOnlyMemory<char> text => new ScalarView(Limits.Cut(text[..Math.Min(text.Length, Limits.WholeText)].ToString(), Limits.WholeText), ScalarKind.Text),
        Stream stream => OfStream(stream),
        _ => null,
    };

    private static BlockView Dump(string type, ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var shown = Math.Min(bytes.Length, Limits.DumpedBytes);
        for (var start = 0; start < shown; start += BytesPerLine)
        {
            var line = bytes[start..Math.Min(start + BytesPerLine, shown)];
            text.Append(CultureInfo.InvariantCulture, $"{start:x8} ");
            foreach (var value in line)
                text.Append(CultureInfo.InvariantCulture, $" {value:x2}");
            text.Append(' ', ((BytesPerLine - line.Length) * 3) + 2);
            foreach (var value in line)
                text.Append(value is >= 0x20 and < 0x7f ? (char)value : '·');
            text.Append('\n');
        }

        if (shown < bytes.Length)
            text.Append(CultureInfo.InvariantCulture, $"… {bytes.Length - shown:N0} bytes more\n");
        var kind = PictureMarkup.TypeOf(bytes) is { } picture ? $", {picture}: Image(bytes) shows it" : "";
        return new(string.Create(CultureInfo.InvariantCulture, $"{type}, {bytes.Length:N0} bytes{kind}"), text.ToString().TrimEnd('\n'));
    }

    private static TreeView OfStream(Stream stream)
    {
        // Not read: what has been read is gone for whoever wanted it.
        var branches = new List<Branch> { new("CanRead", new ScalarView(stream.CanRead.ToString())), new("CanWrite", new ScalarView(stream.CanWrite.ToString())) };
        if (stream.CanSeek)
        {
            branches.Add(new("Length", new ScalarView(stream.Length.ToString(CultureInfo.InvariantCulture), ScalarKind.Number)));
            branches.Add(new("Position", new ScalarView(stream.Position.ToString(CultureInfo.InvariantCulture), ScalarKind.Number)));
        }

        if (stream is FileStream file)
            branches.Add(new("Name", new ScalarView(file.Name, ScalarKind.Text)));
        return new(Names.Of(stream.GetType()), branches, TreeKind.Object);
    }
}
