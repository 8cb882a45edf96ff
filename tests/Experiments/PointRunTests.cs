using ArtGan.Experiments;
using ArtGan.Imaging;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

public sealed class PointRunTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    private static Preset Tiny { get; } = new[] { "data=ring8", "model=mlp", "depth=1", "generator_norm=none", "discriminator_norm=none", "initialisation=he", "steps=4", "batch=8", "latent=2", "generator_channels=4", "discriminator_channels=4", "sample_every=2", "device=cpu" }
        .Aggregate(new Preset("points", "nothing", "A test.", new ExperimentOptions()), (preset, assignment) => preset.With(assignment));

    public void Dispose() => root.Dispose();

    [Fact]
    public void A_run_on_points_draws_them_on_the_plane()
    {
        using var run = ExperimentRun.Start(Tiny, new Workplace { RunsFolder = root.Path });
        run.Train();

        var (reals, fakes) = (Picture.Load(run.Folder.RealsPath), Picture.Load(run.Folder.FakesPath(4)));
        Assert.Equal((480, 480, 480, 480), (reals.Width, reals.Height, fakes.Width, fakes.Height));
        Assert.Equal(3, run.ProgressAnimation().Frames.Count);
        using var points = run.Sample(5);
        Assert.Equal([5, 2], points.shape);
        using var sampler = RunSampler.Open("latest", new Workplace { RunsFolder = root.Path }, "cpu");
        Assert.Equal("ring8", sampler.DataName);
        Assert.Contains("holds no pictures", Assert.Throws<UserException>(() => run.SamplePictures(5)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Real_points_lie_in_the_circles_around_their_modes()
    {
        using var scope = NewDisposeScope();
        var middle = SampleSheet.Of(zeros(300, 2), "grid25");
        var outside = SampleSheet.Of(full([300, 2], double.NaN), "grid25");

        // The middle of the grid is a mode, whose circle has the radius 3 x 0.05 of a plane 10.4 wide: 7 pixels.
        // Blue dots have hardly any red, the grey circle has much of it, and white has all.
        Assert.True(Red(middle, 240, 240) < 0.3 && Red(middle, 240, 262) > 0.99);
        Assert.True(Red(outside, 240, 240) > 0.99);
        Assert.True(Red(outside, 240, 247) < 0.95 || Red(outside, 240, 246) < 0.95);

        static double Red(Picture picture, int x, int y) => picture.Pixels.Span[((y * picture.Width) + x) * 3] / 255.0;
    }

    [Fact]
    public void Warnings_of_a_forced_combination_stand_in_the_record_and_in_the_log()
    {
        using var run = ExperimentRun.Start(Tiny.With("objective=wasserstein").With("force=true"), new Workplace { RunsFolder = root.Path });

        var warning = Assert.Single(CombinationRules.Warnings(run.Preset.Options));
        Assert.Contains("measures no distance", warning, StringComparison.Ordinal);
        Assert.Contains($"Warning: {warning}", File.ReadAllText(run.Folder.LogPath), StringComparison.Ordinal);
        Assert.Equal(warning, (string)System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(run.Folder.RecordPath))!["warnings"]![0]!);
    }

    [Theory]
    [InlineData("augment=color", "augment changes pictures, and 'ring8' holds points without classes; set augment=none.")]
    [InlineData("flip=true", "flip mirrors pictures, and 'ring8' holds points without classes; set flip=false.")]
    [InlineData("hold_out=64", "hold_out keeps pictures from the discriminator, and 'ring8' holds points without classes; set hold_out=0.")]
    [InlineData("balanced=true", "balanced shows every class equally often, and 'ring8' holds points without classes; set balanced=false.")]
    public void Options_of_pictures_are_refused_for_points(string assignment, string message) =>
        Assert.Equal(message, Assert.Throws<UserException>(() => Tiny.With(assignment).Options.Validated()).Message);

    [Fact]
    public void Refused_options_leave_no_run_behind()
    {
        Assert.Throws<UserException>(() => ExperimentRun.Start(Tiny.With("objective=wasserstein"), new Workplace { RunsFolder = root.Path }));

        Assert.Empty(RunFolder.All(root.Path));
    }
}
