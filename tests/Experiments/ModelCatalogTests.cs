using ArtGan.Experiments;
using ArtGan.Models;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

public sealed class ModelCatalogTests
{
    [Fact]
    public void An_option_that_a_family_has_no_use_for_is_refused_and_those_that_have_are_named()
    {
        var error = Assert.Throws<UserException>(() => Preset.Find("mnist-dcgan").With("unet_skips=none").Options.Validated());

        Assert.StartsWith("The model 'dcgan' has no use for unet_skips; set unet_skips=joined, or choose a model that has: unet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_is_set_to_its_default_is_not() =>
        Preset.Find("mnist-dcgan").With("unet_skips=joined").With("style_size", new StyleOptions().StyleSize).Options.Validated();

    [Fact]
    public void Every_option_that_a_family_has_no_use_for_exists() => Assert.All(
        NetworkFamilies.Names.Select(NetworkFamilies.Find).SelectMany(family => family.Unused),
        name => Assert.False(NetworkOptionTable.IsChanged(new NetworkOptions(), name)));

    [Theory]
    [InlineData("model=dcgan", "data=ring8", "The model 'dcgan' paints pictures, and 'ring8' holds points; set model=mlp.")]
    [InlineData("conditioning=embedding", "data=monet", "'monet' has no classes that networks could be told; set conditioning=none, or choose data with classes.")]
    public void Networks_that_do_not_suit_the_data_are_refused(string option, string data, string expected)
    {
        var preset = Preset.Find("mnist-dcgan").With(option).With(data);

        Assert.Equal(expected, Assert.Throws<UserException>(() => PresetSize.Of(preset)).Message);
    }

    [Fact]
    public void Such_a_run_leaves_no_folder()
    {
        using var root = new TemporaryFolder();
        var workplace = new Workplace { RunsFolder = root.Path, LoadData = (_, _) => SyntheticImages.Bars() };
        var preset = new Preset("tiny", "nothing", "A test.", new ExperimentOptions()).With("size", 8).With("conditioning", "projection");

        Assert.Throws<UserException>(() => ExperimentRun.Start(preset, workplace));

        Assert.Empty(Directory.EnumerateFileSystemEntries(root.Path));
    }

    [Fact]
    public void Held_out_pictures_need_a_game_with_one_discriminator() => Assert.EndsWith(
        "set hold_out=0.",
        Assert.Throws<UserException>(() => Preset.Find("monet-cyclegan-64").With("hold_out", 64).Options.Validated()).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    public void Too_few_held_out_pictures_are_refused(int pictures) => Assert.Contains(
        "hold_out", Assert.Throws<UserException>(() => Preset.Find("mnist-dcgan").With("hold_out", pictures).Options.Validated()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_run_learns_from_as_many_pictures_as_it_is_told_to()
    {
        using var root = new TemporaryFolder();
        var workplace = new Workplace { RunsFolder = root.Path, LoadData = (_, _) => SyntheticImages.Bars() };
        var preset = new Preset("tiny", "nothing", "A test.", new ExperimentOptions()).With("size", 8).With("pictures", 7).With("device", "cpu");
        using var run = ExperimentRun.Start(preset, workplace);

        Assert.Equal(7, (int)RunRecord.Read(run.Folder).Json["data"]!["count"]!);
    }
}
