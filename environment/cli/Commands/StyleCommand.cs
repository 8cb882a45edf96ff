using System.CommandLine;
using System.Diagnostics;
using ArtGan.Experiments;
using ArtGan.Imaging;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan style --run RUN</c>: turns a photograph into a painting with a trained CycleGAN.</summary>
internal static class StyleCommand
{
    public static Command Create()
    {
        var run = new Option<string>("--run") { Description = "A CycleGAN's run: its folder, its number, latest, or a file that 'artgan export' wrote.", HelpName = "RUN|FILE", Required = true };
        var content = new Option<string>("--content") { Description = "The picture to paint anew, of any shape.", HelpName = "FILE", Required = true };
        var output = new Option<string>("--out") { Description = "The painting to write: .png, .jpg or .webp.", HelpName = "FILE", Required = true };
        var size = new Option<int?>("--size") { Description = $"Pixels of the longer side; the picture's own where absent, at most {PictureTranslator.UsualLongestSide}. Strokes keep their size in pixels, so a smaller picture is painted more coarsely." };
        var device = new Option<string>("--device") { Description = "auto, cpu, cuda or cuda:1.", DefaultValueFactory = _ => "auto" };
        var command = new Command("style", "Turn a photograph into a painting with a trained CycleGAN.") { run, content, output, size, device };
        command.Add(StyleListCommand.Create());
        command.Add(StyleFetchCommand.Create());
        command.Add(StyleTrainCommand.Create());
        command.Handle(context =>
        {
            var picture = Picture.Load(context.Get(content)!);
            using var translator = PictureTranslator.Open(context.Get(run)!, deviceName: context.Get(device)!);
            var watch = Stopwatch.StartNew();
            var painting = translator.Translate(picture, context.Get(size));
            var seconds = Math.Round(watch.Elapsed.TotalSeconds, 3);
            var path = Path.GetFullPath(context.Get(output)!);
            painting.Save(path);
            context.Result(new Styled(path, context.Get(run)!, seconds, painting.Width, painting.Height), styled => $"{styled.Width} x {styled.Height} in {styled.Seconds} s: {styled.Out}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}

/// <summary>A picture that was painted anew.</summary>
/// <param name="Out">The painting.</param>
/// <param name="Network">The run or file that painted it.</param>
/// <param name="Seconds">How long that took.</param>
/// <param name="Width">Its pixels in a row.</param>
/// <param name="Height">Its rows.</param>
internal sealed record Styled(string Out, string Network, double Seconds, int Width, int Height);
