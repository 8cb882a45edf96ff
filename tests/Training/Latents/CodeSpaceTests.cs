using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Tests.Training.Latents;

public sealed class CodeSpaceTests
{
    [Fact]
    public void Latents_are_shrunk_towards_zero_and_styles_towards_their_mean()
    {
        using var plain = new Sampler(new LinearGenerator(randn(4, 6)), CPU);
        using var styled = new Sampler(new TinyStyles(), CPU);
        var latents = CodeSpace.Of(plain);
        var codes = latents.Encode(plain.Latents(3, 1));

        Assert.True(latents.Truncate(codes, 0.5).allclose(codes * 0.5));
        Assert.True(latents.Truncate(codes, 1).equal(codes).all().item<bool>());
        var mapped = ((IStyleGenerator)styled.Generator).Map(styled.Latents(3, 1), truncation: 0.3);
        var styles = CodeSpace.Of(styled);
        Assert.True(styles.Truncate(styles.Encode(styled.Latents(3, 1)), 0.3).allclose(mapped, 1e-5, 1e-6));
        Assert.True(styled.Sample(3, 1, truncation: 0.3).allclose(mapped.unsqueeze(1), 1e-5, 1e-6));
        Assert.True(styled.Sample(3, 1, truncation: 0)[0].allclose(styled.Sample(3, 1, truncation: 0)[2], 1e-5, 1e-6));
    }

    [Fact]
    public void One_picture_is_itself_and_a_picture_taken_away_again_leaves_the_other_at_the_mean_length()
    {
        using var sampler = new Sampler(new LinearGenerator(randn(4, 50)), CPU);
        var space = CodeSpace.Of(sampler);
        var codes = space.Encode(sampler.Latents(3, 1));
        double Length(Tensor x) => x.square().sum().sqrt().ToDouble();

        Assert.True(space.Combine(codes.narrow(0, 1, 1), [1]).allclose(codes.narrow(0, 1, 1), 1e-5, 1e-5));
        var left = space.Combine(cat([codes.narrow(0, 0, 2), codes.narrow(0, 0, 1)]), [1, 1, -1]);
        Assert.Equal(1, (left[0] * codes[1]).sum().ToDouble() / (Length(left) * Length(codes[1])), 4);
        Assert.Equal(((2 * Length(codes[0])) + Length(codes[1])) / 3, Length(left), 3);
        var message = Assert.Throws<UserException>(() => space.Combine(codes.narrow(0, 0, 1).repeat([2, 1]), [1, -1])).Message;
        Assert.Contains("cancel", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_are_added_as_deviations_from_their_mean()
    {
        using var sampler = new Sampler(new TinyStyles(), CPU);
        var (space, mean) = (CodeSpace.Of(sampler), ((TinyStyles)sampler.Generator).MeanStyle);
        var codes = space.Encode(sampler.Latents(2, 1));

        Assert.True(space.Combine(codes, [1, 1]).allclose(codes.sum(0L) - mean, 1e-5, 1e-5));
        Assert.True(space.Combine(cat([codes, codes]), [1, 0.5, -1, 0.5]).allclose(codes.narrow(0, 1, 1), 1e-5, 1e-5));
    }

    [Fact]
    public void Uniform_latents_stay_within_their_bounds()
    {
        using var sampler = new Sampler(new LinearGenerator(randn(4, 6), NoiseDistribution.Uniform), CPU);
        var space = CodeSpace.Of(sampler);
        var codes = space.Encode(sampler.Latents(2, 1));

        Assert.False(space.IsShell);
        Assert.True(space.Combine(codes, [1, 1]).equal(codes.sum([0L], keepdim: true).clamp(-1, 1)).all().item<bool>());
        Assert.InRange(space.Move(codes, ones(6), full([2], 9.0f)).max().ToDouble(), 0, 1);
    }

    [Fact]
    public void Directions_of_latents_are_the_singular_vectors_of_the_first_layer_whatever_its_bias()
    {
        var weight = randn([4, 6], generator: new Generator(2));
        using var sampler = new Sampler(new LinearGenerator(weight), CPU);

        var found = CodeSpace.Of(sampler).Directions(3);

        var expected = PrincipalDirections.OfWeight(weight, 1, 3);
        Assert.True(found.Directions.allclose(expected.Directions, 1e-4, 1e-4));
        Assert.True(found.Shares.allclose(expected.Shares, 1e-4, 1e-4));
        Assert.Contains("ask for fewer", Assert.Throws<UserException>(() => CodeSpace.Of(sampler).Directions(7)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Normalisation.Batch)]
    [InlineData(Normalisation.Spectral)]
    public void A_conditional_DCGAN_has_directions_too(Normalisation norm)
    {
        using var random = new Generator(1);
        using var networks = new Dcgan().Create(new ImageShape(1, 8), 3, new NetworkOptions { LatentSize = 5, GeneratorChannels = 4, DiscriminatorChannels = 2, Conditioning = Conditioning.Projection, GeneratorNorm = norm }, random);
        using var sampler = new Sampler(networks.Generator, CPU);

        Assert.Equal([5, 5], CodeSpace.Of(sampler).Directions(5).Directions.shape);
    }

    [Fact]
    public void Mixed_styles_are_the_rows_in_coarse_layers_and_the_columns_in_fine_ones()
    {
        using var sampler = new Sampler(new TinyStyles(), CPU);
        var space = (StyleCodes)CodeSpace.Of(sampler);
        var codes = space.Encode(sampler.Latents(2, 1));
        var (coarse, fine) = (codes.narrow(0, 0, 1), codes.narrow(0, 1, 1));

        var mixed = space.Mix(coarse, fine, 1..3);

        Assert.True(mixed[0][0].equal(coarse[0][0]).all().item<bool>());
        Assert.True(mixed[0][1].equal(fine[0][1]).all().item<bool>() && mixed[0][2].equal(fine[0][2]).all().item<bool>());
        Assert.Contains("layers 0 to 2", Assert.Throws<UserException>(() => space.Mix(coarse, fine, 2..5)).Message, StringComparison.Ordinal);
    }
}
