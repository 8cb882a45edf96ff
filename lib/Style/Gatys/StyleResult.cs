using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>A painting, and how it came.</summary>
/// <param name="Painting">The painting.</param>
/// <param name="Network">The network's name.</param>
/// <param name="Recipe">The recipe's name.</param>
/// <param name="Steps">Steps that were made.</param>
/// <param name="Seconds">How long it took, measuring the pictures included.</param>
/// <param name="LossCurve">The loss before each step, and after the last; where the size changes, it begins anew.</param>
/// <param name="Snapshots">The painting at <see cref="NeuralStyleOptions.SnapshotEvery"/>, with the step.</param>
public sealed record StyleResult(
    Picture Painting, string Network, string Recipe, int Steps, double Seconds, IReadOnlyList<double> LossCurve, IReadOnlyList<(int Step, Picture Picture)> Snapshots);

/// <summary>How far a painting is.</summary>
/// <param name="Step">Steps that are made.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="Loss">The loss before the last step.</param>
/// <param name="Painting">Makes a picture of the painting as it is; for use within the call only.</param>
public sealed record StyleProgress(int Step, int Steps, double Loss, Func<Picture> Painting);
