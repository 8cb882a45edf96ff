using System.CommandLine;
using System.Globalization;
using ArtGan.Experiments;
using ArtGan.Training;

namespace ArtGan.Cli.Commands;

/// <summary>What every command that paints with a trained generator understands.</summary>
internal sealed class GeneratorOptions
{
    private readonly Argument<string> source = new("run") { Description = "A run's folder, its number, latest, a file that 'artgan export' wrote, or a generator's file in a checkpoint.", HelpName = "RUN|FILE" };
    private readonly Option<long> seed = new("--seed") { Description = "The same seed gives the same pictures.", DefaultValueFactory = _ => 0 };
    private readonly Option<double> truncation = new("--truncation") { Description = "How near to the mean pictures are drawn: 1 leaves them where they are, 0 gives one picture; lower is more typical and less various.", DefaultValueFactory = _ => 1 };
    private readonly Option<string> device = new("--device") { Description = "auto, cpu, cuda or cuda:1.", DefaultValueFactory = _ => "auto" };

    /// <summary>Adds the argument and the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(source);
        command.Add(seed);
        command.Add(truncation);
        command.Add(device);
    }

    public long Seed(CommandContext context) => context.Get(seed);

    public double Truncation(CommandContext context) => context.Get(truncation) is >= 0 and <= 2 and var value
        ? value
        : throw new UsageException($"--truncation {context.Get(truncation).ToString(CultureInfo.InvariantCulture)} is not possible; choose 0 to 2.");

    public Sampler Open(CommandContext context) => RunSampler.Open(context.Get(source)!, deviceName: context.Get(device)!);

    /// <summary>An output file.</summary>
    /// <param name="description">What is written, and in which formats.</param>
    /// <param name="fallback">Its name where none is given.</param>
    public static Option<string> Output(string description, string fallback) => new("--out") { Description = description, DefaultValueFactory = _ => fallback };

    /// <summary>A whole number in a range.</summary>
    /// <exception cref="UsageException">It lies outside.</exception>
    public static int Whole(CommandContext context, Option<int> option, int low, int high) => context.Get(option) is var value && value >= low && value <= high
        ? value
        : throw new UsageException($"{option.Name} {value} is not possible; choose {low} to {high}.");

    /// <summary>The numbers of pictures.</summary>
    /// <param name="option">Where they were given, for messages.</param>
    /// <param name="text">Numbers with commas between.</param>
    /// <exception cref="UsageException">It is no list of numbers.</exception>
    public static int[] Numbers(string option, string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return Array.TrueForAll(parts, part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))]
            : throw new UsageException($"{option} '{text}' names no pictures; write their numbers with commas between, as in 3,17,20.");
    }

    /// <summary>Whether a file's name is that of an animation.</summary>
    public static bool IsAnimation(string path) => Path.GetExtension(path).ToUpperInvariant() is ".GIF" or ".WEBP";
}
