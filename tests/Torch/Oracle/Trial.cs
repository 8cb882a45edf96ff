namespace ArtGan.Tests.Torch.Oracle;

/// <summary>One comparison with PyTorch that is ready to run.</summary>
internal interface ITrial
{
    /// <summary>Runs both sides and compares.</summary>
    void Check();

    /// <summary>Runs our side alone, gradients included.</summary>
    void RunOurs();
}

/// <summary>A function of tensors.</summary>
/// <param name="Python">The work in Python.</param>
/// <param name="Ours">The same with our engine.</param>
/// <param name="Comparison">How they are compared.</param>
/// <param name="Inputs">On what.</param>
internal sealed record FunctionTrial(string Python, Func<IReadOnlyDictionary<string, Tensor>, Tensor[]> Ours, Comparison Comparison, IReadOnlyList<Input> Inputs) : ITrial
{
    public void Check() => PyTorch.Agrees(Python, Ours, Comparison, [.. Inputs]);

    public void RunOurs() => Oracle.Ours.Run(Ours, Comparison.Types[0], Comparison, Inputs);

    public override string ToString() => $"{Python} on {string.Join(", ", Inputs)}";
}

/// <summary>A module called with one input, in training or in evaluation.</summary>
/// <param name="Python">What makes it in Python.</param>
/// <param name="Make">The same with our engine.</param>
/// <param name="Training">Whether in training.</param>
/// <param name="Comparison">How they are compared.</param>
/// <param name="Input">On what.</param>
internal sealed record ModuleTrial(string Python, Func<Module<Tensor, Tensor>> Make, bool Training, Comparison Comparison, Input Input) : ITrial
{
    public void Check() =>
        PyTorch.ModuleAgrees(Python, Make, $"module.train({(Training ? "True" : "False")})\nreturn module({Input.Name})", Use, Comparison, Input);

    public void RunOurs() => Ours.Run(Make, Use, Comparison.Types[0], Comparison, [Input]);

    public override string ToString() => $"{Python} {(Training ? "in training" : "in evaluation")} on {Input}";

    private Tensor[] Use(Module<Tensor, Tensor> module, IReadOnlyDictionary<string, Tensor> values)
    {
        module.train(Training);
        return [module.call(values[Input.Name])];
    }
}
