using ArtGan.Models;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Models.Oracle;

/// <summary>
/// Compares our networks with definitions of them in PyTorch, written from the papers: the same state gives the same
/// parameters, results, gradients of a weighted sum of the results, and running statistics afterwards, in training
/// and in evaluation, in float64.
/// </summary>
/// <remarks>
/// To add a network, write a module in a Python file of this folder, whose layers are registered in the order of ours,
/// and name it here as <c>file.Class(arguments)</c>. A generator's <c>forward</c> takes latents and, where ours paints
/// on demand, labels; a discriminator's takes pictures, and labels where ours needs them, and gives verdicts (N / packing).
/// What either draws while it works comes from the default random stream, on both sides from the same seed.
/// </remarks>
internal static class NetworkOracle
{
    private const int Batch = 4;
    private const double Rounding = 1e-12;

    /// <summary>Our generator is the one in Python.</summary>
    /// <param name="python">Makes it, as in <c>dcgan.Generator(size=64)</c>.</param>
    /// <param name="networks">Holds ours, which is left in float64.</param>
    public static void GeneratorAgrees(string python, GanNetworks networks)
    {
        using var random = new Generator(11);
        var generator = networks.Generator;
        var latents = generator.Latents.Draw(Batch, random);
        if (generator.Classes > 0)
        {
            Agrees(python, generator, (network, inputs) => network.Paint(inputs[0], inputs[1]), latents, Labels(generator.Classes, Batch));
        }
        else
        {
            Agrees(python, generator, (network, inputs) => network.Paint(inputs[0]), latents);
        }
    }

    /// <summary>Our discriminator is the one in Python, also where its gradient is differentiated again as gradient penalties do.</summary>
    /// <param name="python">Makes it, as in <c>dcgan.Discriminator(size=64)</c>.</param>
    /// <param name="networks">Holds ours, which is left in float64.</param>
    /// <param name="classes">Classes of the pictures.</param>
    public static void DiscriminatorAgrees(string python, GanNetworks networks, int classes = 1)
    {
        using var random = new Generator(12);
        var discriminator = networks.Discriminator;
        var count = Batch * discriminator.Packing;
        var pictures = (rand([count, .. networks.Shape.Dimensions], generator: random) * 2) - 1;
        Tensor[] inputs = discriminator.NeedsLabels ? [pictures, Labels(classes, count)] : [pictures];
        Tensor Judge(Discriminator network, IReadOnlyList<Tensor> given) => network.Judge(given[0], given.Count > 1 ? given[1] : null);
        Agrees(python, discriminator, Judge, inputs);
        Compare(python, discriminator, Judge, training: true, new Comparison { Types = [ScalarType.Float64], Penalty = [Name(0)] }, inputs);
    }

    /// <summary>Any module of ours is the one in Python.</summary>
    /// <param name="python">Makes it, as in <c>file.Class(arguments)</c>.</param>
    /// <param name="network">Ours, which is left in float64.</param>
    /// <param name="use">Calls it as Python calls its own: <c>module(input0, input1, ...)</c>.</param>
    /// <param name="inputs">What both are called with.</param>
    public static void Agrees<TModule>(string python, TModule network, Func<TModule, IReadOnlyList<Tensor>, Tensor> use, params Tensor[] inputs)
        where TModule : Module
    {
        var comparison = new Comparison { Types = [ScalarType.Float64] };
        Compare(python, network, use, training: true, comparison, inputs);
        // Training has moved what evaluation goes by.
        Compare(python, network, use, training: false, comparison, inputs);
    }

    private static void Compare<TModule>(
        string python, TModule network, Func<TModule, IReadOnlyList<Tensor>, Tensor> use, bool training, Comparison comparison, Tensor[] values)
        where TModule : Module
    {
        var type = comparison.Types[0];
        network.to(type);
        network.train(training);
        network.zero_grad();
        var state = State(network);
        Input[] inputs = [.. values.Select((value, index) => new Input(Name(index), value))];
        Input[] given = [.. inputs, .. state.Select((pair, index) => new Input($"state{index}", pair.Value.detach().clone(), Gradient: false))];
        var arguments = string.Join(", ", inputs.Select(input => input.Name));
        var code = $"""
            import networks
            networks.adopt(module, [{string.Join(", ", state.Select(pair => $"'{pair.Name}'"))}], [{string.Join(", ", state.Select((_, index) => $"state{index}"))}])
            # Making the layers has drawn from the stream.
            torch.manual_seed({comparison.Seed})
            module.train({(training ? "True" : "False")})
            return module({arguments})
            """;
        var theirs = PyTorch.Run(code, type, comparison, $"import {python[..python.IndexOf('.', StringComparison.Ordinal)]}\nreturn {python}", given);
        var ours = Ours.Run(() => network, (module, named) => [use(module, [.. inputs.Select(input => named[input.Name])])], type, comparison, inputs);
        Differences.AssertNone(Compared(Renamed(theirs, state)), Compared(ours), comparison.Allowed(type), $"{python} in {(training ? "training" : "evaluation")}");
    }

    /// <summary>Parameters and buffers in the order of networks.py: modules as they were registered, the names of each sorted.</summary>
    private static (string Name, Tensor Value)[] State(Module network)
    {
        var tensors = network.state_dict().ToLookup(pair => Owner(pair.Key));
        return
        [
            .. from place in network.named_modules().Select(pair => pair.name).Prepend("").Distinct()
               from pair in tensors[place].OrderBy(pair => pair.Key, StringComparer.Ordinal)
               select (pair.Key, pair.Value),
        ];
    }

    /// <summary>PyTorch's tensors under our names.</summary>
    private static Dictionary<string, Tensor> Renamed(Dictionary<string, Tensor> theirs, (string Name, Tensor Value)[] state)
    {
        var places = theirs.Keys.Where(key => key.StartsWith("after:", StringComparison.Ordinal)).Select(key => key["after:".Length..]).ToLookup(Owner);
        var names = places.SelectMany(place => place.Order(StringComparer.Ordinal)).Zip(state, (their, our) => (their, our.Name)).ToDictionary();
        string Rename(string key) => key.Split(':', 2) switch
        {
            ["grad", var name] when name.StartsWith("module.", StringComparison.Ordinal) => $"grad:module.{names[name["module.".Length..]]}",
            ["after", var name] => $"after:{names[name]}",
            _ => key,
        };
        return theirs.ToDictionary(pair => Rename(pair.Key), pair => pair.Value);
    }

    /// <summary>
    /// What is compared: not the first state, which is not ours yet in PyTorch; and gradients without the rounding that is
    /// all there is of those of biases before BatchNorm.
    /// </summary>
    private static Dictionary<string, Tensor> Compared(Dictionary<string, Tensor> tensors) => tensors
        .Where(pair => !pair.Key.StartsWith("state:", StringComparison.Ordinal))
        .ToDictionary(pair => pair.Key, pair => pair.Key.StartsWith("grad:", StringComparison.Ordinal) ? pair.Value.masked_fill(pair.Value.abs().lt(Rounding), 0) : pair.Value);

    private static string Owner(string name) => name.Contains('.', StringComparison.Ordinal) ? name[..name.LastIndexOf('.')] : "";

    private static string Name(int index) => $"input{index}";

    /// <summary>Labels that begin with the last class, so that no class is taken for another.</summary>
    private static Tensor Labels(int classes, int count) => arange(count, dtype: ScalarType.Int64).neg().add(classes - 1).remainder(classes);
}
