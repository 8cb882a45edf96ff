using ArtGan.Experiments;
using ArtGan.Models;
using ArtGan.Tests.Models.Oracle;

namespace ArtGan.Tests.Models.Keras;

public sealed class KerasFamilyTests
{
    [Theory]
    [InlineData("tensorflow-dcgan", 32, 3)]
    [InlineData("tensorflow-dcgan", 48, 1)]
    [InlineData("keras-dcgan", 24, 3)]
    [InlineData("keras-mlp", 25, 3)]
    [InlineData("keras-art-dcgan", 32, 1)]
    public void Latents_become_pictures(string name, int size, int channels)
    {
        using var networks = Create(name, size, channels);
        using var random = new Generator(2);
        using var scope = NewDisposeScope();

        var pictures = networks.Generator.call(networks.Generator.Latents.Draw(3, random));

        Assert.Equal([3, channels, size, size], pictures.shape);
        Assert.InRange(pictures.abs().max().item<float>(), 0, 1);
    }

    [Theory]
    [InlineData("tensorflow-dcgan", 32, 1)]
    [InlineData("keras-dcgan", 24, 1)]
    [InlineData("keras-mlp", 25, 1)]
    [InlineData("keras-art-dcgan", 32, 64)]
    public void Pictures_are_judged_as_a_whole_or_at_each_of_8_x_8_places(string name, int size, int places)
    {
        using var networks = Create(name, size, 3);
        using var scope = NewDisposeScope();

        Assert.Equal([2 * places], networks.Discriminator.Judge(zeros([2, 3, size, size])).shape);
    }

    [Fact]
    public void A_picture_s_places_are_judged_by_what_lies_near_them()
    {
        using var networks = Create("keras-art-dcgan", 64, 1, "generator_channels=1 discriminator_channels=1");
        using var scope = NewDisposeScope();
        networks.Discriminator.eval();
        var dark = zeros([1, 1, 64, 64]);
        var lit = dark.clone();
        lit.fill_(0).narrow(2, 0, 1).narrow(3, 0, 1).fill_(1);

        var changed = networks.Discriminator.Judge(dark).ne(networks.Discriminator.Judge(lit)).reshape(8, 8);

        Assert.True(changed[0, 0].item<bool>());
        Assert.False(changed[7, 7].item<bool>());
    }

    [Fact]
    public void In_batches_of_one_every_noise_paints_the_same_picture()
    {
        using var networks = Create("tensorflow-dcgan", 32, 3);
        using var random = new Generator(2);
        using var scope = NewDisposeScope();
        var (first, second) = (networks.Generator.Latents.Draw(1, random), networks.Generator.Latents.Draw(1, random));

        Assert.True(networks.Generator.call(first).equal(networks.Generator.call(second)).all().item<bool>());
        networks.Generator.eval();
        Assert.False(networks.Generator.call(first).equal(networks.Generator.call(second)).all().item<bool>());
    }

    [Fact]
    public void Weights_start_evenly_by_Glorot_s_rule_and_biases_at_0()
    {
        using var networks = Create("keras-dcgan", 64, 3, "generator_channels=16");
        using var scope = NewDisposeScope();
        var state = networks.Generator.state_dict();
        var weight = state["layers.up2.weight"];
        // 64 and 32 channels of 3 x 3.
        var bound = Math.Sqrt(6.0 / ((64 + 32) * 9));

        Assert.InRange(weight.abs().max().item<float>(), 0.99 * bound, bound);
        Assert.Equal(bound / Math.Sqrt(3), weight.std().item<float>(), 0.02 * bound);
        Assert.Equal(0, weight.mean().item<float>(), 0.02 * bound);
        Assert.True(state["layers.up2.bias"].eq(0).all().item<bool>());
        Assert.True(state["layers.norm2.weight"].eq(1).all().item<bool>());
    }

    [Theory]
    [InlineData("tensorflow-dcgan", 40, "A tensorflow-dcgan cannot paint pictures of 40 x 40; set size to a multiple of 16, such as 32.")]
    [InlineData("tensorflow-dcgan", 4, "A tensorflow-dcgan cannot paint pictures of 4 x 4; set size to a multiple of 16, such as 16.")]
    [InlineData("keras-dcgan", 50, "A keras-dcgan cannot paint pictures of 50 x 50; set size to a multiple of 8 from 16, such as 48.")]
    [InlineData("keras-art-dcgan", 100, "A keras-art-dcgan cannot paint pictures of 100 x 100; set size to a power of two from 8, such as 128.")]
    public void A_size_that_cannot_be_painted_is_refused_with_a_near_one(string name, int size, string message)
    {
        using var random = new Generator(1);
        Assert.Equal(message, Assert.Throws<UserException>(() => NetworkFamilies.Find(name).Create(new ImageShape(3, size), 0, new NetworkOptions(), random)).Message);
    }

    [Theory]
    [InlineData("tensorflow-dcgan", "generator_norm=none", "generator_norm")]
    [InlineData("keras-dcgan", "discriminator_hidden=8", "discriminator_hidden")]
    [InlineData("keras-mlp", "generator_dropout=0.5", "generator_dropout")]
    [InlineData("keras-art-dcgan", "discriminator_dropout=0.5", "discriminator_dropout")]
    [InlineData("dcgan", "norm_decay=0.9", "norm_decay")]
    [InlineData("cone", "norm_decay=0.9", "norm_decay")]
    [InlineData("unet", "norm_decay=0.9", "norm_decay")]
    [InlineData("mlp", "norm_decay=0.9", "norm_decay")]
    [InlineData("r3gan", "norm_decay=0.9", "norm_decay")]
    [InlineData("progan", "norm_decay=0.9", "norm_decay")]
    [InlineData("stylegan", "norm_decay=0.9", "norm_decay")]
    public void What_a_family_has_no_use_for_is_refused(string name, string assignment, string option)
    {
        var preset = Preset.Find("mnist-dcgan").With("refinements=0").With("discriminator_hidden=0").With($"model={name}").With("size=128").With(assignment);

        Assert.StartsWith($"The model '{name}' has no use for {option};", Assert.Throws<UserException>(preset.Options.Validated).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tensorflow-dcgan", true)]
    [InlineData("keras-art-dcgan", true)]
    [InlineData("keras-dcgan", false)]
    [InlineData("keras-mlp", false)]
    public void A_batch_of_one_is_for_families_that_can_normalise_it(string name, bool can)
    {
        var options = Preset.Find("mnist-dcgan").With("refinements=0").With("discriminator_hidden=0").With($"model={name}").With("size=128").With("batch=1").Options;

        Assert.Equal(can, Record.Exception(options.Validated) is null);
    }

    private static GanNetworks Create(string name, int size, int channels, string options = "")
    {
        using var random = new Generator(1);
        return NetworkFamilies.Find(name).Create(new ImageShape(channels, size), 0, NamedOptions.Parse($"latent=5 generator_channels=2 discriminator_channels=2 {options}"), random);
    }
}
