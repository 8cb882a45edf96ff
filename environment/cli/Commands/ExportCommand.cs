using System.CommandLine;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan export RUN</c>: writes a run's generator as one file that paints anywhere.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var run = new Argument<string>("run") { Description = "A run's folder, its number, or latest.", HelpName = "RUN" };
        var output = new Option<string>("--out") { Description = "The file to write, ending in .safetensors.", Required = true };
        var command = new Command("export", "Write a run's generator as one file that 'artgan sample' paints from on any machine, with its options and the rights of its data.") { run, output };
        command.Handle(context =>
        {
            var path = Path.GetFullPath(context.Get(output)!);
            using var scope = NewDisposeScope();
            var file = GeneratorFile.Write(RunFolder.Find(context.Get(run)!, RunFolder.DefaultRoot), path);
            context.Result(
                new Exported(path, file.Record.Preset.Name, file.Steps, file.WeightsSha256, new FileInfo(path).Length),
                exported => $"{exported.Preset} after {exported.Steps} steps: {exported.Out}\nWeights: {exported.WeightsSha256}\nRights: {file.Rights}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}

/// <summary>A generator that was written.</summary>
/// <param name="Out">The file.</param>
/// <param name="Preset">The run's preset.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="WeightsSha256">The hash of its weights.</param>
/// <param name="Bytes">The file's size.</param>
internal sealed record Exported(string Out, string Preset, long Steps, string WeightsSha256, long Bytes);
