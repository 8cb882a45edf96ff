using System.Numerics;
using System.Runtime.CompilerServices;

namespace ArtGan.Imaging;

/// <summary>
/// How the bytes of pictures become the numbers that networks see, and back: value = byte / divisor - offset, one pair a
/// channel or one for all. The only place where these formulas stand.
/// </summary>
public sealed class Normalisation
{
    private readonly float[] divisors;
    private readonly float[] offsets;

    private Normalisation(float[] divisors, float[] offsets) => (this.divisors, this.offsets) = (divisors, offsets);

    /// <summary>Black is -1 and full brightness 1, as generators give it.</summary>
    public static Normalisation MinusOneToOne { get; } = Between(-1, 1);

    /// <summary>Black is 0 and full brightness 1.</summary>
    public static Normalisation ZeroToOne { get; } = Between(0, 1);

    /// <summary>
    /// Mean 0 and deviation 1 over ImageNet, as networks trained there expect it: (x - mean) / deviation for x in 0..1,
    /// with mean (0.485, 0.456, 0.406) and deviation (0.229, 0.224, 0.225) for red, green and blue.
    /// </summary>
    public static Normalisation ImageNet { get; } = Of([0.485f, 0.456f, 0.406f], [0.229f, 0.224f, 0.225f]);

    /// <summary>Numbers of a range.</summary>
    /// <param name="low">The value of black.</param>
    /// <param name="high">The value of full brightness; another than <paramref name="low"/>.</param>
    public static Normalisation Between(float low, float high) => new([255f / (high - low)], [-low]);

    /// <summary>Numbers of some mean and deviation.</summary>
    /// <param name="mean">One a channel, for bytes seen as 0..1.</param>
    /// <param name="deviation">As many, above 0.</param>
    /// <exception cref="ArgumentException">There are not as many of one as of the other.</exception>
    public static Normalisation Of(IReadOnlyList<float> mean, IReadOnlyList<float> deviation)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(deviation);
        return mean.Count == deviation.Count && mean.Count > 0
            ? new([.. deviation.Select(each => 255 * each)], [.. mean.Zip(deviation, (centre, each) => centre / each)])
            : throw new ArgumentException($"{mean.Count} means do not go with {deviation.Count} deviations.", nameof(deviation));
    }

    /// <summary>Bytes as numbers.</summary>
    /// <param name="bytes">One picture, one channel plane after the other.</param>
    /// <param name="channels">Its channels.</param>
    /// <param name="values">Receives as many numbers in the same order.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are not as many channels as this knows.</exception>
    public void ToValues(ReadOnlySpan<byte> bytes, int channels, Span<float> values)
    {
        Check(channels);
        if (bytes.Length != values.Length)
        {
            throw new ArgumentException($"{bytes.Length} bytes do not fill {values.Length} numbers.", nameof(values));
        }

        var plane = bytes.Length / channels;
        for (var channel = 0; channel < channels; channel++)
        {
            var place = divisors.Length == 1 ? 0 : channel;
            Widen(bytes.Slice(channel * plane, plane), values.Slice(channel * plane, plane), divisors[place], offsets[place]);
        }
    }

    /// <summary>Bytes as numbers, on the device they are on.</summary>
    /// <param name="bytes">(N, channels, height, width) of any type, 0 to 255.</param>
    /// <returns>As many 32-bit floating-point numbers.</returns>
    /// <exception cref="ArgumentException">There are not as many channels as this knows.</exception>
    public Tensor ToValues(Tensor bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        Check((int)bytes.shape[1]);
        using var scope = NewDisposeScope();
        var numbers = bytes.to(ScalarType.Float32);
        var values = divisors.Length == 1
            ? numbers.div(divisors[0]).sub(offsets[0])
            : numbers.div(PerChannel(divisors, bytes.device)).sub(PerChannel(offsets, bytes.device));
        return values.MoveToOuterDisposeScope();
    }

    /// <summary>A number as the nearest byte; what lies outside becomes 0 or 255, NaN 0.</summary>
    /// <param name="value">The number.</param>
    /// <param name="channel">The channel it is of.</param>
    public byte ToByte(float value, int channel = 0)
    {
        var place = divisors.Length == 1 ? 0 : channel;
        // The conversion to whole numbers saturates, and takes NaN to 0.
        return (byte)Math.Clamp((int)(((value + offsets[place]) * divisors[place]) + 0.5f), 0, 255);
    }

    /// <summary>Numbers as the nearest bytes, as <see cref="ToByte"/> rounds them, on the device they are on.</summary>
    /// <param name="values">(N, channels, height, width); no NaN.</param>
    /// <returns>As many bytes.</returns>
    /// <exception cref="ArgumentException">There are not as many channels as this knows.</exception>
    public Tensor ToBytes(Tensor values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Check((int)values.shape[1]);
        using var scope = NewDisposeScope();
        var numbers = divisors.Length == 1
            ? values.add(offsets[0]).mul(divisors[0])
            : values.add(PerChannel(offsets, values.device)).mul(PerChannel(divisors, values.device));
        return numbers.add(0.5).clamp(0, 255).to(ScalarType.Byte).MoveToOuterDisposeScope();
    }

    private static Tensor PerChannel(float[] values, Device device) => tensor(values, [1, values.Length, 1, 1]).to(device);

    // Short runs end before the runtime would have compiled this loop as well as it can.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(ReadOnlySpan<byte> bytes, Span<float> values, float divisor, float offset)
    {
        var (step, quarter) = (Vector<byte>.Count, Vector<float>.Count);
        var (divisors, offsets) = (new Vector<float>(divisor), new Vector<float>(offset));
        var i = 0;
        for (; i <= bytes.Length - step; i += step)
        {
            Vector.Widen(new Vector<byte>(bytes[i..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            ((Vector.ConvertToSingle(Vector.AsVectorInt32(first)) / divisors) - offsets).CopyTo(values[i..]);
            ((Vector.ConvertToSingle(Vector.AsVectorInt32(second)) / divisors) - offsets).CopyTo(values[(i + quarter)..]);
            ((Vector.ConvertToSingle(Vector.AsVectorInt32(third)) / divisors) - offsets).CopyTo(values[(i + (2 * quarter))..]);
            ((Vector.ConvertToSingle(Vector.AsVectorInt32(fourth)) / divisors) - offsets).CopyTo(values[(i + (3 * quarter))..]);
        }

        for (; i < bytes.Length; i++)
        {
            values[i] = (bytes[i] / divisor) - offset;
        }
    }

    private void Check(int channels)
    {
        if (channels < 1 || (divisors.Length > 1 && divisors.Length != channels))
        {
            throw new ArgumentException($"A normalisation of {divisors.Length} channels does not suit pictures of {channels}.", nameof(channels));
        }
    }
}
