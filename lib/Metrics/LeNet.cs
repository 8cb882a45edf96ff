namespace ArtGan.Metrics;

/// <summary>
/// A network of LeNet-5's size (LeCun, Bottou, Bengio, Haffner 1998) with maxima and rectifiers in place of means
/// and sigmoids: (N, 1, 28, 28) in -1..1 to logits (N, 10), 45,278 parameters.
/// </summary>
internal sealed class LeNet : Module<Tensor, Tensor>
{
    /// <summary>Counts changes of the layers or of their initialisation, which make cached weights useless.</summary>
    public const int Version = 1;

    private readonly Module<Tensor, Tensor> layers;

    public LeNet(long seed) : base("LeNet")
    {
        // Layers draw their first weights from the default stream; it is put back, so that judging a run never changes it.
        using var position = get_rng_state();
        layers = Sequential(
            ("conv1", Conv2d(1, 8, kernel_size: 5)), ("pool1", MaxPool2d(2)), ("relu1", ReLU()),
            ("conv2", Conv2d(8, 16, kernel_size: 5)), ("pool2", MaxPool2d(2)), ("relu2", ReLU()),
            ("flatten", Flatten()),
            ("hidden1", Linear(16 * 4 * 4, 120)), ("relu3", ReLU()),
            ("hidden2", Linear(120, 84)), ("relu4", ReLU()),
            ("logits", Linear(84, Data.Mnist.Classes)));
        set_rng_state(position);
        RegisterComponents();
        Initialise(seed);
    }

    public override Tensor forward(Tensor input) => layers.call(input);

    /// <summary>He's initialisation for rectifiers (arXiv:1502.01852), from a stream of its own.</summary>
    private void Initialise(long seed)
    {
        using var generator = new Generator((ulong)seed);
        foreach (var (_, parameter) in named_parameters())
        {
            if (parameter.dim() == 1)
            {
                init.zeros_(parameter);
                continue;
            }

            var bound = Math.Sqrt(6.0 / (parameter.numel() / parameter.shape[0]));
            init.uniform_(parameter, -bound, bound, generator);
        }
    }
}
