using System.CommandLine;
using ArtGan.Imaging;
using ArtGan.Training;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan latent</c>: between, beyond and across the pictures of a trained generator.</summary>
internal static class LatentCommand
{
    private const int MostFrames = 2_000;

    public static Command Create() => new("latent", "Walk about in the latent space of a trained generator. Pictures are named by their numbers, from 0, in 'artgan sample' with the same seed; 'sample --numbers' shows them.")
    {
        Interpolate(), Walk(), Arithmetic(), Mix(), Directions(),
    };

    private static Command Interpolate()
    {
        var from = new Option<int>("--from") { Description = "The picture to start from.", DefaultValueFactory = _ => 0 };
        var to = new Option<int>("--to") { Description = "The picture to end at.", DefaultValueFactory = _ => 1 };
        var frames = new Option<int>("--frames") { Description = "Pictures, both ends included.", DefaultValueFactory = _ => 9 };
        var path = PathOption();
        var output = GeneratorOptions.Output("A strip (.png, .jpg) or an animation (.gif, .webp).", "interpolation.png");
        return Painting("interpolate", "Paint what lies between two pictures.", [from, to, frames, path, output], (context, latents) =>
        {
            var sequence = latents.Interpolate(
                GeneratorOptions.Whole(context, from, 0, int.MaxValue), GeneratorOptions.Whole(context, to, 0, int.MaxValue), GeneratorOptions.Whole(context, frames, 2, MostFrames), IsSpherical(context, path));
            return Save(context, output, sequence.Pictures.Count, () => sequence.Strip, () => sequence.Animation);
        });
    }

    private static Command Walk()
    {
        var pictures = new Option<string>("--pictures") { Description = "The pictures to pass, with commas between.", HelpName = "N,N,...", DefaultValueFactory = _ => "0,1,2,3" };
        var frames = new Option<int>("--frames") { Description = "Pictures from one of them to the next.", DefaultValueFactory = _ => 20 };
        var path = PathOption();
        var output = GeneratorOptions.Output("The animation to write (.gif, .webp), or all its pictures as a strip (.png, .jpg).", "walk.gif");
        return Painting("walk", "Paint a walk from picture to picture and back to the first, as an animation without end.", [pictures, frames, path, output], (context, latents) =>
        {
            var numbers = GeneratorOptions.Numbers(pictures.Name, context.Get(pictures)!);
            var perLeg = GeneratorOptions.Whole(context, frames, 1, MostFrames);
            if (numbers.Length < 2 || (long)numbers.Length * perLeg > MostFrames)
            {
                throw new UsageException($"A walk past {numbers.Length} pictures with {perLeg} frames each is not possible; choose at least 2 pictures and at most {MostFrames} frames in all.");
            }

            var sequence = latents.Walk(numbers, perLeg, IsSpherical(context, path));
            return Save(context, output, sequence.Pictures.Count, () => sequence.Strip, () => sequence.Animation);
        });
    }

    private static Command Arithmetic()
    {
        var sum = new Argument<string>("sum") { Description = "Pictures to add and take away, as in \"1,4,7 - 2,3,9 + 5\"; what has commas between is a mean, and a term may have a weight, as in 0.5*3.", HelpName = "SUM" };
        var output = GeneratorOptions.Output("The strip to write, the terms and then the result: .png, .jpg or .webp.", "arithmetic.png");
        return Painting("arithmetic", "Add and take away pictures.", [output], (context, latents) =>
        {
            var sequence = latents.Arithmetic(LatentSum.Parse(context.Get(sum)!));
            return Save(context, output, sequence.Pictures.Count, () => sequence.Strip);
        }, sum);
    }

    private static Command Mix()
    {
        var rows = new Option<string>("--rows") { Description = "The pictures whose coarse styles are kept, with commas between.", HelpName = "N,N,...", DefaultValueFactory = _ => "0,1,2,3" };
        var columns = new Option<string>("--columns") { Description = "The pictures whose fine styles replace theirs.", HelpName = "N,N,...", DefaultValueFactory = _ => "4,5,6,7,8" };
        var layers = LayersOption("The layers that take the columns' styles, as in 4-7, coarse ones first; the finer half where absent.");
        var output = GeneratorOptions.Output("The grid to write: .png, .jpg or .webp.", "mixing.png");
        return Painting("mix", "Mix coarse styles of pictures with fine ones of others, where a generator has styles.", [rows, columns, layers, output], (context, latents) =>
        {
            var (left, top) = (GeneratorOptions.Numbers(rows.Name, context.Get(rows)!), GeneratorOptions.Numbers(columns.Name, context.Get(columns)!));
            var chosen = Layers(context, layers);
            return Save(context, output, left.Length * top.Length, () => latents.Mix(left, top, chosen));
        });
    }

