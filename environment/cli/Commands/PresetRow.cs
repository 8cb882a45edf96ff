using System.Globalization;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary>A preset in the list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reproduces">The work it follows.</param>
/// <param name="Size">Edge of its pictures in pixels; coordinates of its points.</param>
/// <param name="Steps">Steps in total.</param>
/// <param name="Batch">Pictures in a batch.</param>
/// <param name="Data">Its data set.</param>
/// <param name="OriginalData">The author's data set where it cannot be had here.</param>
/// <param name="StandIn">The data set that is used instead.</param>
/// <param name="GeneratorParameters">Numbers that the generator learns.</param>
/// <param name="DiscriminatorParameters">Numbers that the discriminator learns.</param>
/// <param name="SecondsCpu">Expected seconds of all steps on two cores; null where not measured.</param>
/// <param name="SecondsGpu">Expected seconds of all steps on a GPU; null where not measured.</param>
internal sealed record PresetRow(
    string Name, string Reproduces, int Size, int Steps, int Batch, string Data, OriginalData? OriginalData, string? StandIn,
    long GeneratorParameters, long DiscriminatorParameters, double? SecondsCpu, double? SecondsGpu)
{
    internal static PresetRow Of(Preset preset)
    {
        var options = preset.Options;
        var size = PresetSize.Of(preset);
        return new(
            preset.Name, preset.Reproduces, options.Size, options.Training.Steps, options.Training.Batch, options.Data, preset.OriginalData, preset.StandIn,
            size.GeneratorParameters, size.DiscriminatorParameters, Expected(preset.SecondsPerStepCpu), Expected(preset.SecondsPerStepGpu));

        double? Expected(double? perStep) => perStep is { } seconds ? Math.Round(seconds * options.Training.Steps, 1) : null;
    }

    /// <summary>One line for people.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-32} {Size,4} px {Steps,7} steps  {Time(SecondsCpu),9} here {Time(SecondsGpu),9} GPU  {(StandIn is null ? Data : $"{Data} (stands in for {OriginalData!.Name})")}  {Reproduces}");

    private static string Time(double? seconds) => seconds is { } known ? TimeSpan.FromSeconds(known).ToString(known < 3600 ? "m\\:ss" : "h\\:mm\\:ss", CultureInfo.InvariantCulture) : "?";
}
