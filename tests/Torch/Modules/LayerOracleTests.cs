using ArtGan.Tests.Support;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Torch.Modules;

/// <summary>Every layer starts as PyTorch's from the same seed, and gives its results, gradients and state.</summary>
public sealed class LayerOracleTests
{
    private static readonly long[] Picture = [2, 4, 8, 8];
    private static readonly long[] Sequence = [2, 4, 9];
    private static readonly long[] Volume = [2, 4, 5, 4, 3];
    private static readonly long[] Rows = [5, 4];

    // Of five rows PyTorch's own single-precision gradient of the weight is 1e-5 away from the exact one.
    private static readonly long[] ManyRows = [32, 4];

    private static readonly Dictionary<string, (Func<Module<Tensor, Tensor>> Layer, long[] Shape)> Cases = new()
    {
        ["nn.Linear(4, 3)"] = (() => Linear(4, 3), Rows),
        ["nn.Linear(4, 3, bias=False)"] = (() => Linear(4, 3, false), Rows),
        ["nn.Conv1d(4, 6, 3, 2, 1, 2, groups=2)"] = (() => Conv1d(4, 6, 3, 2, 1, 2, groups: 2), Sequence),
        ["nn.Conv1d(4, 6, 4, padding='same', padding_mode='circular')"] = (() => Conv1d(4, 6, 4, Padding.Same, padding_mode: PaddingModes.Circular), Sequence),
        ["nn.Conv2d(4, 6, 3, 2, 1)"] = (() => Conv2d(4, 6, 3, 2, 1), Picture),
        ["nn.Conv2d(4, 6, (3, 2), (2, 1), (1, 0), (1, 2), groups=2, bias=False)"] = (() => Conv2d(4, 6, (3, 2), (2, 1), (1, 0), (1, 2), groups: 2, bias: false), Picture),
        ["nn.Conv2d(4, 6, 3, padding=(2, 1), padding_mode='reflect')"] = (() => Conv2d(4, 6, (3, 3), padding: (2, 1), padding_mode: PaddingModes.Reflect), Picture),
        ["nn.Conv2d(4, 6, 3, padding=1, padding_mode='replicate')"] = (() => Conv2d(4, 6, 3, padding: 1, padding_mode: PaddingModes.Replicate), Picture),
        ["nn.Conv2d(4, 6, 3, padding='same', dilation=2)"] = (() => Conv2d(4, 6, 3, Padding.Same, dilation: 2), Picture),
        ["nn.Conv2d(4, 6, (4, 3), padding='same')"] = (() => Conv2d(4, 6, (4, 3), Padding.Same), Picture),
        ["nn.Conv2d(4, 6, 3, padding='valid', stride=2)"] = (() => Conv2d(4, 6, 3, Padding.Valid, 2), Picture),
        ["nn.ConvTranspose2d(4, 6, 4, 2, 1)"] = (() => ConvTranspose2d(4, 6, 4, 2, 1), Picture),
        ["nn.BatchNorm1d(4)"] = (() => BatchNorm1d(4), ManyRows),
        ["nn.BatchNorm2d(4, eps=1e-3, momentum=0.3, affine=False)"] = (() => BatchNorm2d(4, 1e-3, 0.3, false), Picture),
        ["nn.BatchNorm2d(4, track_running_stats=False)"] = (() => BatchNorm2d(4, track_running_stats: false), Picture),
        ["nn.InstanceNorm1d(4, affine=True)"] = (() => InstanceNorm1d(4, affine: true), Sequence),
        ["nn.InstanceNorm2d(4)"] = (() => InstanceNorm2d(4), Picture),
        ["nn.InstanceNorm2d(4, eps=1e-3, momentum=0.3, affine=True, track_running_stats=True)"] = (() => InstanceNorm2d(4, 1e-3, 0.3, true, true), Picture),
        ["nn.InstanceNorm2d(4, track_running_stats=True).eval()"] = (() => Evaluated(InstanceNorm2d(4, track_running_stats: true)), Picture),
        ["nn.BatchNorm3d(4)"] = (() => BatchNorm3d(4), Volume),
        ["nn.InstanceNorm3d(4, affine=True)"] = (() => InstanceNorm3d(4, affine: true), Volume),
        ["nn.InstanceNorm1d(4)"] = (() => InstanceNorm1d(4), [4, 9]),
        ["nn.InstanceNorm2d(2, affine=True)"] = (() => InstanceNorm2d(2, affine: true), [2, 5, 6]),
        ["nn.LayerNorm([8, 8])"] = (() => LayerNorm([8, 8]), Picture),
        ["nn.LayerNorm(4, eps=1e-2, elementwise_affine=False)"] = (() => LayerNorm(4, 1e-2, false), Rows),
        ["nn.LocalResponseNorm(3)"] = (() => LocalResponseNorm(3), Picture),
        ["nn.MaxPool2d(2)"] = (() => MaxPool2d(2), Picture),
        ["nn.MaxPool2d((3, 2), (2, 1), (1, 0), (1, 2), ceil_mode=True)"] = (() => MaxPool2d((3, 2), (2, 1), (1, 0), (1, 2), true), Picture),
        ["nn.MaxPool2d([3, 3], [2, 2])"] = (() => MaxPool2d([3, 3], [2, 2]), Picture),
        ["nn.MaxPool1d(3, 2, 1)"] = (() => MaxPool1d(3, 2, 1), Sequence),
        ["nn.AvgPool2d(3, 2, 1, count_include_pad=False)"] = (() => AvgPool2d(3, 2, 1, count_include_pad: false), Picture),
        ["nn.AvgPool2d((2, 3), divisor_override=5)"] = (() => AvgPool2d((2, 3), divisor_override: 5), Picture),
        ["nn.AvgPool2d([3, 3], [2, 2], [1, 1], ceil_mode=True)"] = (() => AvgPool2d([3, 3], [2, 2], [1, 1], true), Picture),
        ["nn.AdaptiveAvgPool2d(3)"] = (() => AdaptiveAvgPool2d(3), Picture),
        ["nn.AdaptiveAvgPool2d((3, 5))"] = (() => AdaptiveAvgPool2d((3, 5)), Picture),
        ["nn.AdaptiveMaxPool2d((3, 5))"] = (() => AdaptiveMaxPool2d([3, 5]), Picture),
        ["nn.AvgPool1d(3, 2, 1, count_include_pad=False)"] = (() => AvgPool1d(3, 2, 1, count_include_pad: false), Sequence),
        ["nn.AdaptiveAvgPool1d(4)"] = (() => AdaptiveAvgPool1d(4), Sequence),
        ["nn.ConstantPad1d((2, 1), 0.5)"] = (() => ConstantPad1d((2, 1), 0.5), Sequence),
        ["nn.ReplicationPad1d(2)"] = (() => ReplicationPad1d(2), Sequence),
        ["nn.Unfold((3, 2), padding=1, stride=2)"] = (() => Unfold((3, 2), padding: (1, 1), stride: (2, 2)), Picture),
        ["nn.Unfold(3, 2, 1)"] = (() => Unfold(3, 2, 1), Picture),
        ["nn.Fold((4, 5), (2, 2))"] = (() => Fold((4, 5), (2, 2)), [2, 8, 12]),
        ["nn.ZeroPad2d((1, 2, 3, 0))"] = (() => ZeroPad2d((1, 2, 3, 0)), Picture),
        ["nn.ConstantPad2d(2, 0.5)"] = (() => ConstantPad2d(2, 0.5), Picture),
        ["nn.ReflectionPad2d((1, 2, 3, 0))"] = (() => ReflectionPad2d((1, 2, 3, 0)), Picture),
        ["nn.ReflectionPad1d((3, 1))"] = (() => ReflectionPad1d((3, 1)), Sequence),
        ["nn.ReplicationPad2d((1, 2, 3, 0))"] = (() => ReplicationPad2d((1, 2, 3, 0)), Picture),
        ["nn.Upsample(scale_factor=2)"] = (() => Upsample(scale_factor: [2, 2]), Picture),
        ["nn.Upsample((5, 11), mode='bilinear', align_corners=True)"] = (() => Upsample([5, 11], mode: UpsampleMode.Bilinear, align_corners: true), Picture),
        ["nn.PixelShuffle(2)"] = (() => PixelShuffle(2), Picture),
        ["nn.PixelUnshuffle(2)"] = (() => PixelUnshuffle(2), Picture),
        ["nn.Flatten()"] = (() => Flatten(), Picture),
        ["nn.Unflatten(1, (2, 2))"] = (() => Unflatten(1, [2, 2]), Rows),
        ["nn.Identity()"] = (() => Identity(), Rows),
        ["nn.ReLU()"] = (() => ReLU(), Rows),
        ["nn.ReLU6()"] = (() => ReLU6(), Rows),
        ["nn.LeakyReLU(0.2)"] = (() => LeakyReLU(0.2), Rows),
        ["nn.PReLU(4)"] = (() => PReLU(4), Rows),
        ["nn.RReLU().eval()"] = (() => Evaluated(RReLU()), Rows),
        ["nn.ELU(0.5)"] = (() => ELU(0.5), Rows),
        ["nn.CELU(0.5)"] = (() => CELU(0.5), Rows),
        ["nn.SELU()"] = (() => SELU(), Rows),
        ["nn.GELU()"] = (() => GELU(), Rows),
        ["nn.GELU(approximate='tanh')"] = (() => GELU(TorchSharp.Modules.GELU.Approximate.tanh), Rows),
        ["nn.SiLU()"] = (() => SiLU(), Rows),
        ["nn.Mish()"] = (() => Mish(inplace: false), Rows),
        ["nn.Sigmoid()"] = (() => Sigmoid(), Rows),
        ["nn.LogSigmoid()"] = (() => LogSigmoid(), Rows),
        ["nn.Tanh()"] = (() => Tanh(), Rows),
        ["nn.Tanhshrink()"] = (() => Tanhshrink(), Rows),
        ["nn.Hardsigmoid()"] = (() => Hardsigmoid(), Rows),
        ["nn.Hardswish()"] = (() => Hardswish(), Rows),
        ["nn.Hardshrink(0.3)"] = (() => Hardshrink(0.3), Rows),
        ["nn.Softshrink(0.3)"] = (() => Softshrink(0.3), Rows),
        ["nn.Softplus(2, 1)"] = (() => Softplus(2, 1), Rows),
        ["nn.Softsign()"] = (() => Softsign(), Rows),
        ["nn.Threshold(0.1, 3)"] = (() => Threshold(0.1, 3), Rows),
        ["nn.GLU()"] = (() => GLU(), Rows),
        ["nn.Softmax(1)"] = (() => Softmax(1), Rows),
        ["nn.Softmin(1)"] = (() => Softmin(1), Rows),
        ["nn.LogSoftmax(1)"] = (() => LogSoftmax(1), Rows),
        ["nn.Softmax2d()"] = (() => Softmax2d(), Picture),
        ["nn.Dropout(0.3)"] = (() => Dropout(0.3), Picture),
        ["nn.Dropout2d(0.3)"] = (() => Dropout2d(0.3), Picture),
        ["nn.Dropout1d(0.3)"] = (() => Dropout1d(0.3), Sequence),
        ["nn.AlphaDropout(0.3)"] = (() => AlphaDropout(0.3), Rows),
        ["nn.FeatureAlphaDropout(0.3)"] = (() => FeatureAlphaDropout(0.3, inplace: false), Picture),
        ["nn.Sequential(nn.Linear(4, 4), nn.Sequential(nn.ReLU(), nn.BatchNorm1d(4)), nn.Linear(4, 2))"] =
            (() => Sequential(Linear(4, 4), Sequential(ReLU(), BatchNorm1d(4)), Linear(4, 2)), Rows),
    };

