using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

/// <summary>The resampling against Pillow and numpy, run beside it.</summary>
public sealed class ResizingTests
{
    private static readonly (int Width, int Height, int NewWidth, int NewHeight)[] Sizes =
        [(40, 30, 17, 23), (17, 23, 40, 30), (200, 3, 11, 9), (1, 1, 5, 4), (299, 64, 64, 299), (33, 47, 33, 20)];

    [PillowFact]
    public void Kernels_give_what_Pillow_gives()
    {
        foreach (var kernel in Enum.GetValues<ResizeKernel>())
        {
            var expected = Ask(Sizes.Select(size => (kernel.ToString().ToLowerInvariant(), size)));
            foreach (var (size, values) in Sizes.Zip(expected))
            {
                var resized = Wild(size.Width, size.Height).Resize(size.NewWidth, size.NewHeight, kernel);
                Fixture.Near([.. values.Select(Rounding.ToByte)], resized.Pixels.Span, 1, $"{kernel} {size}");
                Assert.True(values.Zip(resized.Pixels.ToArray(), (exact, rounded) => Math.Abs(Math.Clamp(exact, 0, 255) - rounded)).Max() < 0.502f, $"{kernel} {size} is not rounded to the nearest.");
            }
        }
    }

    [Fact]
    public void Without_antialias_it_is_what_torch_does_unless_told_otherwise()
    {
        var picture = Wild(64, 48);
        using var batch = picture.ToTensor(TensorRange.Bytes).to(torch.ScalarType.Float32).unsqueeze(0);
        using var expected = torch.nn.functional.interpolate(batch, [11, 20], mode: torch.InterpolationMode.Bilinear, align_corners: false);
        var values = picture.Resize(20, 11, ResizeKernel.Triangle, antialias: false).ToTensor(TensorRange.Bytes).to(torch.ScalarType.Float32);
        Assert.InRange((values - expected.squeeze(0)).abs().max().item<float>(), 0, 0.51f);
    }

    [PillowTheory]
    [InlineData(FidResize.CleanFid, "cubic", 0.002)]
    [InlineData(FidResize.TorchFidelity, "tensorflow", 0)]
    public void The_inputs_of_the_FID_are_those_of_their_projects(FidResize mode, string oracle, double tolerance)
    {
        (int, int)[] sizes = [(32, 32), (64, 48), (256, 256), (299, 299), (350, 410)];
        var expected = Ask(sizes.Select(size => (oracle, (size.Item1, size.Item2, FidInput.Size, FidInput.Size)))).ToList();
        using var batch = FidInput.Of([.. sizes.Select(size => Wild(size.Item1, size.Item2))], mode);
        Assert.Equal([sizes.Length, 3, 299, 299], batch.shape);
        for (var index = 0; index < sizes.Length; index++)
        {
            using var one = FidInput.Of(Wild(sizes[index].Item1, sizes[index].Item2), mode);
            using var ofBatch = batch[index];
            var values = MemoryMarshal.Cast<byte, float>(one.bytes).ToArray();
            Assert.Equal(values, MemoryMarshal.Cast<byte, float>(ofBatch.bytes).ToArray());
            var plane = FidInput.Size * FidInput.Size;
            var worst = Enumerable.Range(0, values.Length).Max(at => Math.Abs(values[at] - Math.Clamp(expected[index][(at % plane * 3) + (at / plane)], 0, 255)));
            Assert.True(worst <= tolerance, $"{mode} of {sizes[index]} differs by {worst}");
        }
    }

    [Fact]
    public void A_picture_of_a_data_set_needs_no_detour()
    {
        var picture = Wild(20, 15);
        var planar = new byte[picture.Pixels.Length];
        PixelLayout.Separate(picture.Pixels.Span, planar, 3);
        foreach (var mode in Enum.GetValues<FidResize>())
        {
            var target = new float[3 * 299 * 299];
            FidInput.Fill(planar, 3, 15, 20, mode, target);
            using var expected = FidInput.Of(picture, mode);
            Assert.Equal(MemoryMarshal.Cast<byte, float>(expected.bytes).ToArray(), target);
        }
    }

