using System.CommandLine;
using ArtGan.Experiments;
using ArtGan.Training;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan sample RUN|FILE</c>: paints a grid with a trained generator.</summary>
internal static class SampleCommand
{
    private const int MostPictures = 10_000;

    public static Command Create()
    {
        var generator = new GeneratorOptions();
        var count = new Option<int>("--count") { Description = "Pictures to paint.", DefaultValueFactory = _ => 64 };
        var labels = new Option<string?>("--labels", "--label") { Description = "Classes to paint in turn, by name or number, with commas between; all in turn where absent.", HelpName = "CLASS,..." };
        var grid = new Option<int>("--grid") { Description = "Pictures in a row.", DefaultValueFactory = _ => 8 };
        var numbers = new Option<bool>("--numbers") { Description = "Write each picture's number below it, by which 'artgan latent' knows it." };
        var output = GeneratorOptions.Output("The picture to write: .png, .jpg or .webp.", "samples.png");
        var command = new Command("sample", "Paint pictures with a trained generator.") { count, labels, grid, numbers, output };
        generator.AddTo(command);
        command.Handle(context =>
        {
            var pictures = GeneratorOptions.Whole(context, count, 1, MostPictures);
            var columns = GeneratorOptions.Whole(context, grid, 1, MostPictures);
            var truncation = generator.Truncation(context);
            using var sampler = generator.Open(context);
            using var classes = Classes(sampler, context.Get(labels), pictures);
            using var painted = sampler.Sample(pictures, generator.Seed(context), truncation, classes);
            var path = Path.GetFullPath(context.Get(output)!);
            (painted.ndim == 2 ? SampleSheet.Of(painted, sampler.DataName) : TensorPictures.Grid(painted, columns, hasNumbers: context.Get(numbers))).Save(path);
            context.Result(new Sampled(path, pictures, generator.Seed(context), truncation), sampled => $"{sampled.Count} pictures: {sampled.Out}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Tensor? Classes(Sampler sampler, string? labels, int count)
    {
        if (labels is null)
        {
            return null;
        }

        long[] wanted = [.. labels.Split(',', StringSplitOptions.TrimEntries).Select(label => (long)sampler.ClassOf(label))];
        return torch.tensor([.. Enumerable.Range(0, count).Select(index => wanted[index % wanted.Length])], dtype: ScalarType.Int64);
    }
}

/// <summary>What was painted.</summary>
/// <param name="Out">The picture's path.</param>
/// <param name="Count">Pictures in it.</param>
/// <param name="Seed">Their seed.</param>
/// <param name="Truncation">How near to the mean they were drawn.</param>
internal sealed record Sampled(string Out, int Count, long Seed, double Truncation);
