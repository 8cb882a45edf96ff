using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The precision that a run is computed in on its device.</summary>
internal static class PrecisionOnDevice
{
    /// <summary>What is said where a run asks for bfloat16 and its device has none.</summary>
    internal const string Note = "This processor has no instructions for bfloat16, which would make training slower, so precision=mixed is computed in float32 here.";

    /// <summary>Whether a run asks for a precision that its device is slower with.</summary>
    /// <param name="options">The run's options.</param>
    /// <param name="device">Where it is trained.</param>
    internal static bool IsRaised(TrainingOptions options, Device device) =>
        options.Precision == Precision.Mixed && device.type == DeviceType.CPU && !Processor.HasBFloat16;

    /// <summary>The options that a run is trained with.</summary>
    /// <param name="options">The run's options.</param>
    /// <param name="device">Where it is trained.</param>
    internal static TrainingOptions Of(TrainingOptions options, Device device) =>
        IsRaised(options, device) ? options with { Precision = Precision.Full } : options;
}
