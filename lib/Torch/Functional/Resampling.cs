namespace TorchSharp;

/// <summary>The arguments of interpolation, brought into the form that libtorch takes and checked.</summary>
internal static class Resampling
{
    /// <summary>One number stands for all dimensions.</summary>
    internal static T[]? Spread<T>(T[]? values, int spatial) =>
        values is [var one] && spatial > 1 ? [.. Enumerable.Repeat(one, spatial)] : values;

    /// <summary>Sizes after scaling, rounded down.</summary>
    internal static long[] Rounded(long[] shape, double[] factors) =>
        [.. factors.Select((factor, dimension) => (long)Math.Floor(shape[dimension + 2] * factor))];

    /// <summary>Refuses what libtorch would take for something else.</summary>
    internal static void Check(int spatial, long[]? sizes, double[]? factors, torch.InterpolationMode mode, bool? alignCorners, bool antialias)
    {
        var fits = mode switch
        {
            torch.InterpolationMode.Linear => spatial == 1,
            torch.InterpolationMode.Bilinear or torch.InterpolationMode.Bicubic => spatial == 2,
            torch.InterpolationMode.Trilinear => spatial == 3,
            _ => spatial is 1 or 2 or 3,
        };
        if (!fits)
        {
            throw new ArgumentException($"{mode} interpolation does not fit an input of {spatial + 2} dimensions; batch and channels come first.");
        }

        if (sizes is null == factors is null)
        {
            throw new ArgumentException("Interpolation needs either a size or scale factors.");
        }

        if ((sizes?.Length ?? factors!.Length) != spatial)
        {
            throw new ArgumentException($"The size or scale factors must be {spatial} numbers, one a dimension behind batch and channels.");
        }

        if (alignCorners == true && mode is (torch.InterpolationMode.Nearest or torch.InterpolationMode.Area))
        {
            throw new ArgumentException($"{mode} interpolation has no corners to align; leave align_corners out.");
        }

        if (antialias && mode is not (torch.InterpolationMode.Bilinear or torch.InterpolationMode.Bicubic))
        {
            throw new ArgumentException("Only bilinear and bicubic interpolation can weigh all pixels; leave antialias out.");
        }
    }
}
