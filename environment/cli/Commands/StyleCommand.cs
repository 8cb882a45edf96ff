using System.CommandLine;
using ArtGan.Cli.Styles;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Imaging;
using ArtGan.Style;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan style</c>: paints photographs anew, by optimisation or with a trained network.</summary>
internal static class StyleCommand
{
    private const string NetName = "--net", RunName = "--run";

    public static Command Create() => Create(StyleNetworkOpening.OpenAsync);

    /// <summary>With a way of its own to open networks, for tests.</summary>
    internal static Command Create(StyleNetworkOpener open)
    {
        var arguments = new StyleArguments("The photograph to paint anew, or a folder: every picture in it.", "The painting to write: .png, .jpg or .webp; for a folder of photographs a folder.");
        var snapshots = new Option<int?>("--snapshots") { Description = $"Stages of the painting to keep, denser at the beginning, 2 to {StyleStages.MostCount}: frames of --animation, or else files beside the painting." };
        var animation = new Option<string?>("--animation") { Description = "The painting coming into being: .gif or .webp.", HelpName = "FILE" };
        var curve = new Option<string?>("--curve") { Description = "The loss as a figure: .png, .jpg or .webp.", HelpName = "FILE" };
        var net = new Option<string?>(NetName) { Description = $"Paint at once with a trained network: {string.Join(", ", FeedForwardStyles.Names)}, or a file that 'artgan style train' wrote.", HelpName = "NAME|FILE" };
        var strength = new Option<double?>("--strength") { Description = "How much of the style a --net that takes pictures takes over, 0 to 1." };
        var run = new Option<string?>(RunName) { Description = "Paint at once with a trained CycleGAN: a run's folder, its number, latest, or a file that 'artgan export' wrote.", HelpName = "RUN|FILE" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say how long painting would take and how much memory, and paint nothing." };
        var command = new Command("style", "Paint photographs in the manner of other pictures.")
        {
            StyleCompareCommand.Create(open), StyleListCommand.Create(), StyleFetchCommand.Create(), StyleTrainCommand.Create(),
        };
        arguments.AddTo(command);
        foreach (var option in new Option[] { snapshots, animation, curve, net, strength, run, dryRun }) command.Add(option);
        Option[] alongside = [snapshots, animation, curve, dryRun];
        command.Handle(async context =>
        {
            var content = arguments.Content(context);
            if (context.Get(net) is { } netName)
            {
                StyleArguments.Refuse(context, NetName, [run, .. alongside, .. arguments.OptimisationOnly]);
                return Paint(context, content, arguments.OutputPath(context), () => OpenNet(context, arguments, netName, context.Get(strength)));
            }

            StyleArguments.Refuse(context, "painting without --net", strength);
            if (context.Get(run) is { } runName)
            {
                StyleArguments.Refuse(context, RunName, [arguments.Style, .. alongside, .. arguments.OptimisationOnly]);
                return Paint(context, content, arguments.OutputPath(context), () => OpenRun(context, arguments, runName));
            }

            if (Directory.Exists(content)) StyleArguments.Refuse(context, "a folder of photographs", animation, curve, dryRun);
            var extras = new StyleExtras(context.Get(snapshots), context.Get(animation), context.Get(curve)).Validated();
            var settings = arguments.Settings(context);
            var styles = arguments.Styles(context);
            var output = context.Get(dryRun) ? null : arguments.OutputPath(context);
            if (output is not null) CheckOutput(content, output);
            var network = await open(context, settings.Features, settings.Pooling, arguments.Device(context));
            network.Keep(NeuralStyle.Recipe(network, settings.Painting));
            GatysPainter Painter() => new(context, network, settings, styles, extras);
            if (output is not null) return Paint(context, content, output, Painter);
            using var painter = Painter();
            painter.Estimate(content).Report(context);
            return ExitCode.Success;
        });
        return command;
    }

    private static int Paint(CommandContext context, string content, string output, Func<IStylePainter> open)
    {
        CheckOutput(content, output);
        using var painter = open();
        if (Directory.Exists(content)) return PhotoFolder.Paint(context, content, output, painter);
        painter.Paint(content, output).Report(context);
        return ExitCode.Success;
    }

    // Before hours are spent on painting.
    private static void CheckOutput(string content, string output)
    {
        if (Directory.Exists(content)) return;
        Picture.FormatOf(output);
        if (Path.GetFullPath(content) == output) throw new UserException("The painting would take the place of the photograph; name another file with --out.");
    }

    private static AtOncePainter OpenNet(CommandContext context, StyleArguments arguments, string name, double? strength)
    {
        var painter = FeedForwardStyles.Open(name, new AssetStore(), arguments.Device(context), cancellation: context.Cancellation);
        var options = new FeedForwardOptions { Size = arguments.Size(context), Strength = strength ?? new FeedForwardOptions().Strength };
        var styles = arguments.Styles(context, isNeeded: painter.NeedsStyle);
        return new(painter.Name, painter, picture => painter.Paint(picture, styles, options));
    }

    private static AtOncePainter OpenRun(CommandContext context, StyleArguments arguments, string reference)
    {
        var translator = PictureTranslator.Open(reference, deviceName: arguments.DeviceName(context));
        return new(reference, translator, picture => translator.Translate(picture, arguments.Size(context)));
    }
}
