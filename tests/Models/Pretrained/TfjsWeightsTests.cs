using System.Text.Json;
using ArtGan.Models;

namespace ArtGan.Tests.Models.Pretrained;

public sealed class TfjsWeightsTests
{
    private static readonly TfjsQuantization Levels = new(-1, 0.5, "uint8");

    [Fact]
    public void Numbers_are_level_times_scale_plus_least_and_kernels_are_turned()
    {
        using var scope = NewDisposeScope();
        // Two rows, one column, one input, two outputs; then two numbers.
        using var weights = TfjsWeights.Read([new("conv2d_1/kernel", [2, 1, 1, 2], "float32", Levels), new("batch_normalization_1/beta", [2], "float32", Levels)], [0, 1, 2, 3, 4, 255], "model");

        Assert.Equal([-1, 0, -0.5f, 0.5f], weights.Take("conv2d_1.weight", 2, 1, 2, 1).data<float>().ToArray());
        Assert.Equal([1, 126.5f], weights.Take("batch_normalization_1.beta", 2).data<float>().ToArray());
    }

    [Fact]
    public void Weights_that_do_not_fit_are_refused_in_a_sentence()
    {
        TfjsWeight weight = new("a/kernel", [3], "float32", Levels);
        string Message(byte[] bytes, params TfjsWeight[] weights) => Assert.Throws<UserException>(() => TfjsWeights.Read(weights, bytes, "model")).Message;

        Assert.StartsWith("The weight 'a/kernel' of 'model' does not fit its bytes", Message([1, 2], weight), StringComparison.Ordinal);
        Assert.StartsWith("'model' describes 3 bytes of weights where there are 4", Message([1, 2, 3, 4], weight), StringComparison.Ordinal);
        Assert.StartsWith("'model' lists the weight 'a/kernel' twice", Message([1, 2, 3, 4, 5, 6], weight, weight), StringComparison.Ordinal);
        Assert.StartsWith("The weight 'a/kernel' of 'model' is not of 8-bit numbers", Message([1, 2, 3], weight with { Quantization = null }), StringComparison.Ordinal);
        Assert.StartsWith("The weight 'a/kernel' of 'model' does not fit its bytes", Message([1, 2, 3], weight with { Shape = [long.MaxValue, long.MaxValue] }), StringComparison.Ordinal);
        Assert.StartsWith("The weight 'a/kernel' of 'model' does not fit its bytes", Message([1, 2, 3], weight with { Shape = [-3] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_of_another_network_is_refused()
    {
        var convolution = new TfjsLayerConfig { Filters = 32, KernelSize = [3, 3], Strides = [2, 2], DilationRate = [1, 1], Padding = "valid", Activation = "linear", UseBias = false };
        var norm = new TfjsLayerConfig { Epsilon = 1e-3, Center = true, Scale = JsonDocument.Parse("false").RootElement };
        FrozenConvolution? Take(TfjsLayerConfig first, TfjsLayerConfig second) => new CheckedInceptionWeights(
            new Nothing(), [new("conv2d_1", "Conv2D", first), new("batch_normalization_1", "BatchNormalization", second)], "model").Next("Conv2d_1a_3x3", new(3, 32, 3, 3, Stride: 2, IsSame: false));

        Assert.Null(Take(convolution, norm));
        foreach (var other in (TfjsLayerConfig[])[
            convolution with { Filters = 33 }, convolution with { KernelSize = [3, 1] }, convolution with { Strides = [1, 1] }, convolution with { Padding = "same" },
            convolution with { UseBias = true }, convolution with { Activation = "relu" }, convolution with { DilationRate = null }])
        {
            Assert.StartsWith("The layer 'conv2d_1' that 'model' describes is not Inception-v3's Conv2d_1a_3x3", Assert.Throws<UserException>(() => Take(other, norm)).Message, StringComparison.Ordinal);
        }

        foreach (var other in (TfjsLayerConfig[])[norm with { Epsilon = 1e-5 }, norm with { Scale = JsonDocument.Parse("true").RootElement }, norm with { Center = false }])
        {
            Assert.StartsWith("The layer 'batch_normalization_1' that 'model'", Assert.Throws<UserException>(() => Take(convolution, other)).Message, StringComparison.Ordinal);
        }
    }

    private sealed class Nothing : IInceptionWeights
    {
        public FrozenConvolution Next(string name, ConvolutionForm form) => null!;
    }
}
