using ArtGan.Experiments;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

public sealed class PresetSizeTests
{
    [Fact]
    public void Counting_and_building_agree()
    {
        var preset = Preset.Find("mnist-dcgan");
        var (shape, classes) = SampleShapes.Of(preset.Options);
        using var networks = ModelCatalog.Create(shape, classes, preset.Options);

        Assert.Equal(new PresetSize(networks.DescribeGenerator().Parameters, networks.DescribeDiscriminator().Parameters), PresetSize.Of(preset));
    }

    [Fact]
    [OwnEngine("its default device is that of all threads, so the networks are really built")]
    public void Networks_far_larger_than_any_memory_can_be_counted()
    {
        var preset = Preset.Find("student-gan512").With("size=1024").With("discriminator_hidden=65536");

        // 64 channels on 512 x 512 px, joined in 65,536 units: four terabytes.
        Assert.InRange(PresetSize.Of(preset).DiscriminatorParameters, 512L * 512 * 64 * 65536, 1L << 41);
    }

    [Fact]
    public void Every_preset_can_be_counted() =>
        Assert.All(Preset.List(), preset => Assert.True(PresetSize.Of(preset) is { GeneratorParameters: > 0, DiscriminatorParameters: > 0 }));
}
