namespace ArtGan.Tests.Torch.PyTorchFiles;

/// <summary>Networks whose parameters have PyTorch's names, with the Python that makes the same.</summary>
internal static class Networks
{
    /// <summary>A generator as in PyTorch's DCGAN tutorial, of 4 channels and 16 pixels.</summary>
    internal const string DcganPython = """
        class Generator(nn.Module):
            def __init__(self):
                super().__init__()
                self.main = nn.Sequential(
                    nn.ConvTranspose2d(8, 8, 4, 1, 0, bias=False), nn.BatchNorm2d(8), nn.ReLU(True),
                    nn.ConvTranspose2d(8, 4, 4, 2, 1, bias=False), nn.BatchNorm2d(4), nn.ReLU(True),
                    nn.ConvTranspose2d(4, 3, 4, 2, 1, bias=False), nn.Tanh())
            def forward(self, x):
                return self.main(x)
        network, x = Generator(), torch.randn(2, 8, 1, 1)
        """;

    /// <summary>Residual blocks as in torchvision's ResNet.</summary>
    internal const string ResnetPython = """
        class BasicBlock(nn.Module):
            def __init__(self, inner, outer, stride):
                super().__init__()
                self.conv1 = nn.Conv2d(inner, outer, 3, stride, 1, bias=False)
                self.bn1 = nn.BatchNorm2d(outer)
                self.conv2 = nn.Conv2d(outer, outer, 3, 1, 1, bias=False)
                self.bn2 = nn.BatchNorm2d(outer)
                self.downsample = nn.Sequential(nn.Conv2d(inner, outer, 1, stride, bias=False), nn.BatchNorm2d(outer))
            def forward(self, x):
                y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
                return F.relu(y + self.downsample(x))
        class ResNet(nn.Module):
            def __init__(self):
                super().__init__()
                self.conv1 = nn.Conv2d(3, 4, 7, 2, 3, bias=False)
                self.bn1 = nn.BatchNorm2d(4)
                self.layer1 = nn.Sequential(BasicBlock(4, 4, 1), BasicBlock(4, 6, 2))
                self.fc = nn.Linear(6, 5)
            def forward(self, x):
                x = F.max_pool2d(F.relu(self.bn1(self.conv1(x))), 3, 2, 1)
                return self.fc(F.adaptive_avg_pool2d(self.layer1(x), 1).flatten(1))
        network, x = ResNet(), torch.randn(2, 3, 32, 32)
        """;

    internal static Module<Tensor, Tensor> Make(string python) => python == DcganPython ? new Generator() : new ResNet();

    private sealed class Generator : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> main = Sequential(
            ConvTranspose2d(8, 8, 4, 1, 0, bias: false), BatchNorm2d(8), ReLU(),
            ConvTranspose2d(8, 4, 4, 2, 1, bias: false), BatchNorm2d(4), ReLU(),
            ConvTranspose2d(4, 3, 4, 2, 1, bias: false), Tanh());

        public Generator()
            : base(nameof(Generator)) => RegisterComponents();

        public override Tensor forward(Tensor input) => main.call(input);
    }

    private sealed class BasicBlock : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> conv1;
        private readonly Module<Tensor, Tensor> bn1;
        private readonly Module<Tensor, Tensor> conv2;
        private readonly Module<Tensor, Tensor> bn2;
        private readonly Module<Tensor, Tensor> downsample;

        public BasicBlock(long inner, long outer, long stride)
            : base(nameof(BasicBlock))
        {
            conv1 = Conv2d(inner, outer, 3, stride, 1, bias: false);
            bn1 = BatchNorm2d(outer);
            conv2 = Conv2d(outer, outer, 3, 1, 1, bias: false);
            bn2 = BatchNorm2d(outer);
            downsample = Sequential(Conv2d(inner, outer, 1, stride, bias: false), BatchNorm2d(outer));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) =>
            (bn2.call(conv2.call(bn1.call(conv1.call(input)).relu())) + downsample.call(input)).relu();
    }

    private sealed class ResNet : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> conv1 = Conv2d(3, 4, 7, 2, 3, bias: false);
        private readonly Module<Tensor, Tensor> bn1 = BatchNorm2d(4);
        private readonly Module<Tensor, Tensor> layer1 = Sequential(new BasicBlock(4, 4, 1), new BasicBlock(4, 6, 2));
        private readonly Module<Tensor, Tensor> fc = Linear(6, 5);
        private readonly Module<Tensor, Tensor> pool = MaxPool2d(3, 2, 1);
        private readonly Module<Tensor, Tensor> average = AdaptiveAvgPool2d(1);

        public ResNet()
            : base(nameof(ResNet)) => RegisterComponents();

        public override Tensor forward(Tensor input) =>
            fc.call(average.call(layer1.call(pool.call(bn1.call(conv1.call(input)).relu()))).flatten(1));
    }
}
