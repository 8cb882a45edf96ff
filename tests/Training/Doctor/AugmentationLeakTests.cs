using ArtGan.Training;

namespace ArtGan.Tests.Training.Doctor;

public sealed class AugmentationLeakTests
{
    [Theory]
    [InlineData("color")]
    [InlineData("translation")]
    [InlineData("cutout")]
    public void Augmented_pictures_carry_the_part_and_real_ones_do_not(string part)
    {
        using var scope = NewDisposeScope();
        var augment = DiffAugment.Parse(part);
        var real = Pictures(1);
        var leak = new AugmentationLeak(real, augment, new Generator(3));

        double Of(Tensor pictures)
        {
            var (colour, translation, cutout) = leak.Of(pictures);
            double?[] all = [colour, translation, cutout];
            return Assert.Single(all, value => value is not null)!.Value;
        }

        Assert.Equal(0, Of(real), 1e-4);
        Assert.Equal(0, Of(Pictures(2)), 0.15);
        Assert.Equal(1, Of(augment.Apply(Pictures(2), new Generator(4))), 0.25);
        Assert.InRange(Of(cat([Pictures(2), augment.Apply(Pictures(5), new Generator(6))])), 0.3, 0.7);
    }

    [Theory]
    [InlineData("cutout")]
    [InlineData("translation")]
    public void The_marks_of_one_part_are_not_those_of_another(string part)
    {
        using var scope = NewDisposeScope();
        var leak = new AugmentationLeak(Pictures(1), DiffAugment.All, new Generator(3));

        var (colour, translation, cutout) = leak.Of(DiffAugment.Parse(part).Apply(Pictures(2), new Generator(4)));

        Assert.Equal(part, cutout > translation ? "cutout" : "translation");
        Assert.InRange(colour!.Value, -0.3, 0.3);
    }

    [Fact]
    public void Pictures_that_are_grey_all_over_have_neither_holes_nor_borders()
    {
        using var scope = NewDisposeScope();
        var leak = new AugmentationLeak(Pictures(1), DiffAugment.All, new Generator(3));

        var (colour, translation, cutout) = leak.Of(zeros(64, 3, 32, 32));

        Assert.All([colour, translation, cutout], value => Assert.InRange(value!.Value, -1, 0.1));
    }

    [Fact]
    public void What_cannot_be_seen_on_the_data_is_not_measured()
    {
        using var scope = NewDisposeScope();

        Assert.Equal((null, null, null), new AugmentationLeak(Pictures(1), DiffAugment.None, new Generator(3)).Of(Pictures(2)));
        Assert.Null(new AugmentationLeak(zeros(64, 3, 32, 32), DiffAugment.All, new Generator(3)).Of(Pictures(2)).Cutout);
    }

    // Bright and dark stripes of random places, colours and widths.
    private static Tensor Pictures(ulong seed)
    {
        using var random = new Generator(seed);
        var phase = rand([64, 3, 1, 1], generator: random) * 6.28;
        var pace = (rand([64, 1, 1, 1], generator: random) * 0.5) + 0.2;
        var across = arange(32, dtype: ScalarType.Float32).reshape(1, 1, 1, 32);
        return ((across * pace) + phase).sin().sign().mul(0.8).expand(64, 3, 32, 32).contiguous();
    }
}
