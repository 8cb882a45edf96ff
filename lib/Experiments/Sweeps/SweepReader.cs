using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Metrics;

namespace ArtGan.Experiments;

/// <summary>Turns a sweep's file into a checked sweep, or says in one sentence what is wrong with it.</summary>
internal sealed class SweepReader
{
    // Not set by 'options' or a parameter: the sweep itself says how long its trials are.
    private const string StepsOption = "steps";

    private static readonly string[] Known =
        ["name", "reproduces", "description", "preset", "method", "options", "parameters", "goal", "better", "pictures", "trials", "steps", "seed", "workers", "budget", "halving", "early_stopping"];

    private readonly JsonObject json;
    private readonly JsonFields fields;

    private SweepReader(JsonObject json)
    {
        this.json = json;
        fields = new(json);
        JsonFields.Refuse(json, Known, "a sweep");
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UserException">It is absent, is no JSON, or has a mistake.</exception>
    internal static Sweep Load(string path)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            var json = JsonNode.Parse(content, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject ?? throw new JsonException("it is not an object");
            return new SweepReader(json).Read() with { Path = path, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) };
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The sweep '{path}' cannot be read ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')}); mend the file or name another sweep.", error);
        }
        catch (UserException error)
        {
            throw new UserException($"The sweep '{path}' has a mistake: {error.Message}", error);
        }
    }

    private Sweep Read()
    {
        var reference = fields.Text("preset");
        var bare = Preset.Find(reference);
        Assignment[] constant = [.. fields.Object("options").Select(option => new Assignment(option.Key, option.Value?.ToString() ?? "null"))];
        var steps = fields.Whole("steps", 1, int.MaxValue, bare.Options.Training.Steps);
        var preset = constant.Aggregate(bare, (changed, assignment) => changed.With(assignment.Option, assignment.Value));
        if (constant.Any(assignment => assignment.Option == StepsOption))
        {
            throw new UserException($"'options' sets {StepsOption}, which stand beside it; move them out of 'options'.");
        }

        var parameters = Parameters(preset, constant);
        var method = Method(parameters);
        var combinations = parameters.Aggregate((double?)1, (product, parameter) => product * parameter.Count);
        var trials = fields.Whole("trials", 1, Sweep.MostTrials, method == SweepMethod.Grid ? (int)Math.Min(Sweep.MostTrials, combinations!.Value) : null);
        return new Sweep(fields.Text("name"), fields.Text("description"), preset.With(StepsOption, steps), method, parameters, Goal())
        {
            PresetReference = reference.EndsWith(".json", StringComparison.Ordinal) ? Path.GetFullPath(reference) : reference,
            Reproduces = fields.TextOr("reproduces", null),
            Fixed = constant,
            Trials = trials,
            Steps = steps,
            Seed = fields.Whole("seed", 0, int.MaxValue, 1),
            Workers = fields.Whole("workers", 0, 256, 0),
            Budget = Budget(),
            Halving = Halving(method),
            EarlyStopping = Stopping(),
        }.WithTrials(trials);
    }

    private SweepMethod Method(IReadOnlyList<SweepParameter> parameters)
    {
        var method = Named(fields, "method", new Dictionary<string, SweepMethod> { ["grid"] = SweepMethod.Grid, ["random"] = SweepMethod.Random, ["halving"] = SweepMethod.Halving });
        return method == SweepMethod.Grid && parameters.FirstOrDefault(parameter => parameter is not ListedParameter) is { } range
            ? throw new UserException($"'parameters.{range.Name}' is a range, and a grid needs 'values'; list them, or choose the method random.")
            : method;
    }

    private List<SweepParameter> Parameters(Preset preset, Assignment[] constant)
    {
        var described = fields.Object("parameters");
        if (described.Count == 0)
        {
            throw new UserException("'parameters' names nothing to try; add an option, as in \"learning_rate_g\": { \"min\": 1e-5, \"max\": 1e-3, \"scale\": \"log\" }.");
        }

        List<SweepParameter> parameters = [.. described.Select(member => new SweepParameterReader(preset, member.Key).Read(fields, described))];
        var set = constant.Select(assignment => assignment.Option).Concat(parameters.SelectMany(parameter => parameter.Options));
        if (set.GroupBy(option => option, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new UserException($"'{twice.Key}' is set twice, by 'options' or by parameters; leave one out.");
        }

        return parameters.SelectMany(parameter => parameter.Options).Contains(StepsOption)
            ? throw new UserException($"A parameter sets {StepsOption}, but trials of unlike length cannot be compared; set 'steps' for all, or choose the method halving.")
            : parameters;
    }

    private SweepGoal Goal()
    {
        var name = fields.Text("goal");
        ScoreGoal? better = fields.Has("better") ? Direction(fields, "better") : null;
        var pictures = fields.Whole("pictures", 2, 1_000_000, SweepGoal.DefaultPictures);
        if (StatColumn.Find(name) is { } column)
        {
            return new(name, better ?? column.Better ?? throw new UserException($"whether '{name}' is better lower or higher depends on the game; add \"better\": \"lower\" or \"higher\"."), column, pictures);
        }

        string[] scores = [.. Evaluator.Names.Concat(ModeScores.OfStacksNames).Concat(ModeScores.OfPointsNames).Select(each => each.ToString()).Distinct()];
        return scores.Contains(name)
            ? new(name, better ?? ScoreGuide.Find(name)!.Goal, null, pictures)
            : throw new UserException($"There is no goal '{name}'{NearestName.Suggest(name, [.. StatColumn.Names, .. scores])}");
    }

    private SweepBudget Budget()
    {
        var budget = new JsonFields(fields.Object("budget", ["seconds", "steps"]), "budget.");
        if (budget.Number("seconds") is { } seconds)
        {
            OptionRange.Check("budget.seconds", seconds, 1);
        }

        return new() { Seconds = budget.Number("seconds"), Steps = budget.Has("steps") ? budget.Whole("steps", 1, int.MaxValue) : null };
    }

    private HalvingOptions Halving(SweepMethod method)
    {
        if (json["halving"] is not null && method != SweepMethod.Halving)
        {
            throw new UserException("'halving' is for the method halving; choose that, or leave it out.");
        }

        var halving = new JsonFields(fields.Object("halving", ["eta", "rungs"]), "halving.");
        var standard = new HalvingOptions();
        return new() { Eta = halving.Whole("eta", 2, 100, standard.Eta), Stages = halving.Whole("rungs", 1, 20, standard.Stages) };
    }

    private EarlyStopping Stopping()
    {
        var stopping = new JsonFields(fields.Object("early_stopping", ["doctor", "median", "better", "after", "trials"]), "early_stopping.");
        var standard = new EarlyStopping();
        var column = stopping.TextOr("median", null) is not { } name ? null
            : StatColumn.Find(name) ?? throw new UserException($"'early_stopping.median' is '{name}', which is no measure of stats.jsonl{NearestName.Suggest(name, StatColumn.Names)}");
        if (column is not null)
        {
            column = column with
            {
                Better = (stopping.Has("better") ? Direction(stopping, "better") : column.Better)
                    ?? throw new UserException($"whether '{column.Name}' is better lower or higher depends on the game; add \"better\" to 'early_stopping'."),
            };
        }

        return new()
        {
            Doctor = stopping.Flag("doctor", standard.Doctor),
            Median = column,
            After = stopping.Whole("after", 0, int.MaxValue, standard.After),
            Trials = stopping.Whole("trials", 1, Sweep.MostTrials, standard.Trials),
        };
    }

    private static ScoreGoal Direction(JsonFields fields, string name) =>
        Named(fields, name, new Dictionary<string, ScoreGoal> { ["lower"] = ScoreGoal.Lower, ["higher"] = ScoreGoal.Higher });

    internal static T Named<T>(JsonFields fields, string name, Dictionary<string, T> choices) =>
        fields.Text(name) is var text && choices.TryGetValue(text, out var choice)
            ? choice
            : throw new UserException($"'{name}' is '{text}'{NearestName.Suggest(text, choices.Keys)}");
}
