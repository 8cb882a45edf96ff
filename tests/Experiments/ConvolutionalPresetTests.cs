using ArtGan.Experiments;
using ArtGan.Models;

namespace ArtGan.Tests.Experiments;

public sealed class ConvolutionalPresetTests
{
    [Fact]
    public void The_study_of_Monet_has_its_networks()
    {
        var size = PresetSize.Of(Preset.Find("monet-unet-wgangp-32"));

        long[] widths = [3, 64, 128, 256, 512, 1024];
        // Down: two 3 x 3 convolutions a level without biases. Up: a 2 x 2 transposed convolution with biases, and two convolutions of what it and the skip give.
        var down = Enumerable.Range(1, 5).Sum(level => 9 * widths[level] * (widths[level - 1] + widths[level]));
        var up = Enumerable.Range(1, 4).Sum(level => (4 * 2 * widths[level] * widths[level]) + widths[level] + (9 * 3 * widths[level] * widths[level]));
        Assert.Equal(down + up + (64 * 3) + 3, size.GeneratorParameters);
        // Four 3 x 3 convolutions with biases and BatchNorm, and a 2 x 2 one.
        Assert.Equal(Enumerable.Range(1, 4).Sum(level => (9 * widths[level - 1] * widths[level]) + (3 * widths[level])) + (4 * 512) + 1, size.DiscriminatorParameters);
    }

    [Fact]
    public void Ten_epochs_of_abstract_art_are_ten_epochs()
    {
        var options = Preset.Find("abstract-dcgan-64").Options;

        Assert.Equal(571, options.Pictures);
        Assert.InRange(options.Training.Steps * options.Training.PicturesPerStep, 10 * 571, (10 * 571) + options.Training.Batch);
    }

    [Theory]
    [InlineData("mnist-cgan", 10)]
    [InlineData("wikiart-cgan-64", 7)]
    public void Conditional_presets_are_told_the_classes_of_their_data(string name, int classes)
    {
        var options = Preset.Find(name).Options;
        var (shape, known) = SampleShapes.Of(options);
        using var networks = ModelCatalog.Create(shape, known, options);

        Assert.Equal(classes, networks.Generator.Classes);
        Assert.True(networks.Discriminator.NeedsLabels);
    }

    [Theory]
    [InlineData("mnist-cgan", "conditioning")]
    [InlineData("ablate-spectral-norm", "discriminator_norm")]
    [InlineData("ablate-minibatch-discrimination", "minibatch")]
    [InlineData("ablate-gradient-penalty", "discriminator_norm", "penalty")]
    public void A_variation_differs_from_its_base_in_what_it_says_alone(string name, params string[] expected)
    {
        var (variation, @base) = (Preset.Find(name), Preset.Find("mnist-dcgan"));

        Assert.Contains(@base.Name, variation.Description, StringComparison.Ordinal);
        Assert.Equal(expected.Order(), variation.OptionValues.Where(option => option.Value!.ToJsonString() != @base.OptionValues[option.Key]!.ToJsonString()).Select(option => option.Key).Order());
    }

    [Fact]
    public void The_mended_study_keeps_its_networks_and_undoes_its_mistakes()
    {
        var (study, mended) = (Preset.Find("monet-unet-wgangp-32").Options, Preset.Find("monet-unet-wgangp-32-fixed").Options);

        Assert.Equal((study.Size, study.Model), (mended.Size, mended.Model));
        // The study's 300 paintings and the others of their set.
        Assert.StartsWith($"{mended.Data}/", study.Data, StringComparison.Ordinal);
        Assert.True(study.Force);
        Assert.False(mended.Force);
        Assert.Equal((Verdict.Sigmoid, Normalisation.Batch, UNetNoise.Pixels), (study.Networks.Verdict, study.Networks.DiscriminatorNorm, study.Networks.UNet.Noise));
        Assert.Equal((Verdict.Linear, Normalisation.None, UNetNoise.Bottleneck), (mended.Networks.Verdict, mended.Networks.DiscriminatorNorm, mended.Networks.UNet.Noise));
        Assert.Equal((UNetSkips.Joined, UNetSkips.Modulated), (study.Networks.UNet.Skips, mended.Networks.UNet.Skips));
    }
}
