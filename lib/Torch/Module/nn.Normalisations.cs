namespace TorchSharp;

// Normalisations.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Normalisation by the statistics of the batch.</summary>
        /// <param name="num_features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Weight of the batch in the running statistics.</param>
        /// <param name="affine">Learn a scale and a shift.</param>
        /// <param name="track_running_stats">Keep running statistics for evaluation.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static BatchNorm1d BatchNorm1d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalisation by the statistics of the batch.</summary>
        /// <param name="num_features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Weight of the batch in the running statistics.</param>
        /// <param name="affine">Learn a scale and a shift.</param>
        /// <param name="track_running_stats">Keep running statistics for evaluation.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static BatchNorm2d BatchNorm2d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalisation by the statistics of the batch.</summary>
        /// <param name="num_features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Weight of the batch in the running statistics.</param>
        /// <param name="affine">Learn a scale and a shift.</param>
        /// <param name="track_running_stats">Keep running statistics for evaluation.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static BatchNorm3d BatchNorm3d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalisation of each channel of each sequence (Ulyanov et al., arXiv:1607.08022).</summary>
        /// <param name="num_features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Share of new statistics in the running ones.</param>
        /// <param name="affine">Learn scale and shift.</param>
        /// <param name="track_running_stats">Keep running statistics, used in evaluation.</param>
        /// <param name="device">Where it is.</param>
        /// <param name="dtype">Element type.</param>
        public static InstanceNorm1d InstanceNorm1d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalisation of each channel of each picture (Ulyanov et al., arXiv:1607.08022).</summary>
        /// <param name="num_features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Share of new statistics in the running ones.</param>
        /// <param name="affine">Learn scale and shift.</param>
        /// <param name="track_running_stats">Keep running statistics, used in evaluation.</param>
        /// <param name="device">Where it is.</param>
        /// <param name="dtype">Element type.</param>
        public static InstanceNorm2d InstanceNorm2d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalisation of each channel of each volume (Ulyanov et al., arXiv:1607.08022).</summary>
        /// <param name="num_features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Share of new statistics in the running ones.</param>
        /// <param name="affine">Learn scale and shift.</param>
        /// <param name="track_running_stats">Keep running statistics, used in evaluation.</param>
        /// <param name="device">Where it is.</param>
        /// <param name="dtype">Element type.</param>
        public static InstanceNorm3d InstanceNorm3d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalisation of groups of channels.</summary>
        /// <param name="num_groups">How many groups.</param>
        /// <param name="num_channels">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="affine">Learn a scale and a shift.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_groups, num_channels, eps, affine, device, dtype);

        /// <summary>Normalisation over the last dimensions.</summary>
        /// <param name="normalized_shape">The last dimensions.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="elementwise_affine">Learn a scale and a shift.</param>
        /// <param name="bias">Learn the shift.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

        /// <summary>Normalisation over the last dimension.</summary>
        /// <param name="normalized_shape">The last dimensions.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="elementwise_affine">Learn a scale and a shift.</param>
        /// <param name="bias">Learn the shift.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new([normalized_shape], eps, elementwise_affine, bias, device, dtype);
    }
}
