using System.Text.Json.Nodes;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Compares our engine with PyTorch on the same inputs: results, gradients, and the state of modules.</summary>
internal static class PyTorch
{
    /// <summary>Runs PyTorch alone.</summary>
    /// <param name="python">An expression, or a function body with a return; knows torch, F, nn, math and the inputs' names.</param>
    /// <param name="type">Type of the floating-point inputs, and the default one.</param>
    /// <param name="comparison">Seed and penalty.</param>
    /// <param name="module">An expression that makes a module, which the code knows as 'module'.</param>
    /// <param name="inputs">The inputs.</param>
    /// <returns>Named tensors, as oracle.py describes them.</returns>
    public static Dictionary<string, Tensor> Run(string python, ScalarType type, Comparison comparison, string? module, IReadOnlyList<Input> inputs)
    {
        var elements = inputs.Select(input => input.Elements(type)).ToArray();
        var header = new JsonObject
        {
            ["code"] = python,
            ["module"] = module,
            ["type"] = type.ToString(),
            ["seed"] = comparison.Seed,
            ["threads"] = get_num_threads(),
            ["penalty"] = new JsonArray([.. comparison.Penalty.Select(name => (JsonNode)name)]),
            ["inputs"] = new JsonArray([.. inputs.Zip(elements, Describe)]),
        };
        return OracleProcess.Ask(header, elements);
    }

    /// <summary>Both sides give the same result and gradients.</summary>
    /// <param name="python">An expression, or a function body with a return.</param>
    /// <param name="ours">The same with our engine.</param>
    /// <param name="comparison">How they are compared; a tolerance will do.</param>
    /// <param name="inputs">The inputs.</param>
    public static void Agrees(string python, Func<IReadOnlyDictionary<string, Tensor>, Tensor> ours, Comparison comparison, params Input[] inputs) =>
        Agrees(python, values => [ours(values)], comparison, inputs);

    /// <inheritdoc cref="Agrees(string, Func{IReadOnlyDictionary{string, Tensor}, Tensor}, Comparison, Input[])"/>
    public static void Agrees(string python, Func<IReadOnlyDictionary<string, Tensor>, Tensor[]> ours, Comparison comparison, params Input[] inputs)
    {
        foreach (var type in comparison.Types)
        {
            var expected = Run(python, type, comparison, null, inputs);
            Differences.AssertNone(expected, Ours.Run(ours, type, comparison, inputs), comparison.Allowed(type), $"{python} in {type}");
        }
    }

    /// <summary>Both sides make the same module from the same seed; it gives the same results, gradients of inputs and parameters, and state afterwards.</summary>
    /// <param name="python">An expression that makes the module.</param>
    /// <param name="ours">The same with our engine.</param>
    /// <param name="comparison">How they are compared; a tolerance will do.</param>
    /// <param name="inputs">The module's inputs; one.</param>
    public static void ModuleAgrees(string python, Func<Module<Tensor, Tensor>> ours, Comparison comparison, params Input[] inputs) =>
        ModuleAgrees(python, ours, $"module({inputs[0].Name})", (module, values) => [module.call(values[inputs[0].Name])], comparison, inputs);

    /// <summary>The same for modules that are used otherwise than by calling them with one input.</summary>
    /// <param name="python">An expression that makes the module.</param>
    /// <param name="ours">The same with our engine.</param>
    /// <param name="pythonUse">An expression or a function body that uses 'module'.</param>
    /// <param name="use">The same with our engine.</param>
    /// <param name="comparison">How they are compared; a tolerance will do.</param>
    /// <param name="inputs">The inputs.</param>
    public static void ModuleAgrees<TModule>(
        string python, Func<TModule> ours, string pythonUse, Func<TModule, IReadOnlyDictionary<string, Tensor>, Tensor[]> use, Comparison comparison, params Input[] inputs)
        where TModule : Module
    {
        foreach (var type in comparison.Types)
        {
            var expected = Run(pythonUse, type, comparison, python, inputs);
            Differences.AssertNone(expected, Ours.Run(ours, use, type, comparison, inputs), comparison.Allowed(type), $"{python}, {pythonUse} in {type}");
        }
    }

    private static JsonObject Describe(Input input, Tensor elements) => new()
    {
        ["name"] = input.Name,
        ["dtype"] = elements.dtype.ToString(),
        ["shape"] = new JsonArray([.. elements.shape.Select(size => (JsonNode)size)]),
        ["bytes"] = elements.numel() * ElementType.Find(elements.dtype)!.Size,
        ["layout"] = input.Layout.ToString(),
        ["gradient"] = input.HasGradient,
    };
}
