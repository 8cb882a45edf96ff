using ArtGan.Models;

namespace ArtGan.Tests.Models.Keras;

/// <summary>Against TensorFlow's documented rule: of max((ceil(n / stride) - 1) stride + kernel - n, 0) zeros the smaller half stands before.</summary>
public sealed class SamePaddingTests
{
    [Theory]
    [InlineData(4, 5, 2)]
    [InlineData(8, 5, 1)]
    [InlineData(6, 4, 1)]
    [InlineData(6, 4, 2)]
    [InlineData(6, 3, 2)]
    [InlineData(7, 3, 2)]
    // The example in TensorFlow's guide: 13 pixels, a kernel of 6 and strides of 5 get one zero before and two after.
    [InlineData(13, 6, 5)]
    public void A_convolution_reads_where_TensorFlow_reads(int size, int kernel, int stride)
    {
        using var scope = NewDisposeScope();
        using var layers = new LayerList().AddSameConvolution("conv", size, 1, 1, kernel, stride).ToSequential();
        var (picture, weights) = (Numbers(size), Numbers(kernel));
        Set(layers, weights);
        var outputSize = (size + stride - 1) / stride;
        var before = Math.Max(((outputSize - 1) * stride) + kernel - size, 0) / 2;

        var result = layers.call(Grid(picture)).squeeze();

        Assert.Equal([outputSize, outputSize], result.shape);
        for (var row = 0; row < outputSize; row++)
        {
            for (var column = 0; column < outputSize; column++)
            {
                var expected = 0f;
                for (var (i, place) = (0, (row * stride) - before); i < kernel; i++, place++)
                {
                    for (var (j, across) = (0, (column * stride) - before); j < kernel; j++, across++)
                    {
                        expected += place >= 0 && place < size && across >= 0 && across < size ? weights[i, j] * picture[place, across] : 0;
                    }
                }

                Assert.Equal(expected, result[row, column].item<float>(), 1e-3f);
            }
        }
    }

    [Theory]
    [InlineData(3, 5, 2)]
    [InlineData(4, 4, 2)]
    [InlineData(5, 5, 1)]
    [InlineData(5, 4, 1)]
    public void A_transposed_convolution_is_the_gradient_of_the_convolution(int size, int kernel, int stride)
    {
        using var scope = NewDisposeScope();
        using var transposed = new LayerList().AddSameTransposed("conv", 1, 1, kernel, stride).ToSequential();
        using var convolution = new LayerList().AddSameConvolution("conv", size * stride, 1, 1, kernel, stride).ToSequential();
        var (picture, weights) = (Grid(Numbers(size)), Numbers(kernel));
        Set(transposed, weights);
        Set(convolution, weights);
        var large = zeros([1, 1, size * stride, size * stride], requires_grad: true);

        var gradient = autograd.grad([(convolution.call(large) * picture).sum()], [large])[0];

        Assert.Equal(large.shape, transposed.call(picture).shape);
        Assert.True(transposed.call(picture).allclose(gradient, atol: 1e-4));
    }

    private static float[,] Numbers(int size)
    {
        var numbers = new float[size, size];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i / size, i % size] = ((i * 37) % 23) - 11;
        }

        return numbers;
    }

    private static Tensor Grid(float[,] numbers) => tensor(numbers).unsqueeze(0).unsqueeze(0);

    private static void Set(Module layers, float[,] weights)
    {
        using var frozen = no_grad();
        foreach (var (name, parameter) in layers.named_parameters())
        {
            parameter.copy_(name.EndsWith("bias", StringComparison.Ordinal) ? zeros_like(parameter) : Grid(weights));
        }
    }
}
