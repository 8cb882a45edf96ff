using System.Globalization;

namespace ArtGan.Data;

/// <summary>
/// Stacked MNIST (Metz et al. 2017, arXiv:1611.02163): three digits drawn at random are the colours of one picture, so that
/// the data has 1,000 modes that can be counted. A stack depends on its number alone and is composed when asked for.
/// </summary>
public sealed class StackedMnist : IPictureSet
{
    /// <summary>The name of the set on the command line.</summary>
    public const string SetName = "stacked-mnist";

    /// <summary>Digits in a stack.</summary>
    public const int Digits = 3;

    /// <summary>Different numbers of three digits.</summary>
    public const int Modes = 1_000;

    /// <summary>Stacks that PacGAN draws (Lin et al. 2018, arXiv:1712.04086).</summary>
    public const int StacksDrawn = 128_000;

    // The stacks are the data's, not a run's: every run learns from the same ones.
    private readonly RandomSeeds seeds = new(1611);
    private readonly IPictureSet digits;

    /// <summary>Stacks digits.</summary>
    /// <param name="digits">Grey pictures, drawn with replacement.</param>
    /// <param name="count">How many stacks.</param>
    /// <exception cref="UserException">The pictures are not grey.</exception>
    public StackedMnist(IPictureSet digits, int count = StacksDrawn)
    {
        ArgumentNullException.ThrowIfNull(digits);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        this.digits = digits.Channels == 1 ? digits : throw new UserException($"'{digits.Name}' is not grey, so its pictures cannot be stacked as colours; choose MNIST.");
        Count = count;
        Fingerprint = FileHash.OfText(string.Create(CultureInfo.InvariantCulture, $"{SetName}: {count} stacks of {digits.Fingerprint}, seed {seeds.Seed}"));
        Info = digits.Info is { } info ? info with { Name = SetName, Title = $"Stacks of three {info.Title}" } : null;
    }

    /// <inheritdoc/>
    public string Name => SetName;

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public int Channels => Digits;

    /// <inheritdoc/>
    public int Height => digits.Height;

    /// <inheritdoc/>
    public int Width => digits.Width;

    /// <inheritdoc/>
    public IReadOnlyList<string> Classes => [];

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public DataSetInfo? Info { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var stack = new byte[Digits * Height * Width];
            for (var channel = 0; channel < Digits; channel++)
            {
                digits[DigitOf(index, channel)].CopyTo(stack.AsSpan(channel * Height * Width));
            }

            return stack;
        }
    }

    /// <summary>Stacks have no classes that networks could be told.</summary>
    /// <param name="index">Its number from 0.</param>
    /// <returns>-1.</returns>
    public int LabelOf(int index) => -1;

    /// <summary>Which digit of the data is a channel of a stack.</summary>
    /// <param name="index">The stack's number from 0.</param>
    /// <param name="channel">0, 1 or 2.</param>
    /// <returns>The digit's number in the data that was stacked.</returns>
    public int DigitOf(int index, int channel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return (int)(seeds.For(RandomPurpose.DrawnData, ((long)index * Digits) + channel) % digits.Count);
    }
}
