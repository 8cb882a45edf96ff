using ArtGan.Data;
using ArtGan.Training;

namespace ArtGan.Tests.Training.Doctor;

/// <summary>Augments real samples alone, the mistake that makes an augmentation leak.</summary>
internal sealed class AugmentedSource(ISampleSource inner, DiffAugment augment) : ISampleSource
{
    private readonly Generator random = new();

    public ISampleSet Data => inner.Data;

    public (Tensor Samples, Tensor? Labels) Draw(long number, Device device)
    {
        var (samples, labels) = inner.Draw(number, device);
        return (augment.Apply(samples, random.manual_seed(number)), labels);
    }

    public Tensor First(int count) => inner.First(count);

    public void Dispose() => random.Dispose();
}
