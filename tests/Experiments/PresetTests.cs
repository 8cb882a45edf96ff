using ArtGan.Experiments;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

public sealed class PresetTests
{
    private static Preset Mnist => Preset.Find("mnist-dcgan");

    [Fact]
    public void Every_preset_of_the_checkout_is_named_after_its_file_and_valid()
    {
        var presets = Preset.List();

        Assert.Contains(presets, preset => preset.Name == "mnist-dcgan");
        Assert.All(presets, preset => Assert.True(File.Exists(Path.Combine(Preset.Folder, $"{preset.Name}.json"))));
        Assert.All(presets, preset => preset.Options.Validated());
    }

    [Theory]
    [InlineData("data", "mnist")]
    [InlineData("size", "32")]
    [InlineData("steps", "17")]
    [InlineData("seed", "9")]
    [InlineData("batch", "8")]
    [InlineData("checkpoint_every", "5")]
    [InlineData("sample_every", "6")]
    [InlineData("device", "cpu")]
    [InlineData("learning_rate_g", "0.001")]
    [InlineData("beta1", "0.25")]
    [InlineData("ema_half_life", "12.5")]
    [InlineData("objective", "minimax")]
    [InlineData("latent", "64")]
    [InlineData("augment", "color,cutout")]
    [InlineData("flip", "true")]
    [InlineData("optimizer", "rmsprop")]
    [InlineData("beta1_g", "0.25")]
    [InlineData("learning_rate_warmup", "7")]
    [InlineData("learning_rate_decay_share", "0.5")]
    [InlineData("penalty_decay_from", "3")]
    [InlineData("weight_decay", "0.001")]
    [InlineData("ema_ramp", "0.05")]
    [InlineData("balance_threshold", "1.35")]
    [InlineData("precision", "mixed")]
    [InlineData("verdicts", "true")]
    [InlineData("start_from", "latest")]
    [InlineData("start_from_partly", "true")]
    [InlineData("balanced", "true")]
    public void Every_option_can_be_set_and_is_seen(string name, string value)
    {
        var changed = Mnist.With($"{name}={value}");

        Assert.Equal(value, changed.OptionValues[name]!.ToString());
        Assert.Equal(1, changed.OptionValues.Count(option => option.Key == name));
        changed.Options.Validated();
    }

    [Fact]
    public void Of_a_run_s_record_both_players_keep_their_momentum()
    {
        var preset = Mnist.With("beta1=0.25").With("beta1_g=0.75");

        var again = OptionTable.Apply(new ExperimentOptions(), preset.OptionValues);

        Assert.Equal((0.25, 0.75), (again.Training.Learning.Beta1, again.Training.Learning.GeneratorBeta1!.Value));
        Assert.Equal("0.25", Mnist.With("beta1=0.25").OptionValues["beta1_g"]!.ToString());
    }

    [Theory]
    [InlineData("stpes=5", "There is no option 'stpes'; did you mean 'steps'?")]
    [InlineData("Steps=5", "There is no option 'Steps'; did you mean 'steps'?")]
    [InlineData("steps=many", "'steps' expects a whole number but got 'many'; write for example steps=")]
    [InlineData("steps=1.5", "'steps' expects a whole number but got '1.5'; write for example steps=")]
    [InlineData("beta1=NaN", "'beta1' expects a number but got 'NaN'; write for example beta1=0.5.")]
    [InlineData("data=", "'data' expects a name but got ''; write for example data=mnist.")]
    [InlineData("flip=yes", "'flip' expects true or false but got 'yes'; write for example flip=false.")]
    [InlineData("augment=colour", "There is no augmentation 'colour'; did you mean 'color'?")]
    [InlineData("steps", "'steps' sets no option; write it as name=value, for example steps=500.")]
    public void A_mistake_is_one_sentence_that_says_what_to_do(string assignment, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<UserException>(() => Mnist.With(assignment)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("batch=1", "'batch' is 1 but must be from 2 to 65536; choose another value.")]
    [InlineData("sample_every=0", "'sample_every' is 0 but must be 1 or more; choose another value.")]
    [InlineData("model=dcgam", "There is no model 'dcgam'; did you mean 'dcgan'?")]
    public void A_value_out_of_range_is_refused(string assignment, string expected) =>
        Assert.Equal(expected, Assert.Throws<UserException>(() => Mnist.With(assignment).Options.Validated()).Message);

    [Fact]
    public void An_unknown_preset_names_the_nearest() =>
        Assert.Equal("There is no preset 'mnist-dcgam'; did you mean 'mnist-dcgan'?", Assert.Throws<UserException>(() => Preset.Find("mnist-dcgam")).Message);

    [Theory]
    [InlineData("""{"name": "a", "reproduces": "b", "description": "c", "options": {"stepz": 5}}""", "There is no option 'stepz'; did you mean 'steps'?")]
    [InlineData("""{"name": "a", "reproduces": "b", "description": "c", "options": {"steps": {}}}""", "'steps' expects a whole number")]
    [InlineData("""{"name": "a", "reproduces": "b", "desription": "c"}""", "did you mean 'description'?")]
    [InlineData("""{"name": "a"}""", "'reproduces' is missing")]
    [InlineData("""[1]""", "it is not an object")]
    [InlineData("""{""", "cannot be read")]
    public void A_damaged_preset_file_is_named_with_its_mistake(string content, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("broken.json", content);

        var error = Assert.Throws<UserException>(() => Preset.Load(path));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
