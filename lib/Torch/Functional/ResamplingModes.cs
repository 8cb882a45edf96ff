namespace TorchSharp;

public static partial class torch
{
    /// <summary>How samples are enlarged by a layer.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest sample.</summary>
        Nearest = 0,

        /// <summary>Two samples, weighted; of (N, C, L).</summary>
        Linear = 1,

        /// <summary>Two by two pixels, weighted; of (N, C, H, W).</summary>
        Bilinear = 2,

        /// <summary>Four by four pixels, weighted; of (N, C, H, W).</summary>
        Bicubic = 3,

        /// <summary>Two by two by two voxels, weighted; of (N, C, D, H, W).</summary>
        Trilinear = 4,
    }

    /// <summary>How samples are resampled.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest sample.</summary>
        Nearest = 0,

        /// <summary>Two samples, weighted; of (N, C, L).</summary>
        Linear = 1,

        /// <summary>Two by two pixels, weighted; of (N, C, H, W).</summary>
        Bilinear = 2,

        /// <summary>Four by four pixels, weighted; of (N, C, H, W).</summary>
        Bicubic = 3,

        /// <summary>Two by two by two voxels, weighted; of (N, C, D, H, W).</summary>
        Trilinear = 4,

        /// <summary>Means of the samples that fall into one.</summary>
        Area = 5,
    }

    /// <summary>How a picture is read between its pixels.</summary>
    public enum GridSampleMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,

        /// <summary>Two by two pixels, weighted.</summary>
        Bilinear = 2,
    }

    /// <summary>What is read outside a picture.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,

        /// <summary>The picture mirrored at its border.</summary>
        Reflection = 1,

        /// <summary>The border repeated.</summary>
        Border = 2,
    }
}
