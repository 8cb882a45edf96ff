using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

public sealed class TensorPictureTests
{
    private static readonly Picture Small = new(3, 2, 3, [.. Enumerable.Range(0, 18).Select(at => (byte)(at * 15))]);

    [Fact]
    public void Bytes_go_there_and_back_unchanged()
    {
        using var tensor = Small.ToTensor(TensorRange.Bytes);
        Assert.Equal((ScalarType.Byte, 3L, 2L, 3L), (tensor.dtype, tensor.shape[0], tensor.shape[1], tensor.shape[2]));
        Assert.Equal(15, tensor[1, 0, 0].item<byte>());
        Assert.Equal(Small.Pixels.ToArray(), tensor.AsPicture().Pixels.ToArray());
    }

    [Theory]
    [InlineData(TensorRange.ZeroToOne, 0f, 1f)]
    [InlineData(TensorRange.MinusOneToOne, -1f, 1f)]
    public void Fractions_go_there_and_back_unchanged(TensorRange range, float low, float high)
    {
        using var tensor = Small.ToTensor(range);
        Assert.Equal(low, tensor[0, 0, 0].item<float>());
        Assert.Equal(high, tensor[2, 1, 2].item<float>(), 1e-6);
        Assert.Equal(Small.Pixels.ToArray(), tensor.AsPicture(range).Pixels.ToArray());
    }

    [Fact]
    public void A_batch_of_bytes_is_a_grid()
    {
        using var one = Small.ToTensor(TensorRange.Bytes);
        using var batch = stack([one, one]);
        Assert.Equal(PictureGrid.Compose([Small, Small], new() { Columns = 2 }).Pixels.ToArray(), batch.AsPicture(columns: 2).Pixels.ToArray());
    }

    [Fact]
    public void Other_ranges_name_no_values() => Assert.Throws<ArgumentOutOfRangeException>(() => Small.ToTensor(TensorRange.Stretched));
}
