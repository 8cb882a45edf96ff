namespace ArtGan.Metrics;

/// <summary>
/// A network of LeNet-5's size (LeCun, Bottou, Bengio, Haffner 1998) with maxima and rectifiers in place of means
/// and sigmoids: (N, 1, 28, 28) in -1..1 to logits (N, 10), 45,278 parameters.
/// </summary>
/// <remarks>
/// Its parameters are its own fields, because layers draw first weights from the engine's common random stream;
/// judging a run must not move that.
/// </remarks>
internal sealed class LeNet : Module<Tensor, Tensor>
{
    /// <summary>Counts changes of the layers or of their initialisation, which make cached weights useless.</summary>
    public const int Version = 2;

    /// <summary>Values of the last hidden layer.</summary>
    public const int Hidden = 84;

    private readonly Parameter conv1, conv2, hidden1, hidden2, logits;
    private readonly Parameter conv1_bias, conv2_bias, hidden1_bias, hidden2_bias, logits_bias;

    public LeNet(long seed) : base("LeNet")
    {
        using var generator = new Generator((ulong)seed);
        (conv1, conv1_bias) = Create(generator, 8, 1, 5, 5);
        (conv2, conv2_bias) = Create(generator, 16, 8, 5, 5);
        (hidden1, hidden1_bias) = Create(generator, 120, 16 * 4 * 4);
        (hidden2, hidden2_bias) = Create(generator, Hidden, 120);
        (logits, logits_bias) = Create(generator, Data.Mnist.Classes, Hidden);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => Logits(Features(input));

    /// <summary>What features are taken for: (N, 10).</summary>
    public Tensor Logits(Tensor features) => functional.linear(features, logits, logits_bias);

    /// <summary>What the logits are made of: (N, <see cref="Hidden"/>).</summary>
    public Tensor Features(Tensor input)
    {
        // Maxima before rectifiers: the same result on a quarter of the values.
        var features = functional.max_pool2d(functional.conv2d(input, conv1, conv1_bias), 2).relu();
        features = functional.max_pool2d(functional.conv2d(features, conv2, conv2_bias), 2).relu().flatten(1);
        features = functional.linear(features, hidden1, hidden1_bias).relu();
        return functional.linear(features, hidden2, hidden2_bias).relu();
    }

    /// <summary>He's initialisation for rectifiers (arXiv:1502.01852): uniform with variance 2 / inputs, and no bias.</summary>
    private static (Parameter Weight, Parameter Bias) Create(Generator generator, params long[] shape)
    {
        var bound = Math.Sqrt(6.0 / shape[1..].Aggregate(1L, (product, extent) => product * extent));
        return (new(empty(shape).uniform_(-bound, bound, generator)), new(zeros(shape[0])));
    }
}
