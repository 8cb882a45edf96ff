using System.Text.Json.Nodes;
using ArtGan.Experiments;
using ArtGan.Metrics;

namespace ArtGan.Tests.Experiments.Sweeps;

public sealed class SweepReaderTests
{
    [Theory]
    [InlineData("a sweep has no member 'trails'; did you mean 'trials'?", "trails", "4")]
    [InlineData("There is no preset 'mnist-dcgam'; did you mean 'mnist-dcgan'?", "preset", "\"mnist-dcgam\"")]
    [InlineData("'method' is 'gird'; did you mean 'grid'?", "method", "\"gird\"")]
    [InlineData("There is no goal 'kid-sqeezenet'; did you mean 'kid-squeezenet'?", "goal", "\"kid-sqeezenet\"")]
    [InlineData("whether 'loss_d' is better lower or higher depends on the game; add \"better\": \"lower\" or \"higher\".", "goal", "\"loss_d\"")]
    [InlineData("'better' is 'hihger'; did you mean 'higher'?", "better", "\"hihger\"")]
    [InlineData("'trials' is 0 but must be from 1 to 10000; choose another value.", "trials", "0")]
    [InlineData("'trials' expects a whole number but got \"4\"; write it so.", "trials", "\"4\"")]
    [InlineData("the member 'name' is missing; add it.", "name", "null")]
    [InlineData("There is no option 'lr'; known are", "parameters", """{ "lr": { "values": [1] } }""")]
    [InlineData("'batch' expects a whole number but got '0.5'; write for example batch=64.", "parameters", """{ "batch": { "values": [0.5] } }""")]
    [InlineData("'parameters.batch.values' lists 4 twice; leave one out.", "parameters", """{ "batch": { "values": [4, 4] } }""")]
    [InlineData("'parameters.batch' sets whole numbers; add \"scale\": \"whole\", or list them as 'values'.", "parameters", """{ "batch": { "min": 4, "max": 8 } }""")]
    [InlineData("'parameters.beta1' reaches down to 0, which has no place on a log scale; choose a min above 0, or the scale linear.", "parameters", """{ "beta1": { "min": 0, "max": 0.9, "scale": "log" } }""")]
    [InlineData("'parameters.beta1' reaches from 0.9 to 0.5; choose a max above the min.", "parameters", """{ "beta1": { "min": 0.9, "max": 0.5 } }""")]
    [InlineData("'parameters.beta1' needs 'values', or 'min' and 'max'; add them.", "parameters", """{ "beta1": { "min": 0 } }""")]
    [InlineData("'parameters.beta1' has both 'values' and a range; leave one out.", "parameters", """{ "beta1": { "values": [0], "min": 0 } }""")]
    [InlineData("'parameters.beta1' has no member 'vaules'; did you mean 'values'?", "parameters", """{ "beta1": { "vaules": [0] } }""")]
    [InlineData("'parameters' names nothing to try; add an option", "parameters", "{}")]
    [InlineData("A parameter sets steps, but trials of unlike length cannot be compared", "parameters", """{ "steps": { "values": [1, 2] } }""")]
    [InlineData("'batch' is set twice, by 'options' or by parameters; leave one out.", "options", """{ "batch": 4 }""")]
    [InlineData("'options' sets steps, which stand beside it; move them out of 'options'.", "options", """{ "steps": 4 }""")]
    [InlineData("There is no option 'bacth'; did you mean 'batch'?", "options", """{ "bacth": 4 }""")]
    [InlineData("'parameters.learning_rate_g' is a range, and a grid needs 'values'; list them, or choose the method random.", "method", "\"grid\"")]
    [InlineData("'halving' is for the method halving; choose that, or leave it out.", "halving", """{ "eta": 3 }""")]
    [InlineData("'early_stopping.median' is 'real_distanse', which is no measure of stats.jsonl; did you mean 'real_distance'?", "early_stopping", """{ "median": "real_distanse" }""")]
    [InlineData("'budget.seconds' is 0 but must be 1 or more; choose another value.", "budget", """{ "seconds": 0 }""")]
    public void A_mistake_is_one_sentence(string sentence, string member, string value)
    {
        using var file = new SweepFile(json => json[member] = JsonNode.Parse(value));

        var error = Assert.Throws<UserException>(file.Load);

        Assert.StartsWith($"The sweep '{file.FilePath}' has a mistake: {sentence}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_JSON_or_names_a_member_twice_is_one_sentence()
    {
        using var file = new SweepFile();
        File.WriteAllText(file.FilePath, "{ \"name\": \"a\", \"name\": \"b\" }");
        Assert.StartsWith($"The sweep '{file.FilePath}' cannot be read (", Assert.Throws<UserException>(file.Load).Message, StringComparison.Ordinal);
        File.WriteAllText(file.FilePath, "{");
        Assert.EndsWith("mend the file or name another sweep.", Assert.Throws<UserException>(file.Load).Message, StringComparison.Ordinal);
        Assert.Equal("There is no sweep 'mnist-dcgam'; did you mean 'mnist-dcgan'?", Assert.Throws<UserException>(() => Sweep.Find("mnist-dcgam")).Message);
    }

    [Fact]
    public void Everything_that_a_file_says_is_read()
    {
        using var file = new SweepFile(json =>
        {
            json["method"] = "halving";
            json["goal"] = "diversity";
            json["better"] = "higher";
            json["seed"] = 7;
            json["workers"] = 3;
            json["budget"] = JsonNode.Parse("""{ "seconds": 60.5, "steps": 900 }""");
            json["halving"] = JsonNode.Parse("""{ "eta": 2, "rungs": 2 }""");
            json["early_stopping"] = JsonNode.Parse("""{ "doctor": false, "median": "d_real", "better": "higher", "after": 5, "trials": 2 }""");
            json["options"] = JsonNode.Parse("""{ "size": 16 }""");
            json["parameters"]!["rate"] = JsonNode.Parse("""{ "sets": ["learning_rate_d", "beta1"], "values": [0.1, 0.2] }""");
        });

        var sweep = file.Load();

        Assert.Equal((SweepMethod.Halving, ScoreGoal.Higher, "diversity", 7, 3), (sweep.Method, sweep.Goal.Better, sweep.Goal.Column!.Name, sweep.Seed, sweep.Workers));
        Assert.Equal((60.5, 900L, 2, 2), (sweep.Budget.Seconds, sweep.Budget.Steps, sweep.Halving.Eta, sweep.Halving.Stages));
        Assert.Equal((false, "d_real", ScoreGoal.Higher, 5, 2), (sweep.EarlyStopping.Doctor, sweep.EarlyStopping.Median!.Name, sweep.EarlyStopping.Median.Better, sweep.EarlyStopping.After, sweep.EarlyStopping.Trials));
        Assert.Equal((16, 10), (sweep.Preset.Options.Size, sweep.Preset.Options.Training.Steps));
        Assert.Equal(["learning_rate_d", "beta1"], sweep.Parameters[2].Options);
        Assert.Equal(Path.Combine(file.Folder, "tiny"), sweep.DefaultOut);
    }

    [Theory]
    [InlineData("mnist-dcgan")]
    [InlineData("monet-wgangp")]
    public void What_the_sweeps_of_the_checkout_try_can_be_trained(string name)
    {
        var sweep = Sweep.Find(name);
        Assert.All(TrialSequence.Of(sweep), trial => trial.Apply(sweep.Preset).Options.Validated());
        Assert.NotNull(sweep.Reproduces);
    }
}
