using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Told how far a sweep is, from several threads.</summary>
internal interface ISweepProgress
{
    /// <summary>A trial is being trained.</summary>
    void Started(SweepTrial trial, Rung rung);

    /// <summary>It has measured something.</summary>
    void Ticked(SweepTrial trial, Rung rung, TrainingTick tick);

    /// <summary>Something else happened to it.</summary>
    void Happened(SweepTrial trial, TrialEvent happened);
}
