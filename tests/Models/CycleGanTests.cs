using ArtGan.Models;
using ArtGan.Tests.Models.Oracle;

namespace ArtGan.Tests.Models;

public sealed class CycleGanTests
{
    [Fact]
    public void With_the_papers_sizes_it_has_the_published_numbers_of_parameters()
    {
        using var random = new Generator(1);
        using var networks = new CycleGan().Create(new ImageShape(3, 256), 0, NamedOptions.Parse("generator_norm=instance discriminator_norm=instance biases=everywhere depth=9"), random);

        // What the authors' program prints for one network of each kind: 11.378 M and 2.765 M.
        Assert.Equal(2 * 11_378_179, Count(networks.Generator));
        Assert.Equal(2 * 2_764_737, Count(networks.Discriminator));
        Assert.Equal([1, 1, 30, 30], Shape(new PatchDiscriminator(3, NamedOptions.Parse("discriminator_channels=1"))));

        static long[] Shape(PatchDiscriminator critic) => critic.call(zeros(1, 3, 256, 256)).shape;
    }

    [Fact]
    public void It_paints_pictures_of_any_size_whose_sides_are_multiples_of_4()
    {
        using var networks = Create(16, "depth=1");
        var generator = (CycleGenerator)networks.Generator;

        Assert.Equal([2, 3, 20, 36], generator.Translate(rand(2, 3, 20, 36)).shape);
        Assert.Equal([2], networks.Discriminator.Judge(rand(2, 3, 16, 16)).shape);
        Assert.True(generator.Translate(rand(1, 3, 16, 16)).allclose(generator.Painter.call(rand(1, 3, 16, 16))) is false);
    }

    [Fact]
    public void Pictures_judged_together_are_judged_patch_by_patch()
    {
        using var networks = Create(16, "patch_layers=1");
        var pictures = rand(2, 3, 16, 16);
        var patches = ((CycleCritics)networks.Discriminator.Trunk).JudgePaintings(pictures);

        Assert.True(networks.Discriminator.Judge(pictures).allclose(patches.reshape(2, -1).mean([1L]), 1e-5, 1e-6));
    }

    [Theory]
    [InlineData(30, "", "set size to a multiple of 4 from 24")]
    [InlineData(16, "", "set size to a multiple of 4 from 24")]
    [InlineData(32, "generator_norm=spectral", "set generator_norm=instance")]
    public void What_it_cannot_honour_is_refused(int size, string options, string expected) =>
        Assert.Contains(expected, Assert.Throws<UserException>(() => new CycleGan().Check(size, NamedOptions.Parse(options))).Message, StringComparison.Ordinal);

    private static GanNetworks Create(int size, string options)
    {
        using var random = new Generator(1);
        return new CycleGan().Create(new ImageShape(3, size), 0, NamedOptions.Parse($"generator_norm=instance discriminator_norm=instance generator_channels=2 discriminator_channels=2 patch_layers=2 {options}"), random);
    }

    private static long Count(Module network) => network.parameters().Sum(parameter => parameter.numel());
}
