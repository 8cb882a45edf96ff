namespace TorchSharp.Modules;

/// <summary>Adam (Kingma and Ba, arXiv:1412.6980). Made by torch.optim.Adam.</summary>
public class Adam : AdamBase
{
    /// <summary>Adam over these parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="beta1">Decay of the gradients' mean.</param>
    /// <param name="beta2">Decay of their squares' mean.</param>
    /// <param name="eps">Added to the divisor.</param>
    /// <param name="weight_decay">L2 penalty.</param>
    /// <param name="amsgrad">Not supported; false.</param>
    /// <param name="maximize">Climb rather than descend.</param>
    public Adam(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : base(parameters, new AdamOptions(lr, beta1, beta2, eps, weight_decay, DecoupledDecay: false, maximize), amsgrad)
    {
    }
}
