using ArtGan.Tests.Torch.Oracle;
using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Pooling, padding, windows, resampling and other convolutions against PyTorch's: x pictures, l signals, v volumes.</summary>
public sealed class PictureTests
{
    private static readonly Cases Of = new(Tolerance.Product, Inputs)
    {
        { "F.max_pool2d(x, (2, 3), stride=(2, 1), padding=(1, 0))", t => max_pool2d(t["x"], (2, 3), stride: (2, 1), padding: (1, 0)) },
        { "F.max_pool2d(x, 2, return_indices=True)", t => Cases.Both(max_pool2d_with_indices(t["x"], [2, 2])) },
        { "F.max_pool1d(l, 3, 2)", t => max_pool1d(t["l"], 3, 2) },
        { "F.avg_pool2d(x, (2, 3), stride=(2, 1), ceil_mode=True)", t => avg_pool2d(t["x"], (2, 3), stride: (2, 1), ceil_mode: true) },
        { "F.avg_pool1d(l, 3, 2, 1, count_include_pad=False)", t => avg_pool1d(t["l"], 3, 2, 1, count_include_pad: false) },
        { "F.adaptive_avg_pool1d(l, 3)", t => adaptive_avg_pool1d(t["l"], 3) },
        { "F.adaptive_avg_pool2d(x, (3, 2))", t => adaptive_avg_pool2d(t["x"], (3, 2)) },
        { "F.adaptive_max_pool2d(x, (3, 2))", t => adaptive_max_pool2d(t["x"], [3, 2]) },
        { "F.pad(x, (1, 2), value=0.5)", t => pad(t["x"], (1, 2), value: 0.5) },
        { "F.pad(x, (1, 2, 0, 1), mode='reflect')", t => pad(t["x"], (1, 2, 0, 1), PaddingModes.Reflect) },
        { "F.pad(x, (1, 2, 0, 1), mode='replicate')", t => pad(t["x"], [1, 2, 0, 1], PaddingModes.Replicate) },
        { "F.pad(x, (1, 2, 0, 1), mode='circular')", t => pad(t["x"], [1, 2, 0, 1], PaddingModes.Circular) },
        { "F.pad(x, (1,) * 8)", t => pad(t["x"], 1) },
        { "F.unfold(x, 3, dilation=1, padding=1, stride=2)", t => unfold(t["x"], 3, 1, 1, 2) },
        { "F.unfold(x, (2, 3), padding=(1, 0))", t => unfold(t["x"], (2, 3), padding: (1, 0)) },
        { "F.fold(F.unfold(x, 2), x.shape[2:], 2)", t => fold(unfold(t["x"], 2), (t["x"].shape[2], t["x"].shape[3]), (2, 2)) },
        { "F.fold(F.unfold(F.pad(x, (0, 9 - x.shape[3], 0, 9 - x.shape[2])), 3, stride=3), 9, 3, stride=3)", t => fold(unfold(pad(t["x"], [0, 9 - t["x"].shape[3], 0, 9 - t["x"].shape[2]]), 3, stride: 3), 9, 3, stride: 3) },
        { "F.pixel_unshuffle(F.pixel_shuffle(x, 2), 2)", t => pixel_unshuffle(pixel_shuffle(t["x"], 2), 2) },
        { "F.interpolate(x, scale_factor=1.7)", t => interpolate(t["x"], scale_factor: [1.7]) },
        { "F.interpolate(l, 7)", t => interpolate(t["l"], [7]) },
        { "F.interpolate(v, scale_factor=2)", t => interpolate(t["v"], scale_factor: [2]) },
        { "F.interpolate(l, 11, mode='linear', align_corners=True)", t => interpolate(t["l"], [11], mode: InterpolationMode.Linear, align_corners: true) },
        { "F.interpolate(x, scale_factor=(1.5, 0.8), mode='bilinear')", t => interpolate(t["x"], scale_factor: [1.5, 0.8], mode: InterpolationMode.Bilinear) },
        { "F.interpolate(x, scale_factor=1.3, mode='bilinear', recompute_scale_factor=True)", t => interpolate(t["x"], scale_factor: [1.3], mode: InterpolationMode.Bilinear, recompute_scale_factor: true) },
        { "F.interpolate(x, (9, 4), mode='bicubic', align_corners=True)", t => interpolate(t["x"], [9, 4], mode: InterpolationMode.Bicubic, align_corners: true) },
        { "F.interpolate(x, (3, 3), mode='bicubic', antialias=True)", t => interpolate(t["x"], [3, 3], mode: InterpolationMode.Bicubic, antialias: true) },
        { "F.interpolate(x, 3, mode='area')", t => interpolate(t["x"], [3], mode: InterpolationMode.Area) },
        { "F.interpolate(x, scale_factor=0.6, mode='area')", t => interpolate(t["x"], scale_factor: [0.6], mode: InterpolationMode.Area) },
        { "F.interpolate(v, scale_factor=2, mode='trilinear')", t => interpolate(t["v"], scale_factor: [2], mode: InterpolationMode.Trilinear) },
        { "F.interpolate(x, scale_factor=2, mode='bilinear', align_corners=False)", t => upsample(t["x"], scale_factor: [2, 2], mode: UpsampleMode.Bilinear) },
        { "F.interpolate(x, scale_factor=2, mode='bilinear', align_corners=True)", t => upsample_bilinear(t["x"], scale_factor: [2, 2], align_corners: true) },
        { "F.interpolate(x, (7, 3))", t => upsample_nearest(t["x"], [7, 3]) },
        { "F.grid_sample(x, g, align_corners=False)", t => grid_sample(t["x"], t["g"]) },
        { "F.grid_sample(x, g, mode='bilinear', padding_mode='border', align_corners=True)", t => grid_sample(t["x"], t["g"], padding_mode: GridSamplePaddingMode.Border, align_corners: true) },
        { "F.grid_sample(x, g, padding_mode='reflection', align_corners=False)", t => grid_sample(t["x"], t["g"], padding_mode: GridSamplePaddingMode.Reflection) },
        { "F.grid_sample(x, g, mode='nearest', align_corners=False)", t => grid_sample(t["x"], t["g"], mode: GridSampleMode.Nearest) },
        { "F.grid_sample(x, F.affine_grid(a, (x.shape[0], 1, 4, 6), align_corners=False), align_corners=False)", t => grid_sample(t["x"], affine_grid(t["a"], [t["x"].shape[0], 1, 4, 6])) },
        { "F.affine_grid(a, (x.shape[0], 1, 4, 6), align_corners=True)", t => affine_grid(t["a"], [t["x"].shape[0], 1, 4, 6], align_corners: true) },
        { "F.conv1d(l, w1, b, stride=2, padding=1)", t => conv1d(t["l"], t["w1"], t["b"], stride: 2, padding: 1) },
        { "F.conv_transpose1d(l, w1.transpose(0, 1), b, stride=2, output_padding=1)", t => conv_transpose1d(t["l"], t["w1"].transpose(0, 1), t["b"], stride: 2, output_padding: 1) },
        { "F.conv3d(v, w3, b, stride=(1, 2, 1), padding=1)", t => conv3d(t["v"], t["w3"], t["b"], strides: [1, 2, 1], padding: [1, 1, 1]) },
        { "F.conv_transpose3d(v, w3.transpose(0, 1), b, stride=2)", t => conv_transpose3d(t["v"], t["w3"].transpose(0, 1), t["b"], strides: [2, 2, 2]) },
        { "F.conv2d(x, w2, None, padding=(1, 0), dilation=(1, 2))", t => conv2d(t["x"], t["w2"], padding: [1, 0], dilation: [1, 2]) },
    };

