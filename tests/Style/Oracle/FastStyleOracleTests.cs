using ArtGan.Models;
using ArtGan.Style;
using ArtGan.Tests.Models.Oracle;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Style.Oracle;

/// <summary>The network, its objective and all gradients beside PyTorch, in float64.</summary>
public sealed class FastStyleOracleTests
{
    private static readonly FastStyleTrainingOptions Options = new() { ContentWeight = 0.7, StyleWeight = 0.02, TotalVariationWeight = 1.3 };

    [OracleFact]
    public void The_network()
    {
        using var random = new Generator(3);
        using var network = new FastStyleNet(random, FastStyleForm.Transposed);
        NetworkOracle.Agrees("faststyle.Net()", network, (net, given) => net.call(given[0]), Photographs(16, 20));
    }

    [OracleFact]
    public void The_objective()
    {
        using var random = new Generator(3);
        using var looker = Looker();
        using var style = Drawn([1, 3, 20, 24], 5, 100).add(120);
        using var objective = new PerceptualObjective(looker, new("second", ["first", "second"]), style, Options);
        using var network = new FastStyleNet(random, FastStyleForm.Transposed);
        FormattableString python = $"faststyle.Loss({Options.ContentWeight}, {Options.StyleWeight}, {Options.TotalVariationWeight})";
        NetworkOracle.Agrees(FormattableString.Invariant(python), network, (net, given) => objective.Of(net.call(given[0]), given[0]).Total, Photographs(16, 16));
    }

    private static Tensor Photographs(int height, int width)
    {
        using var random = new Generator(4);
        return rand([2, 3, height, width], generator: random) * 255;
    }

    private static StyleNetwork Looker()
    {
        using var scope = NewDisposeScope();
        (FrozenConvolution, ConvolutionForm) Convolution(long inputs, long outputs, int seed)
        {
            var form = new ConvolutionForm(inputs, outputs, 3, 3);
            return (FrozenConvolution.Of(Drawn(form.Shape, seed, 0.3), Drawn([outputs], seed + 1, 1), form, CPU), form);
        }

        var ((first, firstForm), (second, secondForm)) = (Convolution(3, 6, 1), Convolution(6, 8, 3));
        return new("looker", "for tests", "0", CPU,
            [new(PixelInput.Caffe(CPU), [new ConvolutionLayer(first, firstForm), new PoolingLayer(StylePooling.Maximum, new(2, 2)), new ConvolutionLayer(second, secondForm)], [new("first", 1, 6), new("second", 3, 8)])],
            [new() { Name = "none", Content = [], Style = [] }]);
    }

    private static Tensor Drawn(long[] shape, int seed, double scale) =>
        arange(shape.Aggregate(1L, (product, side) => product * side), dtype: ScalarType.Float64).mul(0.37).add(seed).sin().mul(scale).view(shape);
}