    [Fact]
    public void Grey_counts_as_three_equal_channels()
    {
        using var input = FidInput.Of(new Picture(2, 1, 1, [10, 200]), FidResize.CleanFid);
        var values = MemoryMarshal.Cast<byte, float>(input.bytes).ToArray();
        Assert.Equal(values[..(299 * 299)], values[(2 * 299 * 299)..]);
    }

    [Fact]
    public void An_even_picture_stays_even()
    {
        foreach (var kernel in Enum.GetValues<ResizeKernel>())
            Assert.All(new Picture(9, 5, 3, [.. Enumerable.Repeat((byte)77, 135)]).Resize(31, 4, kernel).Pixels.ToArray(), value => Assert.Equal(77, value));
    }

    [Fact]
    public void Parts_are_cut_out_and_must_lie_within()
    {
        var picture = Wild(6, 4);
        var part = picture.Crop(new(2, 1, 3, 2));
        Assert.Equal(picture.Pixels.Span.Slice(((1 * 6) + 2) * 3, 9), part.Pixels.Span[..9]);
        Assert.Equal(picture.Pixels.Span.Slice(((2 * 6) + 2) * 3, 9), part.Pixels.Span[9..]);
        Assert.Same(picture, picture.Crop(new(0, 0, 6, 4)));
        foreach (var outside in new PixelRectangle[] { new(4, 0, 3, 1), new(0, 0, 0, 1), new(-1, 0, 2, 2), new(0, 3, 1, 2), new(int.MaxValue, 0, int.MaxValue, 1) })
            Assert.Contains("does not lie within a picture of 6 x 4", Assert.Throws<UserException>(() => picture.Crop(outside)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CropMode.Centre, 4, 4)]
    [InlineData(CropMode.Stretch, 10, 10)]
    [InlineData(CropMode.Pad, 10, 10)]
    public void Squares_are_cut_or_filled(CropMode mode, int width, int height)
    {
        var square = new Picture(10, 4, 1, [.. Enumerable.Range(0, 40).Select(at => (byte)(at % 10))]).CropSquare(mode, Colour.Parse("#ff0000"));
        Assert.Equal((width, height), (square.Width, square.Height));
        Assert.Equal(mode switch { CropMode.Centre => [3], CropMode.Stretch => new byte[] { 0 }, _ => [255, 0, 0] }, square.Pixels.Span[..square.Channels].ToArray());
    }

    /// <summary>The same as picture of Oracle/pillow.py.</summary>
    private static Picture Wild(int width, int height) => new(width, height, 3, [.. Enumerable
        .Range(0, width * height * 3)
        .Select(at => (byte)((at / 3 % width * 7) + (at / 3 / width * 13) + (at / 3 % width * (at / 3 / width) * 3) + (at % 3 * 50)))]);

    private static IEnumerable<float[]> Ask(IEnumerable<(string Mode, (int Width, int Height, int NewWidth, int NewHeight) Size)> cases)
    {
        var asked = cases.ToList();
        var start = new ProcessStartInfo(PillowFactAttribute.Python, [Path.Combine(AppContext.BaseDirectory, "Imaging", "Oracle", "pillow.py")]) { RedirectStandardOutput = true };
        foreach (var (mode, size) in asked)
        {
            start.ArgumentList.Add(mode);
            foreach (var side in new[] { size.Width, size.Height, size.NewWidth, size.NewHeight })
                start.ArgumentList.Add(side.ToString(CultureInfo.InvariantCulture));
        }

        using var process = Process.Start(start)!;
        foreach (var (_, size) in asked)
        {
            var values = new float[3 * size.NewWidth * size.NewHeight];
            process.StandardOutput.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            yield return values;
        }
    }
}