    public static TheoryData<string> Names => Of.Names;

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string python) => Of.Check(python);

    [Fact]
    public void Arguments_of_interpolation_that_do_not_fit_are_refused_with_what_to_do()
    {
        var x = ones(1, 1, 4, 4);
        Says("5 dimensions", () => interpolate(ones([1, 1, 2, 2, 2]), [2], mode: InterpolationMode.Bilinear));
        Says("either a size or scale factors", () => interpolate(x));
        Says("2 numbers", () => interpolate(x, [1, 2, 3]));
        Says("leave align_corners out", () => interpolate(x, [2], align_corners: true));
        Says("leave antialias out", () => interpolate(x, [2], antialias: true));
        Says("size of the result", () => affine_grid(ones(1, 2, 3)));
    }

    private static void Says(string text, Func<object> act) =>
        Assert.Contains(text, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);

    private static Input[] Inputs(Random random)
    {
        var batch = random.Next(1, 3);
        return
        [
            ("x", randn(batch, 4, random.Next(5, 9), random.Next(5, 9))),
            ("l", randn(batch, 2, random.Next(5, 9))),
            ("v", randn([batch, 2, 3, 4, 3])),
            ("g", (rand(batch, 3, 5, 2) * 2.4) - 1.2),
            ("a", randn(batch, 2, 3)),
            ("w1", randn(3, 2, 3)),
            ("w2", randn(3, 4, 3, 2)),
            ("w3", randn([3, 2, 2, 3, 2])),
            ("b", randn(3)),
        ];
    }
}
