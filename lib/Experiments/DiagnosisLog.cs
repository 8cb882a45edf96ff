using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The file <c>diagnoses.jsonl</c>: one diagnosis a line; absent where there was none.</summary>
internal sealed class DiagnosisLog(string path) : StepLog<Diagnosis>(path, TrainingJson.Default.Diagnosis, diagnosis => diagnosis.Step);
