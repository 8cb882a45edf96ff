using ArtGan.Torch;

namespace ArtGan.Models;

/// <summary>Where the convolutions of Inception-v3 come from.</summary>
internal interface IInceptionWeights
{
    /// <summary>A convolution with its batch norm and rectifier.</summary>
    /// <param name="name">torchvision's name of it, as in <c>Mixed_5b.branch1x1</c>; others count in the order of the calls, which is Keras' order.</param>
    /// <param name="form">Its shape.</param>
    FrozenConvolution Next(string name, ConvolutionForm form);
}

/// <summary>Weights named as Keras names layers: <c>conv2d_1</c>, <c>batch_normalization_1</c> and so on, without gamma.</summary>
/// <param name="weights">The tensors.</param>
/// <param name="device">Where they are used.</param>
internal sealed class KerasInceptionWeights(NamedWeights weights, Device device) : IInceptionWeights
{
    /// <summary>Added to variances.</summary>
    public const double Epsilon = 1e-3;

    private int number;

    /// <inheritdoc/>
    public FrozenConvolution Next(string name, ConvolutionForm form)
    {
        number++;
        Tensor Norm(string part) => weights.Take($"batch_normalization_{number}.{part}", form.Outputs);
        return FrozenConvolution.Folded(
            weights.Take($"conv2d_{number}.weight", form.Shape), new(Norm("moving_mean"), Norm("moving_variance"), Norm("beta"), null, Epsilon), form, device);
    }
}

/// <summary>Weights named as torchvision names them: <c>Mixed_5b.branch1x1.conv.weight</c>, <c>Mixed_5b.branch1x1.bn.weight</c> and so on.</summary>
/// <param name="weights">The tensors.</param>
/// <param name="device">Where they are used.</param>
internal sealed class TorchvisionInceptionWeights(NamedWeights weights, Device device) : IInceptionWeights
{
    private const double Epsilon = 1e-3;

    /// <inheritdoc/>
    public FrozenConvolution Next(string name, ConvolutionForm form)
    {
        Tensor Norm(string part) => weights.Take($"{name}.bn.{part}", form.Outputs);
        return FrozenConvolution.Folded(
            weights.Take($"{name}.conv.weight", form.Shape), new(Norm("running_mean"), Norm("running_var"), Norm("bias"), Norm("weight"), Epsilon), form, device);
    }
}
