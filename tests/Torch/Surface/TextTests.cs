using System.Globalization;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>What tensors print as: the forms of TorchSharp.</summary>
public sealed class TextTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly float[] Mixed = [0, 3.141f, 6.2834f, 3.14152f, 6.28e-06f, -13.141529f, 0.01f, 4713.14f];

    [Fact]
    public void Columns_are_aligned_and_each_matrix_is_a_block()
    {
        Assert.Equal("[], type = Float32, device = cpu, value = 3.14", tensor(3.14f).ToString(julia, cultureInfo: Invariant));
        Assert.Equal("[4], type = Float32, device = cpu\n 0 0 0 0\n", zeros(4).ToString(true, newLine: "\n"));
        const string Block = "        0   3.141 6.2834 3.1415\n 6.28e-06 -13.142   0.01 4713.1\n";
        Assert.Equal($"[2x4], type = Float32, device = cpu\n{Block}", tensor(Mixed, 2, 4).jlstr(cultureInfo: Invariant, newLine: "\n"));
        Assert.Equal(
            $"[2x2x4], type = Float32, device = cpu\n[0,..,..] =\n{Block}\n[1,..,..] =\n 0.01 0 0 0\n    0 0 0 0\n",
            tensor([.. Mixed, 0.01f, 0, 0, 0, 0, 0, 0, 0], 2, 2, 4).str(cultureInfo: Invariant, newLine: "\n"));
    }

    [Fact]
    public void Values_stand_in_nested_brackets()
    {
        Assert.Equal("[0, 3.141, 6.2834, ... -13.142, 0.01, 4713.1]", tensor(Mixed).npstr(cultureInfo: Invariant));
        Assert.Equal("[[[0, 3.141]\n  [6.2834, 3.1415]]\n\n [[6.28e-06, -13.142]\n  [0.01, 4713.1]]]", tensor(Mixed, 2, 2, 2).ToString(numpy, cultureInfo: Invariant, newLine: "\n"));
        Assert.Equal("[[0]\n [1]\n [2]\n ...\n [97]\n [98]\n [99]]", arange(100).view(100, 1).ToString(numpy, newLine: "\n"));
        Assert.Equal("[0, 1+4.86i, 2-9.72i, 3i]", tensor([(0f, 0f), (1f, 4.86f), (2f, -9.72f), (0f, 3f)]).npstr(cultureInfo: Invariant));
        Assert.Equal("[[1, 1]\n [1, 1]]", ones([2, 2], dtype: ScalarType.BFloat16).npstr(newLine: "\n"));
        Assert.Equal("[True, False]", tensor([true, false]).npstr());
    }

    [Fact]
    public void Values_stand_in_nested_braces()
    {
        Assert.Equal("[4], type = Float32, device = cpu, value = float [] {0f, 0f, 0f, 0f}", zeros(4).cstr());
        Assert.Equal("[2x10], type = Int32, device = cpu, value = \nint [,] {\n {1, 1, 1, ... 1, 1, 1},\n {1, 1, 1, ... 1, 1, 1}\n}", ones([2, 10], dtype: ScalarType.Int32).cstr(newLine: "\n"));
        Assert.Equal(
            "[2x2x4], type = Float32, device = cpu, value = \nfloat [,,] {\n {{0f, 0f, 0f, 0f},\n  {0f, 0f, 0f, 0f}},\n {{0f, 0f, 0f, 0f},\n  {0f, 0f, 0f, 0f}}\n}",
            zeros(2, 2, 4).ToString(csharp, newLine: "\n"));
        Assert.Equal("[], type = BFloat16, device = cpu, value = 3.1406", tensor(3.14f).bfloat16().cstr(cultureInfo: Invariant));
    }

    [Fact]
    public void A_long_line_keeps_its_beginning_and_end()
    {
        var line = arange(1000).ToString(julia, width: 20, newLine: "\n").Split('\n')[1];
        Assert.Equal(" 0 1 2 3 4 5 ... 999", line);
        Assert.Equal("[2x2], type = Float32, device = cpu", zeros(2, 2).metastr());
        Assert.Equal("[1.50, 2.25]", tensor([1.5, 2.25]).ToString(numpy, fltFormat: "F2", cultureInfo: Invariant));
    }
}
