namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Layers: the state they begin with, results, gradients, and the state they end with.</summary>
internal static class ModuleCases
{
    private static readonly long[] Picture = [3, 4, 6, 6];

    public static ModuleTable All { get; } = new(Tolerance.Product)
    {
        { "nn.Linear(4, 3)", () => Linear(4, 3), [5, 4] },
        { "nn.Linear(4, 3, bias=False)", () => Linear(4, 3, hasBias: false), [2, 5, 4] },
        { "nn.Conv2d(4, 5, 3)", () => Conv2d(4, 5, 3), Picture },
        { "nn.Conv2d(4, 8, 4, 2, 1, bias=False)", () => Conv2d(4, 8, 4, 2, 1, bias: false), Picture },
        { "nn.Conv2d(4, 6, (3, 2), (1, 2), (2, 0), (2, 1), groups=2)", () => Conv2d(4, 6, (3, 2), (1, 2), (2, 0), (2, 1), groups: 2), Picture },
        { "nn.Conv2d(4, 5, 3, padding=1, padding_mode='reflect')", () => Conv2d(4, 5, 3, padding: 1, padding_mode: PaddingModes.Reflect), Picture },
        { "nn.Conv2d(4, 5, 3, padding=2, padding_mode='replicate')", () => Conv2d(4, 5, 3, padding: 2, padding_mode: PaddingModes.Replicate), Picture },
        { "nn.Conv2d(4, 5, 3, padding=(1, 2), padding_mode='circular')", () => Conv2d(4, 5, (3, 3), padding: (1, 2), padding_mode: PaddingModes.Circular), Picture },
        { "nn.ConvTranspose2d(4, 5, 3)", () => ConvTranspose2d(4, 5, 3), Picture },
        { "nn.ConvTranspose2d(4, 20, 4, 2, 1, bias=False)", () => ConvTranspose2d(4, 20, 4, 2, 1, bias: false), Picture },
        { "nn.ConvTranspose2d(4, 6, (3, 2), (2, 3), (1, 0), (1, 2), groups=2)", () => ConvTranspose2d(4, 6, (3, 2), (2, 3), (1, 0), (1, 2), groups: 2), Picture },
        // Of five rows a channel's values may lie so close together that dividing by their spread leaves float32 less than 1e-5.
        { "nn.BatchNorm1d(4)", () => BatchNorm1d(4), [16, 4] },
        { "nn.BatchNorm1d(4) ", () => BatchNorm1d(4), [5, 4, 3] },
        { "nn.BatchNorm2d(4)", () => BatchNorm2d(4), Picture },
        { "nn.BatchNorm2d(4, eps=1e-3, momentum=0.3, affine=False)", () => BatchNorm2d(4, 1e-3, 0.3, affine: false), Picture },
        { "nn.BatchNorm2d(4, track_running_stats=False)", () => BatchNorm2d(4, track_running_stats: false), Picture },
        { "nn.InstanceNorm2d(4)", () => InstanceNorm2d(4), Picture },
        { "nn.InstanceNorm2d(4, eps=1e-3, affine=True)", () => InstanceNorm2d(4, 1e-3, affine: true), Picture },
        { "nn.GroupNorm(2, 4)", () => GroupNorm(2, 4), Picture },
        { "nn.GroupNorm(4, 4, 1e-3, affine=False)", () => GroupNorm(4, 4, 1e-3, affine: false), Picture },
        { "nn.LayerNorm([6, 6])", () => LayerNorm([6, 6]), Picture },
        { "nn.LayerNorm(6, 1e-3, elementwise_affine=False)", () => LayerNorm(6, 1e-3, elementwise_affine: false), Picture },
        { "nn.Embedding(5, 3)", () => Embedding(5, 3), [2, 4], Fill.Below(5) },
        { "nn.Dropout(0.3)", () => Dropout(0.3), Picture },
        { "nn.Dropout2d(0.3)", () => Dropout2d(0.3), Picture },
        { "nn.ReLU()", () => ReLU(), Picture },
        { "nn.LeakyReLU(0.2)", () => LeakyReLU(0.2), Picture },
        { "nn.LeakyReLU()", () => LeakyReLU(), Picture },
        { "nn.ELU(0.7)", () => ELU(0.7), Picture },
        { "nn.SiLU()", () => SiLU(), Picture },
        { "nn.GELU()", () => GELU(), Picture },
        { "nn.Sigmoid()", () => Sigmoid(), Picture },
        { "nn.Tanh()", () => Tanh(), Picture },
        { "nn.Softplus(2, 1)", () => Softplus(2, 1), Picture },
        { "nn.Softmax(1)", () => Softmax(1), Picture },
        { "nn.Identity()", () => Identity(), Picture },
        { "nn.Flatten()", () => Flatten(), Picture },
        { "nn.Flatten(0, 2)", () => Flatten(0, 2), Picture },
        { "nn.Unflatten(1, (2, 2))", () => Unflatten(1, [2, 2]), Picture },
        { "nn.PixelShuffle(2)", () => PixelShuffle(2), Picture },
        { "nn.Upsample(scale_factor=2)", () => Upsample(scale_factor: [2, 2]), Picture },
        { "nn.Upsample((5, 9), mode='bilinear', align_corners=True)", () => Upsample([5, 9], mode: UpsampleMode.Bilinear, align_corners: true), Picture },
        { "nn.MaxPool2d(2)", () => MaxPool2d(2), Picture },
        { "nn.MaxPool2d(3, 2, 1, ceil_mode=True)", () => MaxPool2d(3, 2, 1, ceil_mode: true), Picture },
        { "nn.AvgPool2d(2)", () => AvgPool2d(2), Picture },
        { "nn.AvgPool2d(3, 2, 1, ceil_mode=True, count_include_pad=False)", () => AvgPool2d(3, 2, 1, ceil_mode: true, count_include_pad: false), Picture },
        { "nn.AdaptiveAvgPool2d(2)", () => AdaptiveAvgPool2d(2), Picture },
        { "nn.ZeroPad2d(2)", () => ZeroPad2d(2), Picture },
        { "nn.ZeroPad2d((1, 0, 2, 3))", () => ZeroPad2d((1, 0, 2, 3)), Picture },
        { "nn.ReflectionPad2d(2)", () => ReflectionPad2d(2), Picture },
        { "nn.ReflectionPad2d((1, 0, 2, 3))", () => ReflectionPad2d((1, 0, 2, 3)), Picture },
        { "nn.ReplicationPad2d(2)", () => ReplicationPad2d(2), Picture },
        { "nn.ReplicationPad2d((1, 0, 2, 3))", () => ReplicationPad2d((1, 0, 2, 3)), Picture },
        {
            "nn.Sequential(nn.Conv2d(4, 6, 3, 1, 1), nn.ReLU(inplace=True), nn.Conv2d(6, 2, 1), nn.LeakyReLU(0.2, inplace=True), nn.Flatten(), nn.Linear(72, 1))",
            () => Sequential(Conv2d(4, 6, 3, 1, 1), ReLU(inplace: true), Conv2d(6, 2, 1), LeakyReLU(0.2, inplace: true), Flatten(), Linear(72, 1)), Picture
        },
        {
            "nn.Sequential(nn.ConvTranspose2d(4, 20, 4, 2, 1, bias=False), nn.BatchNorm2d(20), nn.ReLU(True), nn.ConvTranspose2d(20, 3, 4, 2, 1), nn.Tanh())",
            () => Sequential(ConvTranspose2d(4, 20, 4, 2, 1, bias: false), BatchNorm2d(20), ReLU(inplace: true), ConvTranspose2d(20, 3, 4, 2, 1), Tanh()), Picture
        },
        {
            "nn.Sequential(nn.Linear(4, 8), nn.SiLU(inplace=True), nn.Dropout(0.3, inplace=True), nn.Linear(8, 8), nn.ELU(0.7, inplace=True), nn.Linear(8, 2))",
            () => Sequential(Linear(4, 8), SiLU(inplace: true), Dropout(0.3, inplace: true), Linear(8, 8), ELU(0.7, inplace: true), Linear(8, 2)), [5, 4]
        },
    };
}
