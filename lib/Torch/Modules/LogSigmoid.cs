namespace TorchSharp.Modules;

/// <summary>Logarithm of the logistic function. Made by nn.LogSigmoid.</summary>
public sealed class LogSigmoid : Module<Tensor, Tensor>
{
    internal LogSigmoid()
        : base(nameof(LogSigmoid))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.logsigmoid(tensor);
}
