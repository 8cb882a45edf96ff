using System.Globalization;
using System.Net;
using System.Text;

namespace ArtGan.Models;

/// <summary>One layer of a <see cref="ModuleSummary"/>.</summary>
/// <param name="Name">Its name in the network.</param>
/// <param name="Kind">The type of layer.</param>
/// <param name="OutputShape">What it gives for one picture, without the batch.</param>
/// <param name="Parameters">Numbers it learns.</param>
public sealed record LayerSummary(string Name, string Kind, IReadOnlyList<long> OutputShape, long Parameters);

/// <summary>A network's layers in the order they work, with their output shapes and parameters.</summary>
/// <param name="Title">What the network is called.</param>
/// <param name="InputShape">What goes in, without the batch.</param>
/// <param name="Layers">The layers.</param>
public sealed record ModuleSummary(string Title, IReadOnlyList<long> InputShape, IReadOnlyList<LayerSummary> Layers) : IRichDisplay
{
    /// <summary>Numbers the network learns.</summary>
    public long Parameters => Layers.Sum(layer => layer.Parameters);

    /// <summary>Sends one input of zeros through a network and notes what each layer makes of it.</summary>
    /// <param name="title">What the network is called.</param>
    /// <param name="network">The network; it is left in the mode it was in.</param>
    /// <param name="inputShape">What goes in, without the batch.</param>
    public static ModuleSummary Of(string title, Module<Tensor, Tensor> network, params long[] inputShape) =>
        Of(title, network, device => network.call(zeros([1, .. inputShape], device: device)), inputShape);

    /// <summary>Runs a network once and notes what each layer makes of its input; numbers that it learns outside of layers stand at the end.</summary>
    /// <param name="title">What the network is called.</param>
    /// <param name="network">The network; it is left in the mode it was in.</param>
    /// <param name="run">Sends one input, on the device it is given, through the network.</param>
    /// <param name="inputShape">What goes in, without the batch.</param>
    public static ModuleSummary Of(string title, Module network, Action<Device> run, params long[] inputShape)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(inputShape);
        var layers = new List<LayerSummary>();
        var removals = new List<Action>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, module) in network.named_modules())
        {
            if (module is Module<Tensor, Tensor> layer && !layer.children().Any())
            {
                var parameters = layer.parameters().Sum(parameter => parameter.numel());
                removals.Add(layer.register_forward_hook((_, _, output) =>
                {
                    // A layer that works twice learns its numbers once.
                    layers.Add(new LayerSummary(ShortName(name), layer.GetName(), output.shape[1..], seen.Add(name) ? parameters : 0));
                    return output;
                }).remove);
            }
        }

        // Evaluation mode, so that a batch of one is enough and running statistics stay as they are.
        var wasTraining = network.training;
        try
        {
            using var scope = NewDisposeScope();
            using var frozen = no_grad();
            network.eval();
            run(network.parameters().FirstOrDefault()?.device ?? CPU);
        }
        finally
        {
            network.train(wasTraining);
            removals.ForEach(removal => removal());
        }

        var others = network.parameters().Sum(parameter => parameter.numel()) - layers.Sum(layer => layer.Parameters);
        if (others > 0)
        {
            layers.Add(new LayerSummary("others", "learnt outside of these layers", [], others));
        }

        return new ModuleSummary(title, inputShape, layers);
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object>
    {
        ["text/html"] = ToHtml(),
        ["text/plain"] = ToString(),
    });

    /// <summary>The table as HTML.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<table><caption>{WebUtility.HtmlEncode(Title)}: {Parameters:N0} parameters, input {Shape(InputShape)}</caption>");
        html.Append("<thead><tr><th>Layer</th><th>Kind</th><th>Output</th><th>Parameters</th></tr></thead><tbody>");
        foreach (var layer in Layers)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(layer.Name)}</td><td>{WebUtility.HtmlEncode(layer.Kind)}</td><td>{Shape(layer.OutputShape)}</td><td style=\"text-align:right\">{layer.Parameters:N0}</td></tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>The table as text.</summary>
    public override string ToString()
    {
        string[][] rows =
        [
            ["Layer", "Kind", "Output", "Parameters"],
            .. Layers.Select(layer => new[] { layer.Name, layer.Kind, Shape(layer.OutputShape), layer.Parameters.ToString("N0", CultureInfo.InvariantCulture) }),
        ];
        var widths = Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var lines = rows.Select(row => $"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {row[3].PadLeft(widths[3])}");
        return string.Create(CultureInfo.InvariantCulture, $"{Title}: {Parameters:N0} parameters, input {Shape(InputShape)}\n{string.Join('\n', lines)}");
    }

    private static string Shape(IReadOnlyList<long> shape) => string.Join(" x ", shape);

    /// <summary>A layer's or weight's name without the members called "layers" that every network keeps its layers in.</summary>
    internal static string ShortName(string name) => name.Replace("layers.", "", StringComparison.Ordinal);
}
