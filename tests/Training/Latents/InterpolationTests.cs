using ArtGan.Training;

namespace ArtGan.Tests.Training.Latents;

public sealed class InterpolationTests
{
    private static readonly Tensor A = randn([40], generator: new Generator(3)), B = randn([40], generator: new Generator(4));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_ways_start_and_end_at_their_ends_and_are_the_same_backwards(bool isSpherical)
    {
        Tensor Go(Tensor from, Tensor to, double share) => isSpherical ? Interpolation.Spherical(from, to, share) : Interpolation.Linear(from, to, share);

        Assert.True(Go(A, B, 0).allclose(A, 1e-6, 1e-6));
        Assert.True(Go(A, B, 1).allclose(B, 1e-6, 1e-6));
        Assert.True(Go(A, B, 0.3).allclose(Go(B, A, 0.7), 1e-6, 1e-6));
        Assert.True(Go(A, A, 0.4).allclose(A, 1e-6, 1e-6));
    }

    [Fact]
    public void An_arc_keeps_the_length_and_turns_evenly()
    {
        var b = B * (Length(A) / Length(B));
        var steps = Enumerable.Range(0, 11).Select(step => Interpolation.Spherical(A, b, step / 10.0)).ToList();

        Assert.All(steps, step => Assert.Equal(Length(A), Length(step), 5));
        var angles = steps.Zip(steps.Skip(1), Angle).ToList();
        Assert.All(angles, angle => Assert.Equal(Angle(A, b) / 10, angle, 4));
        // The straight line would leave the shell: this is what the arc is for.
        Assert.True(Length(Interpolation.Linear(A, b, 0.5)) < 0.9 * Length(A));
    }

    [Fact]
    public void Between_different_lengths_the_length_changes_evenly() =>
        Assert.Equal((0.75 * Length(A)) + (0.25 * 3 * Length(B)), Length(Interpolation.Spherical(A, B * 3, 0.25)), 4);

    [Fact]
    public void Opposite_and_zero_latents_have_no_arc_and_stay_finite()
    {
        Assert.True(Interpolation.Spherical(A, -A, 0.25).allclose(A * 0.5, 1e-5, 1e-5));
        Assert.True(Interpolation.Spherical(A, zeros_like(A), 0.5).allclose(A * 0.5, 1e-5, 1e-5));
    }

    [Fact]
    public void A_closed_way_goes_on_with_its_first_frame_and_an_open_one_ends_at_its_last_point()
    {
        var points = stack([A, B, A + B]);
        var closed = Interpolation.Path(points, 4, isSpherical: true, isClosed: true);
        var open = Interpolation.Path(points, 4, isSpherical: true, isClosed: false);

        Assert.Equal((12, 9), (closed.shape[0], open.shape[0]));
        Assert.All([0, 4, 8], frame => Assert.True(closed[frame].allclose(points[frame / 4], 1e-6, 1e-6)));
        Assert.True(open[8].equal(points[2]).all().item<bool>());
        Assert.True(closed[11].allclose(Interpolation.Spherical(points[2], points[0], 0.75), 1e-6, 1e-6));
    }

    private static double Length(Tensor x) => x.square().sum().sqrt().ToDouble();

    private static double Angle(Tensor a, Tensor b) => Math.Acos(Math.Clamp((a * b).sum().ToDouble() / (Length(a) * Length(b)), -1, 1));
}
