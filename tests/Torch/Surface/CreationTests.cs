using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Tensors made from C#'s values and from nothing.</summary>
public sealed class CreationTests
{
    [Fact]
    public void Every_C_sharp_type_has_its_element_type()
    {
        Assert.Equal(ScalarType.Float32, tensor(1f).dtype);
        Assert.Equal(ScalarType.Float64, tensor(1.0).dtype);
        Assert.Equal(ScalarType.Int64, tensor(1L).dtype);
        Assert.Equal(ScalarType.Int32, tensor(1).dtype);
        Assert.Equal(ScalarType.Int16, tensor((short)1).dtype);
        Assert.Equal(ScalarType.Int8, tensor((sbyte)1).dtype);
        Assert.Equal(ScalarType.Byte, tensor((byte)1).dtype);
        Assert.Equal(ScalarType.Bool, tensor(true).dtype);
        Assert.Equal(ScalarType.Float16, tensor([(Half)1]).dtype);
        Assert.Equal(ScalarType.ComplexFloat32, tensor(1f, 2f).dtype);
        Assert.Equal(ScalarType.ComplexFloat64, tensor(1.0, 2.0).dtype);
        Assert.Equal(ScalarType.BFloat16, tensor(1f).bfloat16().dtype);
    }

    [Fact]
    public void Arrays_of_up_to_four_dimensions_keep_their_shape_and_order()
    {
        Holds([2, 2], [1, 2, 3, 4], tensor(new int[,] { { 1, 2 }, { 3, 4 } }));
        Holds([1, 2, 2], [1, 2, 3, 4], tensor(new int[,,] { { { 1, 2 }, { 3, 4 } } }));
        Holds([1, 2, 1, 2], [1, 2, 3, 4], tensor(new int[,,,] { { { { 1, 2 } }, { { 3, 4 } } } }));
        Holds([0, 3], [], tensor(new int[0, 3]));
        Assert.Equal([true, false], tensor(new bool[,] { { true }, { false } }).data<bool>().ToArray());
    }

    [Fact]
    public void Lists_and_memory_take_any_shape()
    {
        Holds([4], [1, 2, 3, 4], tensor(new List<int> { 1, 2, 3, 4 }));
        Holds([2, 2], [1, 2, 3, 4], tensor(new List<int> { 1, 2, 3, 4 }, 2, 2));
        Holds([1, 2, 2], [1, 2, 3, 4], tensor(new[] { 1, 2, 3, 4 }, 1, 2, 2));
        Holds([1, 2, 2, 1], [1, 2, 3, 4], tensor([1, 2, 3, 4], 1, 2, 2, 1));
        Holds([4, 1], [1, 2, 3, 4], tensor(new Memory<int>([1, 2, 3, 4]), [4, 1]));
        Assert.Contains("3 values", Assert.Throws<ArgumentException>(() => tensor([1f, 2f, 3f], [2, 2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Complex_numbers_come_back_as_they_went_in()
    {
        (float, float)[] pairs = [(1, 2), (-3, 0.5f)];
        Assert.Equal(pairs, tensor(pairs).data<(float, float)>().ToArray());
        Assert.Equal([1, 2, -3, 0.5f], tensor(pairs).view_as_real().flatten().data<float>().ToArray());
        Assert.Equal(new Complex(1, -2), tensor(new Complex(1, -2)).item<Complex>());
        Assert.Equal(new Complex(3, 4), full([1], new Complex(3, 4), complex128).ToComplexFloat64());
        Assert.Equal((3f, 4f), tensor((3f, 4f)).ToScalar().ToComplexFloat32());
        Assert.Contains("torch.tensor", Assert.Throws<NotSupportedException>(() => ones(1) * new Complex(1, 2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Permutations_and_whole_numbers_stay_in_their_range() =>
        Prop.ForAll(Gen.Choose(1, 40).ToArbitrary(), Gen.Choose(-9, 9).ToArbitrary(), (count, low) =>
        {
            var order = randperm(count).data<long>().ToArray();
            var there = empty([0], dtype: ScalarType.Int64);
            var (one, two) = (new Generator(3), new Generator(3));
            randperm(count, @out: there, generator: one);
            var numbers = randint(low, low + 3, new Size([count])).data<long>().ToArray();
            return order.Order().SequenceEqual(Enumerable.Range(0, count).Select(number => (long)number))
                && there.data<long>().ToArray().SequenceEqual(randperm(count, generator: two).data<long>().ToArray())
                && numbers.All(number => number >= low && number < low + 3)
                && randint(7, [count]).data<long>().ToArray().All(number => number is >= 0 and < 7)
                && randint(7, new[] { 2, count }).shape.SequenceEqual([2, count]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ratios_grids_and_tensors_of_another_follow()
    {
        Assert.Equal([1, 10, 100], logspace(0, 2, 3).data<float>().ToArray());
        var whole = ones([2], dtype: ScalarType.Int64);
        Assert.Equal((ScalarType.Int64, 3), (whole.zeros(3).dtype, whole.zeros(3).numel()));
        Assert.Equal([7, 7], whole.full([2], 7).data<long>().ToArray());
        Assert.Equal([1, 0, 0, 1], whole.eye(2, 2).data<long>().ToArray());
        Assert.Equal(ScalarType.Float32, whole.new_zeros([2], dtype: ScalarType.Float32).dtype);
        Assert.Equal(4, whole.new_full([2, 2], 1).numel() * whole.empty(1).numel() * whole.ones(1).numel() * whole.new_empty([1]).numel());
    }

    [Fact]
    public void Random_fillings_follow_their_stream()
    {
        Assert.Equal(Drawn(3, stream => empty(4).exponential_(2, stream)), Drawn(3, stream => empty(4).exponential_(2, stream)));
        Assert.NotEqual(Drawn(3, stream => empty(4).exponential_(2, stream)), Drawn(4, stream => empty(4).exponential_(2, stream)));
        Assert.All(Drawn(5, stream => empty(50).random_(2, 5, stream)), value => Assert.InRange(value, 2, 4));
        Assert.Equal([0, 1], Drawn(6, stream => bernoulli(tensor([0f, 1f]), stream)));
        Assert.Equal([2, -1], Drawn(7, stream => normal(tensor([2f, -1f]), zeros(2), stream)));
        Assert.All(multinomial(tensor([0f, 1f]), 3, replacement: true).data<long>().ToArray(), index => Assert.Equal(1, index));
    }

    private static float[] Drawn(ulong seed, Func<Generator, Tensor> draw)
    {
        using var stream = new Generator(seed);
        return draw(stream).data<float>().ToArray();
    }

    private static void Holds(long[] shape, int[] values, Tensor tensor)
    {
        Assert.Equal(shape, tensor.shape);
        Assert.Equal(values, tensor.data<int>().ToArray());
    }
}