    // Where package TorchSharp 0.107.0 differs from PyTorch: it turns the two output paddings, leaves a group norm's weight and bias as the memory was, and forgets the limits.
    private static readonly Dictionary<string, (Func<Module<Tensor, Tensor>> Layer, long[] Shape)> OwnCases = new()
    {
        ["nn.ConvTranspose2d(4, 6, (3, 4), (2, 1), (1, 0), (1, 0), groups=2, bias=False)"] = (() => ConvTranspose2d(4, 6, (3, 4), (2, 1), (1, 0), (1, 0), groups: 2, bias: false), Picture),
        ["nn.GroupNorm(2, 4, eps=1e-3)"] = (() => GroupNorm(2, 4, 1e-3), Picture),
        ["nn.Hardtanh(-0.5, 0.7)"] = (() => Hardtanh(-0.5, 0.7), Rows),
    };

    private static readonly Dictionary<string, Func<Module<Tensor, Tensor, Tensor>>> Losses = new()
    {
        ["nn.MSELoss()"] = () => MSELoss(),
        ["nn.L1Loss(reduction='sum')"] = () => L1Loss(Reduction.Sum),
        ["nn.SmoothL1Loss(beta=0.5)"] = () => SmoothL1Loss(beta: 0.5),
        ["nn.HuberLoss(reduction='none', delta=0.5)"] = () => HuberLoss(0.5, Reduction.None),
        ["nn.KLDivLoss(log_target=True, reduction='sum')"] = () => KLDivLoss(true, Reduction.Sum),
        ["nn.SoftMarginLoss()"] = () => SoftMarginLoss(),
        ["nn.HingeEmbeddingLoss(0.7)"] = () => HingeEmbeddingLoss(0.7),
        ["nn.CosineSimilarity()"] = () => CosineSimilarity(),
        ["nn.PairwiseDistance(p=3.0, keepdim=True)"] = () => PairwiseDistance(3, keepdim: true),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static TheoryData<string> OwnNames => [.. OwnCases.Keys];

    public static TheoryData<string> LossNames => [.. Losses.Keys];

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Layers_are_PyTorchs(string name) => Agrees(name, Cases[name]);

    [OracleTheory]
    [MemberData(nameof(OwnNames))]
    [OwnEngine("It differs from PyTorch.")]
    public void Further_layers_are_PyTorchs(string name) => Agrees(name, OwnCases[name]);

    [OracleTheory]
    [MemberData(nameof(LossNames))]
    public void Losses_and_distances_are_PyTorchs(string name) => PyTorch.ModuleAgrees(
        name, Losses[name], "module(x, y)", (module, values) => [module.call(values["x"], values["y"])], Tolerance.Product, ("x", randn(Rows)),
        new Input("y", randn(Rows), Gradient: name != "nn.SoftMarginLoss()"));

    [OracleFact]
    [OwnEngine("The weights of its losses are no part of their state.")]
    public void Losses_of_probabilities_and_classes_are_PyTorchs()
    {
        PyTorch.ModuleAgrees("nn.BCEWithLogitsLoss(torch.tensor([0.5, 1, 2, 3]), pos_weight=torch.tensor([1, 2.0, 3, 4]))", () => BCEWithLogitsLoss(tensor([0.5, 1, 2, 3], get_default_dtype()), Reduction.Mean, tensor([1.0, 2, 3, 4], get_default_dtype())), "module(x, y)",
            (module, values) => [module.call(values["x"], values["y"])], Tolerance.Product, ("x", randn(Rows)), ("y", randn(Rows)));
        PyTorch.ModuleAgrees("nn.BCELoss(torch.tensor([0.5, 1, 2, 3]))", () => BCELoss(tensor([0.5, 1, 2, 3], get_default_dtype())), "module(x.sigmoid(), y)",
            (module, values) => [module.call(values["x"].sigmoid(), values["y"])], Tolerance.Product, ("x", randn(Rows)), new Input("y", rand(Rows), Gradient: false));
        PyTorch.ModuleAgrees("nn.CrossEntropyLoss(torch.tensor([0.5, 1, 2, 3]), ignore_index=2)", () => CrossEntropyLoss(tensor([0.5, 1, 2, 3], get_default_dtype()), 2), "module(x, y)",
            (module, values) => [module.call(values["x"], values["y"])], Tolerance.Product, ("x", randn(Rows)), ("y", tensor(new long[] { 0, 2, 3, 1, 2 })));
        PyTorch.ModuleAgrees("nn.NLLLoss(torch.tensor([0.5, 1, 2, 3]))", () => NLLLoss(tensor([0.5, 1, 2, 3], get_default_dtype())), "module(x.log_softmax(1), y)",
            (module, values) => [module.call(values["x"].log_softmax(1), values["y"])], Tolerance.Product, ("x", randn(Rows)), ("y", tensor(new long[] { 0, 2, 3, 1, 2 })));
    }

    [OracleTheory]
    [InlineData("nn.MarginRankingLoss(0.3)")]
    [InlineData("nn.TripletMarginLoss(margin=0.8, p=2, swap=True)")]
    [InlineData("nn.CosineEmbeddingLoss(0.2)")]
    public void Losses_of_three_are_PyTorchs(string name)
    {
        var rows = name.StartsWith("nn.Cosine", StringComparison.Ordinal);
        PyTorch.ModuleAgrees(
            name,
            () => (Module<Tensor, Tensor, Tensor, Tensor>)(name switch { "nn.MarginRankingLoss(0.3)" => MarginRankingLoss(0.3), "nn.CosineEmbeddingLoss(0.2)" => CosineEmbeddingLoss(0.2), _ => TripletMarginLoss(0.8, swap: true) }),
            rows ? "module(x, y, z[:, 0].sign())" : "module(x, y, z)",
            (module, values) => [module.call(values["x"], values["y"], rows ? values["z"].select(1, 0).sign() : values["z"])],
            Tolerance.Product, ("x", randn(Rows)), ("y", randn(Rows)), new Input("z", randn(Rows), Gradient: !rows));
    }

    [OracleTheory]
    [InlineData("nn.Embedding(6, 3)")]
    [InlineData("nn.Embedding(6, 3, padding_idx=-2)")]
    [InlineData("nn.Embedding(6, 3, max_norm=0.7, norm_type=1.0, scale_grad_by_freq=True)")]
    [OwnEngine("It draws the first weights otherwise.")]
    public void Embeddings_are_PyTorchs(string name) => PyTorch.ModuleAgrees(
        name,
        () => name switch
        {
            "nn.Embedding(6, 3)" => Embedding(6, 3),
            "nn.Embedding(6, 3, padding_idx=-2)" => Embedding(6, 3, -2),
            _ => Embedding(6, 3, max_norm: 0.7, norm_type: 1, scale_grad_by_freq: true),
        },
        Tolerance.Product,
        ("x", tensor(new long[] { 1, 4, 4, 5, 0 })));

    [Fact]
    [OwnEngine("It says so in other words.")]
    public void Padding_that_keeps_the_size_refuses_strides() =>
        Assert.Contains("stride above 1", Assert.Throws<ArgumentException>(() => Conv2d(1, 1, 3, Padding.Same, stride: 2)).Message, StringComparison.Ordinal);

    private static void Agrees(string name, (Func<Module<Tensor, Tensor>> Layer, long[] Shape) entry)
    {
        manual_seed(3);
        PyTorch.ModuleAgrees(name, entry.Layer, Tolerance.Product, ("x", randn(entry.Shape)));
    }

    private static Module<Tensor, Tensor> Evaluated(Module<Tensor, Tensor> layer)
    {
        layer.eval();
        return layer;
    }
}