    private static Command Directions()
    {
        var picture = new Option<int>("--picture") { Description = "The picture to move.", DefaultValueFactory = _ => 0 };
        var count = new Option<int>("--count") { Description = "Directions, the strongest first.", DefaultValueFactory = _ => 6 };
        var steps = new Option<int>("--steps") { Description = "Pictures along each direction.", DefaultValueFactory = _ => 7 };
        var reach = new Option<double>("--reach") { Description = "How far to go to both sides, in standard deviations.", DefaultValueFactory = _ => 3 };
        var layers = LayersOption("The layers that are moved, as in 0-3, where a generator has styles; all where absent.");
        var output = GeneratorOptions.Output("A sheet with a row a direction (.png, .jpg) or an animation (.gif, .webp).", "directions.png");
        return Painting("directions", "Move a picture along the directions in which pictures change most.", [picture, count, steps, reach, layers, output], (context, latents) =>
        {
            var sheet = latents.Directions(
                GeneratorOptions.Whole(context, picture, 0, int.MaxValue), GeneratorOptions.Whole(context, count, 1, 64), GeneratorOptions.Whole(context, steps, 2, 101),
                context.Get(reach) is > 0 and <= 100 and var far ? far : throw new UsageException("--reach is not possible; choose more than 0 and at most 100."), Layers(context, layers));
            return Save(context, output, sheet.Pictures.Count, () => sheet.Picture, () => sheet.Animation) with { Shares = [.. sheet.Shares.Select(share => Math.Round(share, 4))] };
        });
    }

    private static Command Painting(string name, string description, Option[] options, Func<CommandContext, LatentExplorer, Travelled> paint, Argument<string>? more = null)
    {
        var generator = new GeneratorOptions();
        var label = new Option<string?>("--label") { Description = "The class of all pictures, by name or number; each picture's own in 'artgan sample' where absent.", HelpName = "CLASS" };
        var command = new Command(name, description);
        generator.AddTo(command);
        if (more is not null)
        {
            command.Add(more);
        }

        foreach (var option in options)
        {
            command.Add(option);
        }

        command.Add(label);
        command.Handle(context =>
        {
            var (seed, truncation) = (generator.Seed(context), generator.Truncation(context));
            using var sampler = generator.Open(context);
            var latents = new LatentExplorer(sampler) { Seed = seed, Truncation = truncation, Label = context.Get(label) is { } named ? sampler.ClassOf(named) : null };
            context.Result(paint(context, latents) with { Seed = seed }, travelled => $"{travelled.Pictures} pictures: {travelled.Out}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Travelled Save(CommandContext context, Option<string> output, int pictures, Func<Picture> still, Func<Animation>? moving = null)
    {
        var path = Path.GetFullPath(context.Get(output)!);
        if (moving is not null && GeneratorOptions.IsAnimation(path))
        {
            moving().Save(path);
        }
        else
        {
            still().Save(path);
        }

        return new(path, pictures);
    }

    private static Option<string> PathOption()
    {
        var path = new Option<string>("--path") { Description = "linear, spherical, or best: what suits the generator's latents.", DefaultValueFactory = _ => "best" };
        path.AcceptOnlyFromAmong("best", "linear", "spherical");
        return path;
    }

    private static bool? IsSpherical(CommandContext context, Option<string> path) => context.Get(path) switch
    {
        "linear" => false,
        "spherical" => true,
        _ => null,
    };

    private static Option<string?> LayersOption(string description) => new("--layers") { Description = description, HelpName = "FIRST-LAST" };

    private static Range? Layers(CommandContext context, Option<string?> option)
    {
        if (context.Get(option) is not { } text)
        {
            return null;
        }

        var ends = text.Split('-');
        return ends.Length is 1 or 2 && int.TryParse(ends[0], out var first) && int.TryParse(ends[^1], out var last) && first <= last
            ? first..(last + 1)
            : throw new UsageException($"--layers '{text}' names no layers; write the first and the last, as in 0-3.");
    }
}

/// <summary>What was painted on a way through latent space.</summary>
/// <param name="Out">The file.</param>
/// <param name="Pictures">Pictures in it.</param>
/// <param name="Seed">The seed they are numbered in.</param>
/// <param name="Shares">For directions, which share of all change each stands for; else null.</param>
internal sealed record Travelled(string Out, int Pictures, long Seed = 0, IReadOnlyList<double>? Shares = null);
