using ArtGan.Experiments;

namespace ArtGan.Tests.Experiments;

/// <summary>The sizes of the student report's networks, counted layer by layer from its scripts.</summary>
public sealed class StudentPresetTests
{
    [Theory]
    [InlineData("student-gan128mnist", 128, 128)]
    [InlineData("student-gan128paintings", 128, 128)]
    [InlineData("student-gan256impres", 256, 64)]
    [InlineData("student-gan256chuck", 256, 64)]
    [InlineData("student-gan512", 512, 128)]
    public void TensorFlow(string name, int size, int dense)
    {
        var half = size / 2;
        Equal(
            name,
            // Four normalisations that shift.
            Dense(64, 4 * 4 * 3) + 48 + Convolution(3, 256, 5) + 256 + Convolution(256, 128, 5) + 128 + Convolution(128, 64, 5) + 64 + Convolution(64, 3, 5),
            Convolution(3, 256, 5) + Convolution(256, 128, 5) + Convolution(128, 64, 5) + Dense(half * half * 64, dense) + Dense(dense, 1));
    }

    [Fact]
    public void Keras() => Equal(
        "student-kerasgan",
        Dense(256, 32 * 32 * 3) + Convolution(3, 256, 3) + Norm(256) + Convolution(256, 128, 3) + Norm(128) + Convolution(128, 64, 3) + Norm(64) + Convolution(64, 3, 3),
        // 256 px become 128, 63 and a row of zeros, 32 and one, and one more.
        Convolution(3, 32, 3) + Convolution(32, 64, 3) + Norm(64) + Convolution(64, 128, 3) + Norm(128) + Convolution(128, 256, 3) + Norm(256) + Dense(34 * 34 * 256, 1));

    [Theory]
    [InlineData("student-kerasgan-v2", 50, 100, 256, 512)]
    [InlineData("student-kerasgan-v3", 40, 64, 256, 512)]
    [InlineData("student-kerasgan-v4", 250, 64, 128, 256)]
    public void Keras_without_convolutions(string name, int size, int noise, int first, int judging)
    {
        var pixels = size * size * 3;
        Equal(
            name,
            Dense(noise, first) + Norm(first) + Dense(first, 2 * first) + Norm(2 * first) + Dense(2 * first, 4 * first) + Norm(4 * first) + Dense(4 * first, pixels),
            Dense(pixels, judging) + Dense(judging, judging / 2) + Dense(judging / 2, 1));
    }

    [Fact]
    public void Keras_art_dcgan() => Equal(
        "student-kerasgan-v5",
        Convolution(3, 1280, 4) + Norm(1280) + Convolution(1280, 640, 4) + Norm(640) + Convolution(640, 320, 4) + Norm(320) + Convolution(320, 160, 4) + Norm(160)
            + Convolution(160, 80, 4) + Norm(80) + Convolution(80, 40, 4) + Norm(40) + Convolution(40, 3, 4),
        Convolution(3, 40, 4) + Convolution(40, 80, 4) + Norm(80) + Convolution(80, 160, 4) + Norm(160) + Convolution(160, 320, 4) + Norm(320)
            + Convolution(320, 640, 4) + Norm(640) + Convolution(640, 1280, 4) + Dense(1280, 1));

    [Theory]
    [InlineData("art-dcgan-128", new[] { 2560, 1280, 640, 320, 160 }, new[] { 40, 80, 160, 320, 640 })]
    [InlineData("art-dcgan-256", new[] { 5120, 2560, 1280, 640, 320, 160 }, new[] { 40, 80, 160, 320, 640, 1280 })]
    public void Art_dcgan(string name, int[] painting, int[] judging)
    {
        // No convolution has a bias, and the first of the discriminator's is not normalised.
        long Weights(int input, int output) => (long)input * output * 4 * 4;
        long Chain(int[] channels) => channels.Zip(channels[1..], Weights).Sum();
        Equal(
            name,
            Chain([100, .. painting, 3]) + painting.Sum(Norm),
            Chain([3, .. judging, 1]) + judging[1..].Sum(Norm));
    }

    private static void Equal(string name, long generator, long discriminator) =>
        Assert.Equal(new PresetSize(generator, discriminator), PresetSize.Of(Preset.Find(name)));

    private static long Dense(long input, long output) => (input * output) + output;

    private static long Convolution(long input, long output, long kernel) => (input * output * kernel * kernel) + output;

    private static long Norm(int channels) => 2 * channels;
}
