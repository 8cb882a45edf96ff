namespace ArtGan.Torch;

/// <summary>
/// A layer whose weight is divided by its largest singular value, found by power iteration (Miyato et al.,
/// arXiv:1802.05957). Its state has the names of torch.nn.utils.spectral_norm: weight_orig, weight_u, weight_v, bias.
/// </summary>
/// <remarks>Made by <see cref="SpectralNorm"/>. The vectors move in training only; in evaluation they are used as they are.</remarks>
public sealed class SpectralNormLayer : Module<Tensor, Tensor>
{
    // RegisterComponents names state after fields, and both engines set the fields anew when a module moves.
    private readonly Parameter weight_orig;
    private readonly Parameter? bias;
    private readonly Tensor weight_u;
    private readonly Tensor weight_v;

    private readonly long outputDimension;
    private readonly SpectralNormOptions options;
    private readonly Func<Tensor, Tensor, Tensor?, Tensor> work;

    /// <summary>Takes over the parameters of a layer.</summary>
    /// <param name="layer">The layer, just made.</param>
    /// <param name="outputDimension">The weight's dimension of output channels.</param>
    /// <param name="options">How often to iterate.</param>
    /// <param name="work">The layer's work: input, weight, bias.</param>
    internal SpectralNormLayer(Module<Tensor, Tensor> layer, long outputDimension, SpectralNormOptions options, Func<Tensor, Tensor, Tensor?, Tensor> work)
        : base(nameof(SpectralNormLayer))
    {
        this.outputDimension = outputDimension;
        this.options = options.Validated();
        this.work = work;
        weight_orig = layer.get_parameter("weight")!;
        bias = layer.has_parameter("bias") ? layer.get_parameter("bias") : null;
        using (no_grad())
        {
            var matrix = Matrix();
            weight_u = Unit(randn(matrix.shape[0], weight_orig.dtype, weight_orig.device)).DetachFromDisposeScope();
            weight_v = Unit(randn(matrix.shape[1], weight_orig.dtype, weight_orig.device)).DetachFromDisposeScope();
        }

        RegisterComponents();
    }

    /// <summary>The weight divided by its largest singular value; does not iterate.</summary>
    public Tensor NormalisedWeight() => weight_orig.div(Matrix().matmul(weight_v).matmul(weight_u));

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        if (!training)
        {
            return work(input, NormalisedWeight(), bias);
        }

        Iterate();

        // Copies: the next forward pass changes the vectors before this one's backward pass may have run.
        var (u, v) = (weight_u.clone(), weight_v.clone());
        return work(input, weight_orig.div(u.matmul(Matrix().matmul(v))), bias);
    }

    private void Iterate()
    {
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        var matrix = Matrix();
        for (var iteration = 0; iteration < options.PowerIterations; iteration++)
        {
            weight_v.copy_(Unit(matrix.t().matmul(weight_u)));
            weight_u.copy_(Unit(matrix.matmul(weight_v)));
        }
    }

    // Output channels in rows.
    private Tensor Matrix()
    {
        var weight = outputDimension == 0
            ? (Tensor)weight_orig
            : weight_orig.permute([outputDimension, .. Enumerable.Range(0, weight_orig.shape.Length).Select(dimension => (long)dimension).Where(dimension => dimension != outputDimension)]);
        return weight.reshape(weight.shape[0], -1);
    }

    private Tensor Unit(Tensor vector) => functional.normalize(vector, 2, 0, options.Epsilon);
}
