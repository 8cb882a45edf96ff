namespace ArtGan.Models;

/// <summary>A linear layer under an equalised learning rate; see <see cref="EqualisedConvolution"/>.</summary>
public sealed class EqualisedLinear : Module<Tensor, Tensor>
{
    private readonly Parameter weight;
    private readonly Parameter bias;
    private readonly double scale;
    private readonly double rate;

    /// <summary>Builds the layer.</summary>
    /// <param name="random">The stream of the first weights.</param>
    /// <param name="input">Features going in.</param>
    /// <param name="output">Features coming out.</param>
    /// <param name="gain">Of the activation that follows: sqrt 2 before LeakyReLU, 1 before nothing.</param>
    /// <param name="rate">What its learning rate is of the others': weights and biases start that much larger and are used that much smaller.</param>
    /// <param name="firstBias">What is added before anything is learnt.</param>
    public EqualisedLinear(Generator random, long input, long output, double gain = 1, double rate = 1, double firstBias = 0) : base(nameof(EqualisedLinear))
    {
        weight = new Parameter(randn([output, input], generator: random) / rate);
        bias = new Parameter(full([output], firstBias / rate));
        scale = gain / Math.Sqrt(input) * rate;
        this.rate = rate;
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.linear(input, weight * scale, rate == 1 ? bias : bias * rate);
}
