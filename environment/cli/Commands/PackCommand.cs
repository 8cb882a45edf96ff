using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Cli.Packing;
using ArtGan.Data;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan pack</c>: all of ArtGan in one file, for a machine without registries, SDK or root.</summary>
internal static class PackCommand
{
    private const string Extension = ".tar.xz";

    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "The file to write, ending in .tar.xz.", Required = true, HelpName = "FILE" };
        var data = new Option<string[]>("--data") { Description = "A data set to take along, and the size to train at, as in mnist:32; may be repeated.", HelpName = "NAME:SIZE", DefaultValueFactory = _ => [] };
        var presets = new Option<string[]>("--preset") { Description = "A preset to take the data of along, prepared as it asks for it; may be repeated.", HelpName = "PRESET", DefaultValueFactory = _ => [] };
        var command = new Command("pack", "Pack ArtGan for another machine: it needs a C++ compiler, CMake and a Python torch there, no network and no root.") { output, data, presets };
        command.Handle(async context =>
        {
            var clock = Stopwatch.StartNew();
            var path = Path.GetFullPath(context.Get(output)!);
            if (!path.EndsWith(Extension, StringComparison.Ordinal))
            {
                throw new UsageException($"'{path}' is no name for a bundle; end it in {Extension}.");
            }

            var catalog = new ManifestCatalog();
            var named = (context.Get(data) ?? []).Select(text => BundleData.Parse(text, catalog));
            var sets = named.Concat((context.Get(presets) ?? []).SelectMany(name => BundleData.Of(Preset.Find(name), catalog))).Distinct().ToList();
            var files = BundleContents.List(Repository.Root, AppContext.BaseDirectory).ToList();
            foreach (var set in sets)
            {
                files.AddRange(await DataProgress.ShowAsync(context, progress => set.FetchAsync(new AssetStore(), progress, context.Cancellation)));
            }

            files = [.. files.DistinctBy(file => file.Path)];
            files.Add(new BundleFile(Repository.BundleMarker, null, Describe(sets)));
            context.Say(string.Create(CultureInfo.InvariantCulture, $"Compressing {files.Count} files, {files.Sum(file => file.Bytes) / 1e6:0} MB; this takes about a minute."));
            BundleWriter.Write(path, files, _ => { }, context.Cancellation);
            context.Result(
                new BundlePacked(path, new FileInfo(path).Length, files.Count, [.. sets.Select(set => set.Name)], Math.Round(clock.Elapsed.TotalSeconds, 1)),
                packed => string.Create(CultureInfo.InvariantCulture, $"{packed.Out}: {packed.Bytes / 1e6:0.0} MB, {packed.Files} files.\nUnpack it anywhere ('tar xf', or Python's tarfile) and run artgan/artgan doctor there."));
            return ExitCode.Success;
        });
        return command;
    }

    private static string Describe(IReadOnlyList<BundleData> sets) => new JsonObject
    {
        ["version"] = typeof(Repository).Assembly.GetName().Version?.ToString(3),
        ["architecture"] = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
        ["dotnet"] = Environment.Version.ToString(),
        ["data"] = new JsonArray([.. sets.Select(set => new JsonObject { ["name"] = set.Name, ["size"] = set.Size })]),
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
}

/// <summary>What was packed.</summary>
/// <param name="Out">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Files">How many files are in it.</param>
/// <param name="Data">The data sets in it.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record BundlePacked(string Out, long Bytes, int Files, IReadOnlyList<string> Data, double Seconds);
