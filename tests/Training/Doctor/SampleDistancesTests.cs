using ArtGan.Training;

namespace ArtGan.Tests.Training.Doctor;

public sealed class SampleDistancesTests
{
    [Fact]
    public void Distances_are_Euclidean()
    {
        using var scope = NewDisposeScope();
        var distances = SampleDistances.Between(tensor(new float[,] { { 0, 0 }, { 3, 4 } }), tensor(new float[,] { { 0, 0 }, { 6, 8 }, { 3, 0 } }));

        Assert.Equal([0, 10, 3, 5, 5, 4], distances.data<double>().ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void As_many_groups_as_there_are_is_the_effective_number(int groups)
    {
        using var scope = NewDisposeScope();
        var samples = arange(8, dtype: ScalarType.Float32).remainder(groups).mul(100).reshape(8, 1);

        Assert.Equal(groups, SampleDistances.EffectiveNumber(SampleDistances.Between(samples, samples), OtherThanItself(8), width: 1), 6);
    }

    [Fact]
    public void Equal_sets_have_no_energy_distance_and_two_points_the_whole()
    {
        using var scope = NewDisposeScope();
        var set = randn([300, 3], generator: new Generator(1));
        var other = randn([300, 3], generator: new Generator(2));
        var within = SampleDistances.Mean(SampleDistances.Between(set, set), OtherThanItself(300));
        var withinOther = SampleDistances.Mean(SampleDistances.Between(other, other), OtherThanItself(300));

        Assert.Equal(0, SampleDistances.Energy(SampleDistances.Between(set, other), within, withinOther), 0.01);
        Assert.Equal(1, SampleDistances.Energy(SampleDistances.Between(zeros(4, 2), ones(4, 2)), 0, 0), 6);
        // Two normal distributions on a line, 1 apart.
        var (first, second) = (randn([2000, 1], generator: new Generator(3)), randn([2000, 1], generator: new Generator(4)) + 1);
        double Within(Tensor samples) => SampleDistances.Mean(SampleDistances.Between(samples, samples), OtherThanItself(2000));
        var across = SampleDistances.Between(first, second);
        var expected = ((2 * MeanDistance(1)) - (2 * MeanDistance(0))) / (2 * MeanDistance(1));
        Assert.Equal(expected, SampleDistances.Energy(across, Within(first), Within(second)), 0.02);
    }

    // Of two standard normal numbers whose means are so far apart: the mean of |N(apart, 2)|, integrated.
    private static double MeanDistance(double apart)
    {
        const double Step = 1e-3;
        var sum = 0.0;
        for (var x = -12.0; x < 12; x += Step)
        {
            sum += Math.Abs(x) * Math.Exp(-(x - apart) * (x - apart) / 4) / Math.Sqrt(4 * Math.PI) * Step;
        }

        return sum;
    }

    private static Tensor OtherThanItself(long count) => ones([count, count], dtype: ScalarType.Float64) - eye(count, dtype: ScalarType.Float64);
}
