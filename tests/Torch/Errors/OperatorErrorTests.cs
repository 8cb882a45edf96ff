using System.Runtime.InteropServices;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Errors;

/// <summary>What an operator says that cannot do its work.</summary>
public class OperatorErrorTests
{
    [Fact]
    public void A_wrong_type_names_the_operator_and_its_tensors()
    {
        var error = Refused(() => functional.conv2d(ones(1, 3, 8, 8), ones([4, 3, 3, 3], ScalarType.Float64)));
        Assert.Equal("conv2d", error.Operation);
        Assert.Equal("input float32 [1, 3, 8, 8], weight float64 [4, 3, 3, 3]", error.Arguments[..error.Arguments.IndexOf(", stride", StringComparison.Ordinal)]);
        Assert.StartsWith("conv2d: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"; arguments: {error.Arguments}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_shape_names_both_shapes()
    {
        var error = Refused(() => ones(2, 3) + ones(4));
        Assert.Equal("add", error.Operation);
        Assert.Equal("self float32 [2, 3], other float32 [4]", error.Arguments);
        Assert.Contains("must match", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_device_names_the_devices()
    {
        // libtorch's number of the device that has shapes only; every machine has it.
        var meta = new Device((DeviceType)14);
        var error = Refused(() => ones(3) + ones(3, device: meta));
        Assert.Equal("self float32 [3], other float32 [3] on meta", error.Arguments);
    }

    [Fact]
    public void A_wrong_index_is_told_with_the_size()
    {
        var error = Refused(() => ones(3)[5]);
        Assert.Equal("select", error.Operation);
        Assert.Contains("index 5 out of range", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_wrong_index_in_a_tensor_is_told_too() =>
        Assert.Contains("index 7", Refused(() => ones(3).index(tensor(new long[] { 7 }))).Message, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void An_in_place_operator_names_itself()
    {
        var error = Refused(() => ones(2).add_(ones(3)));
        Assert.Equal("add_", error.Operation);
        Assert.Equal("self float32 [2], other float32 [3]", error.Arguments);
    }

    [Fact]
    public void The_tensors_of_a_list_are_named_one_by_one() =>
        Assert.Contains("tensors[1] int64 [4]", Refused(() => cat([ones(2, 2), ones([4], ScalarType.Int64)])).Arguments, StringComparison.Ordinal);

    [Fact]
    public void A_transposed_convolution_names_its_tensors()
    {
        var error = Refused(() => functional.conv_transpose2d(ones(1, 32, 4, 4), ones(8, 32, 3, 3)));
        Assert.Equal("conv_transpose2d", error.Operation);
        Assert.Contains("input float32 [1, 32, 4, 4], weight float32 [8, 32, 3, 3]", error.Arguments, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_C_plus_plus_nor_its_stack_is_shown()
    {
        Action[] mistakes =
        [
            () => ones(2).matmul(ones(3)),
            () => ones(2).view(3),
            () => empty(-1),
            () => ones(2).reshape(5),
            () => ones(2).backward(),
            () => functional.conv2d(ones(1), ones(1)),
        ];
        foreach (var mistake in mistakes)
        {
            var message = Refused(mistake).Message;
            Assert.DoesNotContain("Exception raised from", message, StringComparison.Ordinal);
            Assert.DoesNotContain(".cpp", message, StringComparison.Ordinal);
            Assert.DoesNotContain("frame #", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Code_written_for_TorchSharp_catches_the_error() =>
        Assert.ThrowsAny<ExternalException>(() => ones(2, 3).mm(ones(2, 3)));

    [Fact]
    public void A_missing_tensor_is_named()
    {
        var error = Assert.Throws<ArgumentNullException>(() => ones(2).add((Tensor)null!));
        Assert.Equal("other", error.ParamName);
        Assert.Contains("add needs 'other'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_call_after_an_error_is_right()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            Refused(() => ones(2) + ones(3));
            Refused(() => ones(2).cumsum(7));
        }

        Assert.Equal([3f, 3f], (ones(2) + 2).data<float>().ToArray());
    }

    [Fact]
    public void Errors_of_many_threads_are_told_apart() =>
        Parallel.For(0, 200, index =>
        {
            var width = 2 + index;
            Assert.Equal($"self float32 [{width}], other float32 [{width + 1}]", Refused(() => ones(width) + ones(width + 1)).Arguments);
        });

    private static TorchException Refused(Action mistake) => Assert.Throws<TorchException>(mistake);

    private static TorchException Refused(Func<object> mistake) => Assert.Throws<TorchException>(mistake);
}
