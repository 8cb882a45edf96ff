using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Elements seen and written from C#, without copies.</summary>
public sealed class AccessTests
{
    [Fact]
    public void Views_are_read_and_written_through_their_strides() =>
        Prop.ForAll(Gen.Choose(1, 5).ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (rows, columns) =>
        {
            var values = arange(rows * columns).view(rows, columns);
            var turned = values.t().data<long>();
            var expected = values.t().contiguous().data<long>().ToArray();
            var read = turned.ToArray().SequenceEqual(expected) && turned.SequenceEqual(expected) && turned.Count == rows * columns;
            turned[columns - 1, 0] = -5;
            turned[rows * columns - 1] = -7;
            return read && values[0, columns - 1].item<long>() == (rows * columns == columns ? -7 : -5) && values[rows - 1, columns - 1].item<long>() == -7;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Elements_are_copied_to_and_from_arrays()
    {
        var values = arange(6).view(2, 3);
        var array = new long[4];
        values.data<long>().CopyTo(array, 1, 2);
        Assert.Equal([0, 2, 3, 4], array);
        values.t().data<long>().CopyTo(array);
        Assert.Equal([0, 3, 1, 4], array);
        values.t().data<long>().CopyFrom([9, 8], 0, 1);
        Assert.Equal([0, 8, 2, 9, 4, 5], values.data<long>().ToArray());
        var table = Assert.IsType<long[,]>(values.data<long>().ToNDArray());
        Assert.Equal((8, 5), (table[0, 1], table[1, 2]));
        Assert.Equal([3f], Assert.IsType<float[]>(tensor(3f).data<float>().ToNDArray()));
    }

    [Fact]
    public void What_is_not_there_is_refused()
    {
        var values = arange(6).view(2, 3);
        var accessor = values.t().data<long>();
        Assert.Throws<ArgumentOutOfRangeException>(() => accessor[6]);
        Assert.Throws<ArgumentOutOfRangeException>(() => accessor[3, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => accessor[0, 0, 0]);
        Assert.Contains("contiguous()", Assert.Throws<InvalidOperationException>(() => accessor.Span.Length).Message, StringComparison.Ordinal);
        Assert.Contains("contiguous()", Assert.Throws<InvalidOperationException>(() => values.t().bytes.Length).Message, StringComparison.Ordinal);
        var gone = values.data<long>();
        values.Dispose();
        Assert.Throws<ObjectDisposedException>(() => gone[0]);
    }

    [Fact]
    public void Bytes_are_seen_and_set()
    {
        var values = tensor([1f, 2f]);
        Assert.Equal(8, values.bytes.Length);
        values.bytes = tensor([3f, 4f]).bytes;
        Assert.Equal([3, 4], values.data<float>().ToArray());
        Assert.Throws<ArgumentException>(() => values.bytes = new byte[3]);
    }

    [Fact]
    public void One_element_becomes_any_number()
    {
        var value = tensor(3.7);
        Assert.Equal((3.7f, 3, 3L, (short)3, (sbyte)3, (byte)3, true), (value.ToSingle(), value.ToInt32(), value.ToInt64(), value.ToInt16(), value.ToSByte(), value.ToByte(), value.ToBoolean()));
        Assert.Equal("3.7", value.ToScalar().ToString());
        Assert.Equal(ScalarType.Int64, ((Scalar)(short)2).Type);
        Assert.Equal(2, ((Scalar)(Half)2).ToDouble());
        Assert.False(tensor(false).ToBoolean());
        Assert.Equal(6, new long[] { 2, 3 }.TotalSize());
    }

    [Fact]
    public void Conversions_change_type_and_keep_what_fits()
    {
        var values = tensor([1.5f, -2.5f]);
        Assert.Same(values, values.to(ScalarType.Float32));
        Assert.NotSame(values, values.to(ScalarType.Float32, copy: true));
        Assert.Equal([1, -2], values.type(ScalarType.Int16).data<short>().ToArray());
        Assert.Equal([1, -2], values.type(value => value.@char()).data<sbyte>().ToArray());
        Assert.Equal([1, -2], values.@short().data<short>().ToArray());
        Assert.Equal([true, true], values.to(values.@bool()).data<bool>().ToArray());
        Assert.Equal([0x3FC0, 0xC020], values.bfloat16().data<ushort>().ToArray());
        Assert.Equal(CPU, values.to(DeviceType.CPU).device);
        Assert.True(values.is_floating_point() && !values.is_integral() && !values.is_complex());
        Assert.Equal(values, Assert.IsAssignableFrom<Tensor>(values.AsParameter().to(values)), (one, other) => one.equal(other).item<bool>());
    }
}
