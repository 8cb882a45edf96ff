namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>A U-Net with one convolution a level, from 32 px down to 4 and back.</summary>
internal sealed class UNet : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> down1 = Level(3, 64), down2 = Level(64, 128), down3 = Level(128, 256), bottom = Level(256, 512);
    private readonly Module<Tensor, Tensor> pool = MaxPool2d(2);
    private readonly Module<Tensor, Tensor> up3 = ConvTranspose2d(512, 256, 2, stride: 2), join3 = Level(512, 256);
    private readonly Module<Tensor, Tensor> up2 = ConvTranspose2d(256, 128, 2, stride: 2), join2 = Level(256, 128);
    private readonly Module<Tensor, Tensor> up1 = ConvTranspose2d(128, 64, 2, stride: 2), join1 = Level(128, 64);
    private readonly Module<Tensor, Tensor> paint = Sequential(Conv2d(64, 3, 1), Tanh());

    public UNet() : base(nameof(UNet)) => RegisterComponents();

    /// <summary>Noise (N, 3, 32, 32) to pictures of the same shape.</summary>
    public override Tensor forward(Tensor input)
    {
        var first = down1.call(input);
        var second = down2.call(pool.call(first));
        var third = down3.call(pool.call(second));
        var deepest = bottom.call(pool.call(third));
        third = join3.call(cat([up3.call(deepest), third], 1));
        second = join2.call(cat([up2.call(third), second], 1));
        return paint.call(join1.call(cat([up1.call(second), first], 1)));
    }

    private static Sequential Level(long incoming, long outgoing) =>
        Sequential(Conv2d(incoming, outgoing, 3, padding: 1, bias: false), BatchNorm2d(outgoing), ReLU(inplace: true));
}
