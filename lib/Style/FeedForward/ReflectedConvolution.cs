using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>A convolution that learns no more and mirrors the picture beyond its edges, so that it keeps its size at stride 1.</summary>
/// <param name="weight">(outputs, inputs / groups, k, k), owned from here on.</param>
/// <param name="bias">(outputs), owned from here on.</param>
/// <param name="stride">In both directions.</param>
/// <param name="groups">Groups of channels that do not mix.</param>
internal sealed class ReflectedConvolution(Tensor weight, Tensor bias, long stride = 1, long groups = 1) : IDisposable
{
    private readonly long margin = weight.shape[2] / 2;

    /// <summary>(outputs, inputs / groups, k, k).</summary>
    public Tensor Weight => weight;

    /// <summary>(outputs).</summary>
    public Tensor Bias => bias;

    /// <summary>Reads one from a file.</summary>
    /// <param name="weights">The file.</param>
    /// <param name="name">The layer's name in it.</param>
    /// <param name="inputs">Channels going in, of one group.</param>
    /// <param name="outputs">Channels coming out.</param>
    /// <param name="kernel">Edge of the kernel, odd.</param>
    /// <param name="device">Where to.</param>
    /// <param name="stride">In both directions.</param>
    /// <param name="groups">Groups of channels that do not mix.</param>
    /// <exception cref="UserException">It is absent or of another shape.</exception>
    public static ReflectedConvolution Read(NamedWeights weights, string name, long inputs, long outputs, long kernel, Device device, long stride = 1, long groups = 1)
    {
        using var scope = NewDisposeScope();
        Tensor Kept(Tensor values) => values.to(device).clone().DetachFromDisposeScope();
        return new(Kept(weights.Take($"{name}.weight", outputs, inputs, kernel, kernel)), Kept(weights.Take($"{name}.bias", outputs)), stride, groups);
    }

    /// <summary>Convolution and rectifier.</summary>
    public Tensor Forward(Tensor input) => Linear(input).relu_();

    /// <summary>The convolution alone.</summary>
    public Tensor Linear(Tensor input)
    {
        if (margin == 0) return functional.conv2d(input, weight, bias, [stride, stride], groups: groups);
        using var padded = MirroredEdges.Of(input, margin);
        return stride == 1 && groups == 1 && margin > 1 ? WideConvolution.Of(padded, weight, bias) : functional.conv2d(padded, weight, bias, [stride, stride], groups: groups);
    }

    /// <summary>Runs steps one after the other and lets each result go once it is used; the input stays.</summary>
    public static Tensor Through(Tensor input, params IEnumerable<Func<Tensor, Tensor>> steps)
    {
        var values = input;
        foreach (var step in steps)
        {
            var last = values;
            values = step(last);
            if (!ReferenceEquals(last, input) && !ReferenceEquals(last, values)) last.Dispose();
        }

        return values;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        weight.Dispose();
        bias.Dispose();
    }
}
