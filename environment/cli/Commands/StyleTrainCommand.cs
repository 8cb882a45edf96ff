using System.CommandLine;
using System.Globalization;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Style;
using ArtGan.Torch;
using ArtGan.Training;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan style train</c>: teaches a feed-forward network the style of one picture.</summary>
internal static class StyleTrainCommand
{
    // Lines of a log that nobody watches: about this many over a whole training.
    private const int Lines = 30;

    public static Command Create()
    {
        var usual = new FastStyleTrainingOptions();
        var style = new Option<string>("--style") { Description = "The picture whose style is learnt.", HelpName = "FILE", Required = true };
        var data = new Option<string>("--data") { Description = "The set of photographs to learn on.", HelpName = "NAME", DefaultValueFactory = _ => "photos" };
        var output = new Option<string>("--out") { Description = "The network to write, ending in .safetensors; checkpoints, log and previews lie beside it.", HelpName = "FILE", Required = true };
        var steps = new Option<int>("--steps") { Description = "Steps in total, also with --resume.", DefaultValueFactory = _ => usual.Steps };
        var size = new Option<int>("--size") { Description = "Edge of the photographs in pixels.", DefaultValueFactory = _ => usual.Size };
        var styleSize = new Option<int?>("--style-size") { Description = "Longer side of the style picture in pixels; larger ones make larger strokes. As --size where absent." };
        var batch = new Option<int>("--batch") { Description = "Photographs in a step.", DefaultValueFactory = _ => usual.Batch };
        var styleWeight = new Option<double>("--style-weight") { Description = "How much the style counts.", DefaultValueFactory = _ => usual.StyleWeight };
        var contentWeight = new Option<double>("--content-weight") { Description = "How much it counts that the photograph is still seen.", DefaultValueFactory = _ => usual.ContentWeight };
        var smoothness = new Option<double>("--tv-weight") { Description = "How much it counts that neighbouring pixels are alike.", DefaultValueFactory = _ => usual.TotalVariationWeight };
        var learningRate = new Option<double>("--learning-rate") { Description = "Adam's learning rate.", DefaultValueFactory = _ => usual.LearningRate };
        var features = new Option<string?>("--features") { Description = "The network that looks on; the best at hand where absent.", HelpName = "NAME" };
        var mixed = new Option<bool>("--bf16") { Description = "Compute convolutions in bfloat16: faster on a GPU." };
        var device = new Option<string>("--device") { Description = "auto, cpu, cuda or cuda:1.", DefaultValueFactory = _ => "auto" };
        var resume = new Option<bool>("--resume") { Description = "Go on from the last checkpoint." };
        var seed = new Option<long>("--seed") { Description = "Where all random numbers come from.", DefaultValueFactory = _ => usual.Seed };
        var command = new Command("train", "Teach a feed-forward network the style of one picture, for painting at once.")
        {
            style, data, output, steps, size, styleSize, batch, styleWeight, contentWeight, smoothness, learningRate, features, mixed, device, resume, seed,
        };
        command.Handle(async context =>
        {
            var options = new FastStyleTrainingOptions
            {
                Steps = context.Get(steps),
                Size = context.Get(size),
                StyleSize = context.Get(styleSize),
                Batch = context.Get(batch),
                StyleWeight = context.Get(styleWeight),
                ContentWeight = context.Get(contentWeight),
                TotalVariationWeight = context.Get(smoothness),
                LearningRate = context.Get(learningRate),
                Precision = context.Get(mixed) ? Precision.Mixed : Precision.Full,
                Seed = context.Get(seed),
            }.Validated();
            var path = Path.GetFullPath(context.Get(output)!);
            if (Path.GetExtension(path) != ".safetensors") throw new UsageException($"'{path}' is no name for a network; end it in .safetensors.");
            var place = ComputeDevice.Resolve(context.Get(device)!);
            if (place.type == DeviceType.CUDA) CudaSettings.Fastest.Apply();
            var store = new AssetStore();
            var (network, pictures) = await DataProgress.ShowAsync(context, progress => Task.Run(() => (
                StyleNetworks.Open(context.Get(features) ?? StyleNetworks.Best(store), store, place, progress: progress, cancellation: context.Cancellation),
                DataSets.Load(context.Get(data)!, options.Size, new() { FetchProgress = progress, PreparationProgress = progress, Note = context.Say }, context.Cancellation))));
            using (network)
            {
                using var run = new FastStyleRun(path, options, network, context.Get(style)!, pictures, context.Get(resume));
                Train(context, run, options, path, network);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Train(CommandContext context, FastStyleRun run, FastStyleTrainingOptions options, string path, StyleNetwork network)
    {
        context.Say($"{network.Name} looks on; from step {run.StepsDone} to {options.Steps}; checkpoints and previews in {run.Folder}");
        var next = run.StepsDone;
        try
        {
            run.Train(
                tick =>
                {
                    if (tick.Step < next) return;
                    next = tick.Step + Math.Max(1, options.Steps / Lines);
                    context.Say(string.Create(CultureInfo.InvariantCulture, $"step {tick.Step}: loss {tick.Loss:0.#} (content {tick.Content:0.#}, style {tick.Style:0.#}, variation {tick.Variation:0.#}), {tick.Seconds:0} s"));
                },
                context.Cancellation);
        }
        catch (OperationCanceledException)
        {
            context.Say($"Saved at step {run.StepsDone}; go on with the same command and --resume.");
            throw;
        }

        context.Result(
            new StyleTrained(path, network.Name, run.StepsDone, Math.Round(run.Elapsed.TotalSeconds, 1), run.Log is [.., var end] ? end.Loss : null, run.Folder),
            trained => string.Create(CultureInfo.InvariantCulture, $"{trained.Steps} steps in {trained.Seconds:0} s: {trained.Out}\nPaint with it: artgan style --net {trained.Out} --content PHOTO --out PAINTING"));
    }
}

/// <summary>A network that has learnt a style.</summary>
/// <param name="Out">Its file.</param>
/// <param name="Features">The network that looked on.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="Seconds">Time spent in them.</param>
/// <param name="Loss">The mean loss of the last line of the log; null where there is none.</param>
/// <param name="Folder">Checkpoints, log and previews.</param>
internal sealed record StyleTrained(string Out, string Features, long Steps, double Seconds, double? Loss, string Folder);
