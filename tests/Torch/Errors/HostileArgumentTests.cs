using ArtGan.Torch;
using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Errors;

/// <summary>Arguments that libtorch, or the processor, answers by ending the process are errors like others.</summary>
public class HostileArgumentTests
{
    private static readonly Dictionary<string, Func<object?>> Calls = new()
    {
        ["running mean too short"] = () => batch_norm(rand(4, 1 << 20), zeros(2), ones(2)),
        ["running mean of two dimensions"] = () => batch_norm(rand(4, 8), zeros(8, 8), ones(8, 8)),
        ["weight for other channels"] = () => batch_norm(rand(4, 1, 3, 3), zeros(1), ones(1), ones(64), zeros(64), training: true),
        ["a batch norm for other channels"] = () => Evaluated(BatchNorm2d(3)).call(rand(2, 4096, 4, 4)),
        ["pooling with endless padding"] = () => max_pool2d(rand(1, 2, 8, 8), [2], [2], [long.MaxValue]),
        ["pooling with a kernel whose area overflows"] = () => max_pool2d(rand(1, 2, 8, 8), [1L << 33], [1], [1L << 32]),
        ["pooling without a kernel"] = () => max_pool2d(rand(1, 2, 8, 8), Array.Empty<long>()),
        ["pooling with three sizes"] = () => max_pool2d(rand(1, 2, 8, 8), [2L, 2L, 2L]),
        ["pooling of nothing"] = () => max_pool2d(null!, [2L]),
        ["transposed convolution, stride 0"] = () => conv_transpose2d(rand(1, 16, 8, 8), rand(16, 3, 3, 3), strides: [0L]),
        ["transposed convolution, dilation 0"] = () => conv_transpose2d(rand(1, 16, 8, 8), rand(16, 3, 3, 3), dilation: [0L]),
        ["transposed convolution, padding below 0"] = () => conv_transpose2d(rand(1, 16, 8, 8), rand(16, 3, 3, 3), padding: [-1L]),
        ["transposed convolution, output padding below 0"] = () => conv_transpose2d(rand(1, 16, 8, 8), rand(16, 3, 3, 3), output_padding: [-1L]),
        ["transposed convolution without outputs"] = () => conv_transpose2d(rand(1, 16, 8, 8), rand(16, 0, 3, 3)),
        ["transposed convolution without a kernel"] = () => conv_transpose2d(rand(1, 16, 8, 8), rand(16, 4, 0, 0)),
        ["transposed convolution, bias of one"] = () => conv_transpose2d(rand(1, 16, 8, 8), rand(16, 16, 3, 3), rand(1)),
        ["transposed convolution, bias of another type"] = () => conv_transpose2d(rand(1, 16, 8, 8), rand(16, 16, 3, 3), rand(16, dtype: ScalarType.Float64)),
        ["convolution, endless stride"] = () => conv2d(rand(1, 16, 8, 8), rand(16, 16, 3, 3), strides: [long.MaxValue]),
        ["convolution, endless padding"] = () => conv2d(rand(1, 16, 8, 8), rand(16, 16, 3, 3), padding: [long.MaxValue]),
        ["convolution, endless dilation"] = () => conv2d(rand(1, 16, 8, 8), rand(16, 16, 3, 3), dilation: [long.MaxValue]),
        ["convolution, bias too short"] = () => conv2d(rand(8, 32, 32, 32), rand(64, 32, 3, 3), rand(3)),
        ["convolution, stride 0"] = () => conv2d(rand(8, 32, 32, 32), rand(64, 32, 3, 3), strides: [0L]),
        ["convolution without a weight"] = () => conv2d(rand(1, 16, 8, 8), null!),
        ["an element type that is none"] = () => ones(3, dtype: (ScalarType)(-1)),
        ["an element type beyond all"] = () => ones(3).to((ScalarType)99),
        ["a view that begins behind all memory"] = () => ones(4).as_strided([2], [1], long.MaxValue),
        ["counting up to the greatest number"] = () => tensor(new[] { long.MaxValue }).bincount(null),
        ["the least number divided by -1"] = () => tensor(new[] { long.MinValue }).div(tensor(new[] { -1L }), RoundingMode.trunc),
        ["the least 32-bit number divided by -1"] = () => full([100], int.MinValue, dtype: ScalarType.Int32).div_(-1, RoundingMode.floor),
        ["the remainder of the least number by -1"] = () => tensor(new[] { long.MinValue }).remainder(-1),
        ["the signed remainder of the least number by -1"] = () => tensor(new[] { long.MinValue, 3 }).fmod(tensor(new[] { -1L })),
        ["eigenvalues of infinity"] = () => linalg.eigvals(full([3, 3], float.PositiveInfinity)),
        ["eigenvectors of NaN"] = () => linalg.eig(full([3, 3], float.NaN)),
        ["a hundred thousand threads"] = () => { set_num_threads(100_000); return null; },
        ["a gradient of another shape"] = () => ones([1000], requires_grad: true).grad = ones(1),
        ["a gradient of another type"] = () => ones([3], requires_grad: true).grad = ones([3], dtype: ScalarType.Float64),
        ["a tensor as its own gradient"] = Itself,
        ["a null among tensors"] = () => cat([ones(2), null!]),
        ["no list of tensors"] = () => cat((Tensor[])null!),
        ["a null among roots"] = () => { autograd.backward([null!]); return null; },
        ["a null among leaves"] = () => autograd.grad([ones([2], requires_grad: true).sum()], [null!]),
        ["no size"] = () => zeros((long[])null!),
        ["a dimension that is not there"] = () => ones(2, 3).size(2),
        ["a parameter that is null"] = () => optim.Adam([(Parameter)null!]),
        ["a disposed generator"] = Exhausted,
        ["a state that is none"] = () => { new Generator(1).set_state(full(5056, 255, dtype: ScalarType.Byte)); return null; },
        ["CUDA where none is"] = () => cuda.is_available() ? throw new TorchException("to", "there is one") : ones(3).to(CUDA),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_call_that_cannot_be_is_an_error(string name)
    {
        var error = Assert.ThrowsAny<Exception>(Calls[name]);
        Assert.True(error is TorchException or TensorMemoryException or ArgumentException or ObjectDisposedException or UserException, error.ToString());
        Assert.DoesNotContain(".cpp", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ASSERT", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, ones(3).sum().item<float>());
    }

    [Theory]
    [InlineData(GridSamplePaddingMode.Border)]
    [InlineData(GridSamplePaddingMode.Reflection)]
    public void A_place_that_is_no_number_is_read_as_the_first_pixel(GridSamplePaddingMode padding)
    {
        var picture = arange(16, ScalarType.Float32).view(1, 1, 4, 4).requires_grad_();
        Tensor At(float place) => grid_sample(picture, full([1, 9, 9, 2], place), GridSampleMode.Bilinear, padding, align_corners: true);
        var read = At(float.NaN);
        Assert.Equal(0, read.abs().max().item<float>());
        Assert.True(At(float.PositiveInfinity).isfinite().all().item<bool>());
        read.sum().backward();
        Assert.Equal(81, picture.grad![0, 0, 0, 0].item<float>());
    }

    [Fact]
    public void A_trained_leaf_is_refused_before_it_is_changed()
    {
        var leaf = full([3], -2f).requires_grad_();
        Assert.Throws<TorchException>(() => leaf.leaky_relu_(0.1));
        Assert.Throws<TorchException>(() => leaf[TensorIndex.Slice(0, 2)].relu_());
        Assert.Equal([-2f, -2f, -2f], leaf.data<float>().ToArray());
    }

    [Fact]
    public void A_view_changed_in_place_passes_its_gradient_on_to_its_base()
    {
        var trained = tensor([-1f, -1f, 2f]).requires_grad_();
        var whole = trained * 1;
        whole[TensorIndex.Slice(0, 2)].leaky_relu_(0.5);
        whole.sum().backward();
        Assert.Equal([0.5f, 0.5f, 1f], trained.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Gradients_that_are_sparse_can_be_looked_at()
    {
        var words = Embedding(10, 3, sparse: true);
        words.call(tensor(new[] { 1L, 2 })).sum().backward();
        Assert.Equal(ScalarType.Float32, words.weight!.grad!.dtype);
        Assert.Equal([10L, 3L], words.weight.grad.shape);
    }

    [Fact]
    public void A_mode_that_has_ended_ends_once()
    {
        var first = no_grad();
        first.Dispose();
        using (no_grad())
        {
            first.Dispose();
            Assert.False(is_grad_enabled());
        }

        Assert.True(is_grad_enabled());
    }

    private static Module<Tensor, Tensor> Evaluated(Module<Tensor, Tensor> layer)
    {
        layer.eval();
        return layer;
    }

    private static Tensor Itself()
    {
        var trained = ones([3], requires_grad: true);
        return trained.grad = trained;
    }

    private static Tensor Exhausted()
    {
        var generator = new Generator(1);
        generator.Dispose();
        return rand(3, generator: generator);
    }
}
