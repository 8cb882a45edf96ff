using System.Text.Json.Nodes;
using ArtGan.Experiments;
using ArtGan.Tests.Support;
using ArtGan.Training;

namespace ArtGan.Tests.Experiments;

public sealed class StatsLogTests
{
    internal static TrainingTick Tick(long step) => new()
    {
        Step = step,
        Kimg = step * 0.064,
        Seconds = step / 10.0,
        LossD = 1.25,
        LossG = 0.75,
        DReal = 0.6,
        DFake = 0.4,
        RealRight = 0.7,
        FakeRight = 0.8,
        ImagesPerSecond = 640,
        MemoryMb = 300,
    };

    [Fact]
    public void A_line_has_every_measure_by_its_name()
    {
        using var folder = new TemporaryFolder();
        new StatsLog(folder["stats.jsonl"]).Append(Tick(10));

        var line = JsonNode.Parse(Assert.Single(File.ReadAllLines(folder["stats.jsonl"])))!.AsObject();

        Assert.Equal(
            ["step", "kimg", "seconds", "loss_d", "loss_g", "d_real", "d_fake", "real_right", "fake_right", "images_per_second", "memory_mb"],
            line.Select(member => member.Key));
        Assert.Equal(1.25, (double)line["loss_d"]!);
    }

    [Fact]
    public void Truncation_keeps_what_came_up_to_the_step_and_drops_half_a_line()
    {
        using var folder = new TemporaryFolder();
        var log = new StatsLog(folder["stats.jsonl"]);
        foreach (var step in new[] { 10, 20, 30 })
        {
            log.Append(Tick(step));
        }

        File.AppendAllText(folder["stats.jsonl"], """{"step":40,"kim""");
        var again = new StatsLog(folder["stats.jsonl"]);
        Assert.Equal([10, 20, 30], again.Ticks.Select(tick => tick.Step));

        again.Truncate(20);
        again.Append(Tick(25));

        Assert.Equal([Tick(10), Tick(20), Tick(25)], new StatsLog(folder["stats.jsonl"]).Ticks);
        Assert.Equal(3, File.ReadAllLines(folder["stats.jsonl"]).Length);
    }

    [Fact]
    public void What_is_added_after_half_a_line_is_not_lost_with_it()
    {
        using var folder = new TemporaryFolder();
        new StatsLog(folder["stats.jsonl"]).Append(Tick(10));
        File.AppendAllText(folder["stats.jsonl"], """{"step":15,"kim""");
        new StatsLog(folder["stats.jsonl"]).Append(Tick(20));

        var log = new StatsLog(folder["stats.jsonl"]);
        log.Append(Tick(30));

        Assert.Equal([10, 20, 30], new StatsLog(folder["stats.jsonl"]).Ticks.Select(tick => tick.Step));
        Assert.Equal(4, File.ReadAllLines(folder["stats.jsonl"]).Length);
    }
}
