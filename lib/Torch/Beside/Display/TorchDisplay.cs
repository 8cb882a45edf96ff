namespace ArtGan.Torch;

/// <summary>What notebooks show of tensors, networks and optimisers, with either engine.</summary>
public static class TorchDisplay
{
    /// <summary>The representations of such a value; null for others.</summary>
    /// <param name="value">Any value.</param>
    public static MimeBundle? Of(object? value) => value switch
    {
        Tensor tensor => MimeBundle.PlainText(TensorText.Of(tensor)),
        nn.Module module => MimeBundle.PlainText(ModuleText.Of(module)),
        optim.Optimizer optimizer => MimeBundle.PlainText(OptimizerText.Of(optimizer)),
        _ => null,
    };
}
