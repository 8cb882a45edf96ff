namespace ArtGan.Metrics;

/// <summary>Turns a count of pictures into the progress of an evaluation.</summary>
/// <param name="step">What is done with them, in a few words.</param>
/// <param name="total">How many there are.</param>
/// <param name="progress">Told of it.</param>
internal sealed class PictureProgress(string step, int total, IProgress<EvaluationProgress> progress) : IProgress<int>
{
    public void Report(int value) => progress.Report(new(step, value, total));
}
