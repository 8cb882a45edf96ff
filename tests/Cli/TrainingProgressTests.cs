using ArtGan.Cli;
using ArtGan.Experiments;
using ArtGan.Tests.Experiments.Live;
using ArtGan.Tests.Support;
using Spectre.Console;

namespace ArtGan.Tests.Cli;

public sealed class TrainingProgressTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData(60, "━━━━━━━━━━━━━  30% step 1200/4000   76.8 kimg     2:22 left")]
    [InlineData(80, "━━━━━━━━━━━━━━━━━  30% step 1200/4000   76.8 kimg     2:22 left   1234 images/s")]
    [InlineData(120, "━━━━━━━━━━━  30% step 1200/4000   76.8 kimg     2:22 left   1234 images/s  loss D  1.20 G  0.87  D(x) 0.57 D(G(z)) 0.44")]
    [InlineData(200, "━━━━━━━━━━━━━━  30% step 1200/4000   76.8 kimg     2:22 left   1234 images/s  loss D  1.20 G  0.87  D(x) 0.57 D(G(z)) 0.44  doctor: discriminator won at 340  right real  75% fake  70%  diversity  83%")]
    public void The_live_line_is_approved(int width, string line) => Assert.Equal(line, Drawn(width));

    [Fact]
    public void At_every_width_it_is_one_line_that_fits()
    {
        for (var width = 60; width <= 200; width++)
            Assert.InRange(Drawn(width).Length, width - 40, width - 1);
    }

    [Fact]
    public void Where_nobody_watches_lines_come_now_and_then_with_the_time_left()
    {
        var clock = new FakeClock();
        var lines = new List<string>();
        using var run = Start(steps: 300);
        TrainingProgress.Show(Console(TextWriter.Null, 80, isInteractive: false), lines.Add, run, onTick => run.Train(tick =>
        {
            clock.Advance(1);
            onTick(tick);
        }), clock);

        var steps = lines.Where(line => line.StartsWith("step ", StringComparison.Ordinal)).ToList();
        Assert.InRange(steps.Count, 29, 31);
        Assert.Matches(@"^step  10/300  0\.0 kimg     0:29 left  +\d+ images/s  loss D +-?\d+\.\d\d G +-?\d+\.\d\d  D\(x\) +-?\d\.\d\d D\(G\(z\)\) +-?\d\.\d\d", steps[0]);
        Assert.Contains("0:00 left", steps[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_is_left_with_the_line_of_the_last_step()
    {
        using var output = new StringWriter();
        using var run = Start(steps: 40);
        TrainingProgress.Show(Console(output, 100, isInteractive: true), static _ => { }, run, onTick => run.Train(onTick), TimeProvider.System);
        Assert.Contains("100% ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("step 40/40", output.ToString(), StringComparison.Ordinal);
    }

    private static string Drawn(int width)
    {
        using var output = new StringWriter();
        Console(output, width, isInteractive: false).Write(ProgressLine.Compose(TrainingStatusTests.Status, width));
        return Assert.Single(output.ToString().TrimEnd('\n').Split('\n'));
    }

    private static IAnsiConsole Console(TextWriter output, int width, bool isInteractive)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isInteractive ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
        });
        console.Profile.Width = width;
        return console;
    }

    private ExperimentRun Start(int steps)
    {
        var preset = new[] { "size=8", $"steps={steps}", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "device=cpu", "tick_every=10" }
            .Aggregate(new Preset("tiny", "nothing", "A test.", new ExperimentOptions()), (changed, assignment) => changed.With(assignment));
        return ExperimentRun.Start(preset, new Workplace { RunsFolder = root["runs"], LoadData = (options, _) => SyntheticImages.Bars(40, options.Size) });
    }
}
