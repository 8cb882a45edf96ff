using ArtGan.Training;

namespace ArtGan.Tests.Training.Latents;

public sealed class LatentExplorerTests
{
    // Small enough that pixels are neither black nor white.
    private static Tensor Weight => 0.2 * randn([4, 6], generator: new Generator(5));

    [Fact]
    public void Pictures_are_those_of_the_sample_with_the_same_seed()
    {
        using var sampler = new Sampler(new LinearGenerator(Weight), CPU);
        var latents = new LatentExplorer(sampler) { Seed = 9 };
        var sampled = sampler.SamplePictures(8, seed: 9);

        var between = latents.Interpolate(3, 7, frames: 5).Pictures;

        Assert.Equal(5, between.Count);
        Assert.Equal(sampled[3].Pixels.ToArray(), between[0].Pixels.ToArray());
        Assert.Equal(sampled[7].Pixels.ToArray(), between[4].Pixels.ToArray());
        Assert.Equal(sampled[2].Pixels.ToArray(), latents.Arithmetic(LatentSum.Parse("2")).Pictures[^1].Pixels.ToArray());
        Assert.Equal(sampled[2].Pixels.ToArray(), latents.Directions(picture: 2, count: 2, steps: 3).Pictures[1].Pixels.ToArray());
    }

    [Fact]
    public void A_picture_is_moved_along_several_directions_at_once()
    {
        using var sampler = new Sampler(new LinearGenerator(Weight), CPU);
        var latents = new LatentExplorer(sampler) { Seed = 9 };
        var directions = latents.Space.Directions(2);
        byte[] Moved(params double[] distances) => latents.Move(picture: 2, directions, distances).Pixels.ToArray();

        // The sheet's rows run from -2 to 2 along one direction each.
        var sheet = latents.Directions(picture: 2, count: 2, steps: 5, reach: 2).Pictures;
        AssertSame(sheet[2].Pixels.ToArray(), Moved());
        AssertSame(sheet[4].Pixels.ToArray(), Moved(2));
        AssertSame(sheet[6].Pixels.ToArray(), Moved(0, -1));
        Assert.NotEqual(Moved(2), Moved(2, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Moved(1, 1, 1));

        // A last bit may round a pixel to the next value.
        static void AssertSame(byte[] expected, byte[] actual) => Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second - pair.First, -1, 1));
    }

    [Fact]
    public void The_same_seed_gives_the_same_animation()
    {
        using var sampler = new Sampler(new LinearGenerator(Weight), CPU);
        byte[] Walk(long seed) => new LatentExplorer(sampler) { Seed = seed }.Walk([0, 1, 2], 3).Animation.EncodeGif();

        Assert.Equal(Walk(1), Walk(1));
        Assert.NotEqual(Walk(1), Walk(2));
        Assert.Equal(9, new LatentExplorer(sampler).Walk([0, 1, 2], 3).Pictures.Count);
    }

    [Fact]
    public void Between_classes_there_is_nothing_and_one_class_may_be_chosen()
    {
        using var sampler = new Sampler(new TinyClasses(), CPU) { ClassNames = ["cat", "dog"] };

        var message = Assert.Throws<UserException>(() => new LatentExplorer(sampler).Interpolate(0, 1, 3)).Message;
        Assert.Contains("cat, dog", message, StringComparison.Ordinal);
        Assert.Equal(3, new LatentExplorer(sampler).Interpolate(0, 2, 3).Pictures.Count);
        var dogs = new LatentExplorer(sampler) { Label = sampler.ClassOf("Dog") }.Interpolate(0, 1, 3).Pictures;
        var expected = TensorPictures.Of(sampler.Paint(sampler.Latents(1, 0), ones([1], dtype: ScalarType.Int64)));
        Assert.Equal(expected[0].Pixels.ToArray(), dogs[0].Pixels.ToArray());
    }

    [Fact]
    public void A_class_is_named_or_numbered()
    {
        using var sampler = new Sampler(new TinyClasses(), CPU) { ClassNames = ["cat", "dog"] };
        using var plain = new Sampler(new LinearGenerator(Weight), CPU);

        Assert.Equal((1, 1), (sampler.ClassOf("dog"), sampler.ClassOf("1")));
        Assert.Equal("There is no class 'dgo'; did you mean 'dog'?", Assert.Throws<UserException>(() => sampler.ClassOf("dgo")).Message);
        Assert.Contains("without labels", Assert.Throws<UserException>(() => plain.ClassOf("dog")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_styles_can_be_mixed()
    {
        using var plain = new Sampler(new LinearGenerator(Weight), CPU);
        using var styled = new Sampler(new TinyStyles(), CPU);

        Assert.Contains("no styles to mix", Assert.Throws<UserException>(() => new LatentExplorer(plain).Mix([0], [1])).Message, StringComparison.Ordinal);
        var grid = new LatentExplorer(styled).Mix([0, 1], [2, 3, 4]);
        // Three columns and one for the rows' own; 18-fold pictures of 3 px.
        Assert.Equal(((4 * 56) + 2, (3 * 56) + 2), (grid.Width, grid.Height));
    }
}
