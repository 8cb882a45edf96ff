using ArtGan.Training;

namespace ArtGan.Tests.Experiments.Sweeps;

/// <summary>Ticks for tests.</summary>
internal static class SweepTicks
{
    public static TrainingTick At(long step) => new()
    {
        Step = step,
        Kimg = step,
        Seconds = step,
        LossD = 1,
        LossG = 1,
        DReal = 0.5,
        DFake = 0.5,
        RealRight = 0.5,
        FakeRight = 0.5,
        ImagesPerSecond = 1,
        MemoryMb = 1,
    };
}
