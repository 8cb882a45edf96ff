using ArtGan.Imaging;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Beside;

public class TensorTextTests
{
    [Fact]
    public void A_matrix_is_shown_with_its_facts() => Assert.Equal(
        """
        tensor [2, 3], float32, cpu, requires grad
        min 0, mean 1.25, max 2.5
        0.0000  0.5000  1.0000
        1.5000  2.0000  2.5000
        """, TensorText.Of((arange(6, ScalarType.Float32) / 2).reshape(2, 3).requires_grad_()), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData(0, "tensor [], int64, cpu\n7")]
    [InlineData(1, "tensor [20], int64, cpu\nmin 0, mean 9.5, max 19\n[0, 1, 2, 3, 4, 5, 6, 7, …, 12, 13, 14, 15, 16, 17, 18, 19]")]
    [InlineData(2, "tensor [0, 3], float32, cpu\nempty")]
    [InlineData(3, "tensor [2], bool, cpu\n1 of 2 true\n[true, false]")]
    [InlineData(4, "tensor [3], float32, cpu\nmin 1, mean 1, max 1, 2 not finite\n[1., NaN, -Infinity]")]
    public void Every_kind_has_a_text(int kind, string expected)
    {
        using var values = kind switch
        {
            0 => tensor(7L),
            1 => arange(20),
            2 => zeros(0, 3),
            3 => tensor(new[] { true, false }),
            _ => tensor(new[] { 1, float.NaN, float.NegativeInfinity }),
        };
        Assert.Equal(expected, TensorText.Of(values).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Large_tensors_have_short_texts()
    {
        using var values = zeros(3, 2, 2000, 2000);
        var text = TensorText.Of(values);
        Assert.InRange(text.Length, 100, 1_000);
        Assert.Contains("[0, 0, …]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Networks_and_optimisers_say_what_they_learn()
    {
        using var network = Sequential(("fc", Linear(2, 3)), ("relu", ReLU()));
        using var optimizer = optim.SGD(network.parameters(), 0.5);
        var text = (string)TorchDisplay.Of(network)!.Representations["text/plain"];
        Assert.Contains("(fc) Linear  9  weight [3, 2], bias [3]", text, StringComparison.Ordinal);
        Assert.EndsWith("9 parameters, in training mode, on cpu", text, StringComparison.Ordinal);
        Assert.Contains("9 parameters in 2 tensors, learning rate 0.5", (string)TorchDisplay.Of(optimizer)!.Representations["text/plain"], StringComparison.Ordinal);
        Assert.Null(TorchDisplay.Of(1));
    }

    [Fact]
    public void Tensors_become_pictures_in_named_ranges()
    {
        using var values = tensor(new[] { -1f, 0, 0.5f, 1 }).reshape(2, 2);
        Assert.Equal([0, 128, 191, 255], values.AsPicture().Pixels.ToArray());
        Assert.Equal([0, 0, 128, 255], values.AsPicture(TensorRange.ZeroToOne).Pixels.ToArray());
        Assert.Equal([0, 255], (values * 10).narrow(0, 0, 2).select(1, 0).reshape(1, 2).AsPicture(TensorRange.Stretched).Pixels.ToArray());
        using var batch = zeros(4, 3, 5, 6);
        Assert.Equal(3, batch.AsPicture().Channels);
        Assert.True(batch.AsPicture(columns: 4).Width >= 24);
        Assert.Contains("[4] is no picture", Assert.Throws<UserException>(() => zeros(4).AsPicture()).Message, StringComparison.Ordinal);
    }
}
