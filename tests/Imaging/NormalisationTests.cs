using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

public sealed class NormalisationTests
{
    private static readonly byte[] EveryByte = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

    private static float[] Values(Normalisation normalisation, byte[] bytes, int channels)
    {
        var values = new float[bytes.Length];
        normalisation.ToValues(bytes, channels, values);
        return values;
    }

    [Fact]
    public void Bytes_become_the_numbers_of_their_range_to_the_last_bit()
    {
        Assert.Equal(EveryByte.Select(value => (value / 127.5f) - 1), Values(Normalisation.MinusOneToOne, EveryByte, 1));
        Assert.Equal(EveryByte.Select(value => value / 255f), Values(Normalisation.ZeroToOne, EveryByte, 1));
        Assert.Equal(EveryByte.Select(value => (value / 51f) + 2), Values(Normalisation.Between(2, 7), EveryByte, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(127)]
    public void Any_length_is_converted_to_its_end(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(index => (byte)(index * 37)).ToArray();

        Assert.Equal(bytes.Select(value => (value / 127.5f) - 1), Values(Normalisation.MinusOneToOne, bytes, 1));
    }

    [Fact]
    public void ImageNet_has_a_mean_and_a_deviation_a_channel()
    {
        var values = Values(Normalisation.ImageNet, [0, 255, 100, 7, 255, 0], 3);

        Assert.Equal((0 - 0.485f) / 0.229f, values[0], 1e-5f);
        Assert.Equal((1 - 0.485f) / 0.229f, values[1], 1e-5f);
        Assert.Equal(((100 / 255f) - 0.456f) / 0.224f, values[2], 1e-5f);
        Assert.Equal(((7 / 255f) - 0.456f) / 0.224f, values[3], 1e-5f);
        Assert.Equal((1 - 0.406f) / 0.225f, values[4], 1e-5f);
        Assert.Equal((0 - 0.406f) / 0.225f, values[5], 1e-5f);
    }

    [Fact]
    public void Every_byte_comes_back()
    {
        foreach (var normalisation in (Normalisation[])[Normalisation.MinusOneToOne, Normalisation.ZeroToOne, Normalisation.ImageNet, Normalisation.Between(0, 255)])
        {
            byte[] planes = [.. EveryByte, .. EveryByte, .. EveryByte];
            var values = Values(normalisation, planes, 3);

            Assert.Equal(planes, values.Select((value, index) => normalisation.ToByte(value, index / 256)));
        }
    }

    [Theory]
    [InlineData(-9, 0)]
    [InlineData(9, 255)]
    [InlineData(float.NaN, 0)]
    [InlineData(float.NegativeInfinity, 0)]
    [InlineData(float.PositiveInfinity, 255)]
    public void What_lies_outside_is_clipped(float value, byte expected) =>
        Assert.Equal(expected, Normalisation.MinusOneToOne.ToByte(value));

    [Fact]
    public void Tensors_get_the_same_numbers()
    {
        using var scope = NewDisposeScope();
        byte[] planes = [.. EveryByte, .. EveryByte.Reverse(), .. EveryByte];
        var bytes = tensor(planes, [1, 3, 16, 16]);

        Assert.Equal(Values(Normalisation.MinusOneToOne, planes, 3), Normalisation.MinusOneToOne.ToValues(bytes).data<float>().ToArray());
        Assert.Equal(Values(Normalisation.ImageNet, planes, 3), Normalisation.ImageNet.ToValues(bytes).data<float>().ToArray());
    }

    [Fact]
    public void Sizes_that_do_not_belong_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Normalisation.ImageNet.ToValues(EveryByte, 1, new float[256]));
        Assert.Throws<ArgumentException>(() => Normalisation.ZeroToOne.ToValues(EveryByte, 1, new float[255]));
        Assert.Throws<ArgumentException>(() => Normalisation.Of([0.5f, 0.5f], [1]));
    }
}
