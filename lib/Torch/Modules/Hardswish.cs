namespace TorchSharp.Modules;

/// <summary>x times the logistic function of straight pieces (Howard et al., arXiv:1905.02244). Made by nn.Hardswish.</summary>
public sealed class Hardswish : Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal Hardswish(bool inplace)
        : base(nameof(Hardswish))
    {
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.hardswish(tensor, inplace);
}
