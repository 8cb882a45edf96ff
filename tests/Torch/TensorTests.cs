using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Torch;

/// <summary>Creation, access from C#, indexing, modes and messages.</summary>
public class TensorTests
{
    [Fact]
    public void Values_come_back_as_they_went_in() =>
        Prop.ForAll(ArbMap.Default.ArbFor<float[]>(), values =>
        {
            var back = tensor(values).data<float>().ToArray();
            return MemoryMarshal.AsBytes(values.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(back.AsSpan()));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ranges_are_those_of_arrays() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<NonNegativeInt>(), ArbMap.Default.ArbFor<NonNegativeInt>(), (length, first, second) =>
        {
            var values = Enumerable.Range(0, length.Get).Select(number => (long)number).ToArray();
            var (start, end) = (Math.Min(first.Get, second.Get) % (length.Get + 1), Math.Max(first.Get, second.Get) % (length.Get + 1));
            return start > end || tensor(values)[start..end].data<long>().Span.SequenceEqual(values.AsSpan()[start..end]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Access_shares_memory_and_checks_the_type()
    {
        var values = zeros(2, 2);
        values.data<float>()[3] = 5;
        Assert.Equal(5, values[1, 1].item<float>());
        Assert.Contains("Float32", Assert.Throws<ArgumentException>(() => values.data<double>()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => values.item<float>());
    }

    [Fact]
    public void Assignment_writes_through_views_and_masks()
    {
        var values = zeros(2, 3);
        values[0, TensorIndex.Slice(1)] = ones(2);
        values[values.eq(0)] = tensor(7f);
        Assert.Equal([7, 1, 1, 7, 7, 7], values.data<float>().ToArray());
    }

    [Fact]
    public void No_grad_and_inference_mode_end_where_they_should()
    {
        var leaf = ones(1, requires_grad: true);
        using (no_grad())
        {
            Assert.False((leaf * 2).requires_grad);
            using (enable_grad())
            {
                Assert.True((leaf * 2).requires_grad);
            }
        }

        using (inference_mode())
        {
            Assert.False(is_grad_enabled());
        }

        Assert.True((leaf * 2).requires_grad);
    }

    [Fact]
    public void Generators_are_streams_of_their_own_and_can_be_continued()
    {
        using var one = new Generator(7);
        var first = randn([4], generator: one);
        var state = one.get_state();
        var second = randn([4], generator: one);
        manual_seed(99);
        one.set_state(state);
        Assert.True(second.bytes.SequenceEqual(randn([4], generator: one).bytes));
        Assert.True(first.bytes.SequenceEqual(randn([4], generator: new Generator(7)).bytes));
        Assert.Equal(7, one.initial_seed());
    }

    [Fact]
    public void A_wrong_shape_is_libtorchs_message_not_a_crash()
    {
        var error = Assert.ThrowsAny<Exception>(() => ones(2, 3).matmul(ones(2, 3)));
        Assert.Contains("2x3", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception raised from", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("cuda:x")]
    [InlineData("cpu:0:1")]
    public void An_unknown_device_is_named(string name) =>
        Assert.Contains($"'{name}'", Assert.Throws<UserException>(() => device(name)).Message, StringComparison.Ordinal);

    [Fact]
    public void Tensors_print_type_shape_and_values()
    {
        Assert.Equal("[2x2], type = Float32, device = cpu", zeros(2, 2).ToString());
        Assert.Equal("[0.5, -2]", tensor([0.5f, -2f]).ToString(numpy));
    }

    [Fact]
    public void Gradients_can_be_clipped_by_their_norm()
    {
        var parameter = Parameter(tensor([3f, 4f]));
        parameter.square().sum().backward();
        Assert.Equal(10, nn.utils.clip_grad_norm_([parameter], 1), 1e-5);
        Assert.Equal(1, parameter.grad!.norm().item<float>(), 1e-5);
    }
}
