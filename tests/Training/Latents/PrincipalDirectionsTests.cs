using ArtGan.Training;

namespace ArtGan.Tests.Training.Latents;

public sealed class PrincipalDirectionsTests
{
    [Fact]
    public void A_planted_direction_is_found_with_its_deviation_and_share()
    {
        using var random = new Generator(5);
        var planted = randn([12], generator: random);
        planted /= planted.square().sum().sqrt();
        // Along the planted direction the deviation is 7, along all others 1.
        var samples = randn([4000, 12], generator: random);
        samples += samples.matmul(planted).unsqueeze(1) * planted * 6;

        var found = PrincipalDirections.OfSamples(samples + 3, 2);

        Assert.Equal(1, Math.Abs((found.Directions[0] * planted).sum().ToDouble()), 3);
        Assert.Equal(7, found.Deviations[0].ToDouble(), 0.2);
        Assert.Equal(49.0 / (49 + 11), found.Shares[0].ToDouble(), 0.01);
        Assert.True(found.Directions.matmul(found.Directions.t()).allclose(eye(2), 1e-5, 1e-5));
    }

    [Fact]
    public void Of_a_weight_they_are_its_right_singular_vectors_by_strength()
    {
        using var random = new Generator(6);
        var weight = randn([30, 5], generator: random);
        var (_, strengths, rows) = linalg.svd(weight, fullMatrices: false);

        var found = PrincipalDirections.OfWeight(weight, deviation: 1, count: 5);

        Assert.True((found.Directions * rows).sum(1L).abs().allclose(ones(5), 1e-4, 1e-4));
        Assert.True(found.Shares.allclose(strengths.square() / strengths.square().sum(), 1e-4, 1e-4));
        Assert.True(found.Deviations.equal(ones(5)).all().item<bool>());
    }

    [Fact]
    public void The_sign_is_the_same_for_a_weight_and_its_negative()
    {
        var weight = randn([8, 4], generator: new Generator(7));

        Assert.True(PrincipalDirections.OfWeight(weight, 1, 3).Directions.allclose(PrincipalDirections.OfWeight(-weight, 1, 3).Directions, 1e-5, 1e-5));
        Assert.True(PrincipalDirections.OfWeight(weight, 1, 3).Directions.abs().argmax(1).unsqueeze(1) is var largest
            && PrincipalDirections.OfWeight(weight, 1, 3).Directions.gather(1, largest).gt(0).all().item<bool>());
    }
}
