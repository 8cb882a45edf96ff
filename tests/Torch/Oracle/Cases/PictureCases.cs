using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Pooling, padding and scaling of pictures.</summary>
internal static class PictureCases
{
    private static readonly (string, long[])[] Picture = [("x", [2, 3, 7, 6])];

    public static CaseTable All { get; } = new(Tolerance.Product)
    {
        { "F.max_pool2d(x, 2)", t => max_pool2d(t["x"], 2), Picture },
        { "F.max_pool2d(x, 3, 2, 1, ceil_mode=True)", t => max_pool2d(t["x"], 3, 2, 1, ceil_mode: true), Picture },
        { "F.max_pool2d(x, (3, 2), (1, 2), (1, 0), (2, 1))", t => max_pool2d(t["x"], [3, 2], [1, 2], [1, 0], [2, 1]), Picture },
        { "F.avg_pool2d(x, 2)", t => avg_pool2d(t["x"], 2), Picture },
        { "F.avg_pool2d(x, 3, 2, 1)", t => avg_pool2d(t["x"], 3, 2, 1), Picture },
        { "F.avg_pool2d(x, (3, 2), (1, 2), (1, 0), ceil_mode=True, count_include_pad=False)", t => avg_pool2d(t["x"], [3, 2], [1, 2], [1, 0], ceil_mode: true, count_include_pad: false), Picture },
        { "F.avg_pool2d(x, 2, divisor_override=3)", t => avg_pool2d(t["x"], 2, divisor_override: 3), Picture },
        { "F.adaptive_avg_pool2d(x, 3)", t => adaptive_avg_pool2d(t["x"], 3), Picture },
        { "F.adaptive_avg_pool2d(x, (1, 4))", t => adaptive_avg_pool2d(t["x"], [1, 4]), Picture },
        { "F.adaptive_avg_pool2d(x, 1)", t => adaptive_avg_pool2d(t["x"], 1), Picture },
        { "F.pad(x, (1, 2))", t => pad(t["x"], [1, 2]), Picture },
        { "F.pad(x, (1, 2, 0, 3), value=0.5)", t => pad(t["x"], [1, 2, 0, 3], value: 0.5), Picture },
        { "F.pad(x, (-1, 2, 1, -2))", t => pad(t["x"], [-1, 2, 1, -2], PaddingModes.Zeros), Picture },
        { "F.pad(x, (1, 2, 3, 0), mode='reflect')", t => pad(t["x"], [1, 2, 3, 0], PaddingModes.Reflect), Picture },
        { "F.pad(x, (1, 2, 3, 0), mode='replicate')", t => pad(t["x"], [1, 2, 3, 0], PaddingModes.Replicate), Picture },
        { "F.pad(x, (1, 2, 3, 0), mode='circular')", t => pad(t["x"], [1, 2, 3, 0], PaddingModes.Circular), Picture },
        { "F.interpolate(x, scale_factor=2)", t => interpolate(t["x"], scale_factor: [2, 2]), Picture },
        { "F.interpolate(x, (5, 11))", t => interpolate(t["x"], [5, 11]), Picture },
        { "F.interpolate(x, (5, 11), mode='bilinear', align_corners=False)", t => interpolate(t["x"], [5, 11], mode: InterpolationMode.Bilinear, align_corners: false), Picture },
        { "F.interpolate(x, scale_factor=(1.5, 0.7), mode='bilinear', align_corners=True)", t => interpolate(t["x"], scale_factor: [1.5, 0.7], mode: InterpolationMode.Bilinear, align_corners: true), Picture },
        { "F.interpolate(x, scale_factor=1.5, mode='bilinear')", t => interpolate(t["x"], scale_factor: [1.5, 1.5], mode: InterpolationMode.Bilinear), Picture },
        { "F.interpolate(x, (3, 4), mode='bilinear', antialias=True)", t => interpolate(t["x"], [3, 4], mode: InterpolationMode.Bilinear, antialias: true), Picture },
        { "F.interpolate(x, (9, 4), mode='bicubic', align_corners=False)", t => interpolate(t["x"], [9, 4], mode: InterpolationMode.Bicubic, align_corners: false), Picture },
        { "F.interpolate(x, (3, 4), mode='bicubic', antialias=True)", t => interpolate(t["x"], [3, 4], mode: InterpolationMode.Bicubic, antialias: true), Picture },
        { "F.interpolate(x, scale_factor=2, mode='bicubic', align_corners=True)", t => upsample(t["x"], scale_factor: [2, 2], mode: UpsampleMode.Bicubic, align_corners: true), Picture },
        { "F.interpolate(x, scale_factor=2) * 1", t => upsample(t["x"], scale_factor: [2, 2]) * 1, Picture },
    };
}
