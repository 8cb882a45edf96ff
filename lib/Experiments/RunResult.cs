using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>How a run ended.</summary>
/// <param name="Run">The run's folder.</param>
/// <param name="Preset">The preset's name.</param>
/// <param name="Steps">Steps done in total.</param>
/// <param name="Seconds">Seconds of training in total, pictures and checkpoints not counted.</param>
/// <param name="ImagesPerSecond">Real pictures a second, over all of it.</param>
/// <param name="WeightsSha256">Stands for the trained weights: SHA-256 over the generator's safetensors file followed by the discriminator's.</param>
/// <param name="Stats">The last line of stats.jsonl, or null for a run of no steps.</param>
/// <param name="Diagnoses">What the training doctor said, oldest first.</param>
public sealed record RunResult(string Run, string Preset, long Steps, double Seconds, double ImagesPerSecond, string WeightsSha256, TrainingTick? Stats, IReadOnlyList<Diagnosis> Diagnoses);
