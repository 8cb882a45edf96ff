namespace ArtGan.Torch;

/// <summary>The state of optimisers as tensors by name.</summary>
public static class OptimizerState
{
    /// <summary>
    /// What must be kept to go on later, exactly: tensors by name, and numbers as tensors. They are the optimiser's own
    /// and change with the next step.
    /// </summary>
    /// <param name="optimizer">The optimiser.</param>
    public static Dictionary<string, Tensor> SaveState(this optim.Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return optimizer.State();
    }

    /// <summary>Goes on from a state; its tensors are copied.</summary>
    /// <param name="optimizer">An optimiser of the same kind, with the same parameters.</param>
    /// <param name="state">As <see cref="SaveState"/> gave it.</param>
    /// <exception cref="UserException">It belongs to another optimiser or other parameters.</exception>
    public static void LoadState(this optim.Optimizer optimizer, Dictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        optimizer.Restore(state);
    }
}
