using System.Buffers.Binary;

namespace ArtGan.Experiments;

/// <summary>Events as TensorBoard reads them, each in its frame (tensorflow/core/util/event.proto and framework/summary.proto).</summary>
internal static class TensorBoardEvent
{
    private const int StringType = 7;
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>What every file begins with.</summary>
    /// <param name="time">Seconds since 1970.</param>
    public static byte[] Version(double time) => RecordFrame.Around(new ProtobufWriter().Double(1, time).Text(3, "brain.Event:2").Written);

    /// <summary>Numbers of one step.</summary>
    /// <param name="time">Seconds since 1970.</param>
    /// <param name="step">The step.</param>
    /// <param name="values">Each with its name; what stands before a slash is the panel that it is shown in.</param>
    public static byte[] Scalars(double time, long step, IEnumerable<(string Tag, double Value)> values)
    {
        var summary = new ProtobufWriter();
        foreach (var (tag, value) in values)
            summary.Message(1, new ProtobufWriter().Text(1, tag).Float(2, (float)value));
        return Of(time, step, summary);
    }

    /// <summary>A picture.</summary>
    /// <param name="time">Seconds since 1970.</param>
    /// <param name="step">The step.</param>
    /// <param name="tag">Its name.</param>
    /// <param name="png">A PNG file.</param>
    /// <returns>Null where it is no PNG file.</returns>
    public static byte[]? Picture(double time, long step, string tag, ReadOnlySpan<byte> png)
    {
        // The header: width, height, bits, kind of colour (RFC 2083, 11.2.2).
        const int Width = 16, Height = 20, Kind = 25;
        if (png.Length <= Kind || !png.StartsWith(PngSignature))
            return null;
        var channels = png[Kind] switch { 0 => 1, 4 => 2, 6 => 4, _ => 3 };
        var image = new ProtobufWriter()
            .Whole(1, BinaryPrimitives.ReadInt32BigEndian(png[Height..])).Whole(2, BinaryPrimitives.ReadInt32BigEndian(png[Width..])).Whole(3, channels).Bytes(4, png);
        return Of(time, step, new ProtobufWriter().Message(1, new ProtobufWriter().Text(1, tag).Message(4, image)));
    }

    /// <summary>A text in Markdown.</summary>
    /// <param name="time">Seconds since 1970.</param>
    /// <param name="step">The step.</param>
    /// <param name="tag">Its name.</param>
    /// <param name="markdown">The text.</param>
    public static byte[] Text(double time, long step, string tag, string markdown)
    {
        var shape = new ProtobufWriter().Message(2, new ProtobufWriter().Whole(1, 1));
        var tensor = new ProtobufWriter().Whole(1, StringType).Message(2, shape).Text(8, markdown);
        var metadata = new ProtobufWriter().Message(1, new ProtobufWriter().Text(1, "text"));
        return Of(time, step, new ProtobufWriter().Message(1, new ProtobufWriter().Text(1, tag).Message(8, tensor).Message(9, metadata)));
    }

    private static byte[] Of(double time, long step, ProtobufWriter summary) =>
        RecordFrame.Around(new ProtobufWriter().Double(1, time).Whole(2, step).Message(5, summary).Written);
}
