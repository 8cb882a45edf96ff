namespace ArtGan.Tests.Common;

public sealed class RandomSeedsTests
{
    [Fact]
    public void Seeds_differ_by_seed_purpose_and_index_and_are_never_negative()
    {
        var seeds = new HashSet<long>();
        for (var seed = -2; seed < 3; seed++)
        {
            foreach (var purpose in Enum.GetValues<RandomPurpose>())
            {
                for (var index = 0; index < 200; index++)
                {
                    var value = new RandomSeeds(seed).For(purpose, index);
                    Assert.True(value >= 0);
                    Assert.True(seeds.Add(value));
                }
            }
        }

        Assert.Equal(new RandomSeeds(7).For(RandomPurpose.Latents, 3), new RandomSeeds(7).For(RandomPurpose.Latents, 3));
    }

    [Fact]
    public void A_permutation_has_every_number_once_and_no_favourite_places()
    {
        var sums = new double[10];
        for (var seed = 0; seed < 2_000; seed++)
        {
            var order = SplitMix64.Permutation(10, seed);
            Assert.Equal(Enumerable.Range(0, 10), order.Order());
            for (var place = 0; place < 10; place++)
            {
                sums[place] += order[place];
            }
        }

        // The mean of 2,000 numbers from 0 to 9 is 4.5 with a deviation of 0.064.
        Assert.All(sums, sum => Assert.Equal(4.5, sum / 2_000, 0.35));
    }
}
