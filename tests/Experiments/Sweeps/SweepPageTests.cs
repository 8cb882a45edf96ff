using System.Text.Json.Nodes;
using ArtGan.Experiments;

namespace ArtGan.Tests.Experiments.Sweeps;

public sealed class SweepPageTests
{
    [Fact]
    public void The_page_tells_what_was_tried_what_came_of_it_and_how_to_repeat_it()
    {
        using var file = new SweepFile(json =>
        {
            json["goal"] = "kid-squeezenet";
            json["description"] = "Is <b> wide?";
            json["parameters"] = JsonNode.Parse("""{ "batch": { "values": [4, 8] }, "learning_rate_g": { "min": 1e-4, "max": 1e-2, "scale": "log" }, "optimizer": { "values": ["adam", "rmsprop"] } }""");
        });
        var sweep = file.Load();
        var trials = TrialSequence.Of(sweep);
        TrialEvent End(int trial, TrialStatus status, double? value) => new(trial, 1, status) { Value = value, Low = value - 0.01, High = value + 0.01, Floor = 0.002, Steps = 10, Seconds = 3, Run = "00001-gone", Reason = status == TrialStatus.Finished ? null : "It <collapsed>." };

        new SweepPage(sweep, trials, [End(1, TrialStatus.Finished, 0.25), End(2, TrialStatus.Finished, 0.125), End(3, TrialStatus.Stopped, 0.5), End(4, TrialStatus.Failed, null)], file.Runs).Write(Path.Combine(file.Out, "sweep.html"), plotly: null);

        var html = File.ReadAllText(Path.Combine(file.Out, "sweep.html"));
        Assert.Contains("Is &lt;b&gt; wide?", html, StringComparison.Ordinal);
        Assert.Contains("Trial 2 with <code>kid-squeezenet</code> <strong>0.125</strong> (0.115 to 0.135); real pictures have 0.002, after 10 steps.", html, StringComparison.Ordinal);
        Assert.Contains(trials[1].Command("mnist-dcgan", 10), html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Parallel coordinates: each trial is a line across batch, learning_rate_g, optimizer, coloured by kid-squeezenet.\"", html, StringComparison.Ordinal);
        Assert.Contains("<td>It &lt;collapsed&gt;.</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Not all of it is done", html, StringComparison.Ordinal);
        // Best first, the one given up after those that finished, failures last.
        var rows = html.Split("<tr><td class=\"number\">").Skip(1).Select(row => row[0]).Take(4);
        Assert.Equal(['2', '1', '3', '4'], rows);
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_sweep_that_has_hardly_begun_says_so()
    {
        using var file = new SweepFile();
        var sweep = file.Load();

        new SweepPage(sweep, TrialSequence.Of(sweep), [new(1, 1, TrialStatus.Started)], file.Runs).Write(Path.Combine(file.Out, "sweep.html"), plotly: null);

        var html = File.ReadAllText(Path.Combine(file.Out, "sweep.html"));
        Assert.Contains("Not all of it is done", html, StringComparison.Ordinal);
        Assert.Contains("No trial has a value yet.", html, StringComparison.Ordinal);
        Assert.Contains("in training", html, StringComparison.Ordinal);
        Assert.DoesNotContain("All at a glance", html, StringComparison.Ordinal);
    }
}
