using System.CommandLine;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan sample RUN|FILE</c>: paints a grid with a trained generator.</summary>
internal static class SampleCommand
{
    private const int MostPictures = 10_000;

    public static Command Create()
    {
        var source = new Argument<string>("run") { Description = "A run's folder, its number, latest, or a generator's file in a checkpoint.", HelpName = "RUN|FILE" };
        var count = new Option<int>("--count") { Description = "Pictures to paint.", DefaultValueFactory = _ => 64 };
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same pictures.", DefaultValueFactory = _ => 0 };
        var output = new Option<string>("--out") { Description = "The picture to write: .png, .jpg or .webp.", DefaultValueFactory = _ => "samples.png" };
        var device = new Option<string>("--device") { Description = "auto, cpu, cuda or cuda:1.", DefaultValueFactory = _ => "auto" };
        var command = new Command("sample", "Paint pictures with a trained generator.") { source, count, seed, output, device };
        command.Handle(context =>
        {
            if (context.Get(count) is < 1 or > MostPictures)
            {
                throw new UsageException($"--count {context.Get(count)} is not possible; choose 1 to {MostPictures}.");
            }

            using var sampler = RunSampler.Open(context.Get(source)!, deviceName: context.Get(device)!);
            using var pictures = sampler.Sample(context.Get(count), context.Get(seed));
            var path = Path.GetFullPath(context.Get(output)!);
            SampleSheet.Of(pictures).Save(path);
            context.Result(new Sampled(path, context.Get(count), context.Get(seed)), sampled => $"{sampled.Count} pictures: {sampled.Out}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}

/// <summary>What was painted.</summary>
/// <param name="Out">The picture's path.</param>
/// <param name="Count">Pictures in it.</param>
/// <param name="Seed">Their seed.</param>
internal sealed record Sampled(string Out, int Count, long Seed);
