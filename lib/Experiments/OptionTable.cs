using System.Text.Json.Nodes;
using ArtGan.Imaging;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The names under which people set <see cref="ExperimentOptions"/>, in presets and with <c>--set</c>.</summary>
internal static class OptionTable
{
    private static readonly OptionField<TrainingOptions>[] Training =
    [
        OptionField.Whole<TrainingOptions>("steps", "Steps in total.", o => o.Steps, (o, v) => o with { Steps = v }),
        OptionField.Whole<TrainingOptions>("batch", "Pictures in a batch.", o => o.Batch, (o, v) => o with { Batch = v }),
        OptionField.Whole<TrainingOptions>("accumulate", "Batches whose gradients are added up before weights are moved.", o => o.Accumulate, (o, v) => o with { Accumulate = v }),
        OptionField.Whole<TrainingOptions>("critic_steps", "Turns of the discriminator in a step.", o => o.CriticSteps, (o, v) => o with { CriticSteps = v }),
        OptionField.Number<TrainingOptions>("balance_threshold", "A player whose loss times this is below its opponent's waits; 0 for never.", o => o.BalanceThreshold, (o, v) => o with { BalanceThreshold = v }),
        OptionField.Choice<TrainingOptions, Precision>("precision", "How numbers are stored in the heavy operators.", o => o.Precision, (o, v) => o with { Precision = v }),
        OptionField.Flag<TrainingOptions>("flip", "Whether real pictures are shown mirrored half of the times.", o => o.Flip, (o, v) => o with { Flip = v }),
        OptionField.Flag<TrainingOptions>("balanced", "Whether every class is shown equally often.", o => o.Balanced, (o, v) => o with { Balanced = v }),
        OptionField.Number<TrainingOptions>("ema_half_life", "Half-life in steps of the generator's moving average; 0 for none.", o => o.EmaHalfLife, (o, v) => o with { EmaHalfLife = v }),
        OptionField.Number<TrainingOptions>("ema_ramp", "Share of the steps done that ema_half_life does not exceed; 0 for a short warm-up.", o => o.EmaRamp, (o, v) => o with { EmaRamp = v }),
        OptionField.Whole<TrainingOptions>("tick_every", "Steps between two lines of measures.", o => o.TickEvery, (o, v) => o with { TickEvery = v }),
        .. GameOptionTable.Game.Select(field => field.Within<TrainingOptions>(o => o.Game, (o, v) => o with { Game = v })),
        .. GameOptionTable.Learning.Select(field => field.Within<TrainingOptions>(o => o.Learning, (o, v) => o with { Learning = v })),
    ];

    private static readonly OptionField<ExperimentOptions>[] Fields =
    [
        OptionField.Text<ExperimentOptions>("data", "The data set.", o => o.Data, (o, v) => o with { Data = v }),
        OptionField.Whole<ExperimentOptions>("pictures", "How many of its pictures are learnt from, chosen by the seed; 0 for all.", o => o.Pictures, (o, v) => o with { Pictures = v }),
        OptionField.Whole<ExperimentOptions>("hold_out", "How many others are never learnt from, so that the doctor sees whether those are known by heart; 0 for none.", o => o.HoldOut, (o, v) => o with { HoldOut = v }),
        OptionField.Text<ExperimentOptions>("content_data", "The set of pictures that are turned into those of data; none for games with one set.", o => o.ContentData, (o, v) => o with { ContentData = v }),
        OptionField.Text<ExperimentOptions>("crop", "How pictures become squares: centre, attention, entropy, stretch or pad, with 'trim,' before it to cut frames away.", o => o.Crop.ToString(), (o, v) => o with { Crop = Cropping.Parse(v) }),
        OptionField.Flag<ExperimentOptions>("colour", "Whether grey pictures are shown in three equal channels.", o => o.Colour, (o, v) => o with { Colour = v }),
        OptionField.Whole<ExperimentOptions>("size", "Edge of the pictures in pixels.", o => o.Size, (o, v) => o with { Size = v }),
        OptionField.Whole<ExperimentOptions>("seed", "Where all random numbers come from.", o => o.Seed, (o, v) => o with { Seed = v }),
        OptionField.Text<ExperimentOptions>("device", "auto, cpu, cuda or cuda:1.", o => o.Device, (o, v) => o with { Device = v }),
        OptionField.Text<ExperimentOptions>("model", "The family of networks.", o => o.Model, (o, v) => o with { Model = v }),
        OptionField.Flag<ExperimentOptions>("force", "Whether a combination known to be wrong is trained all the same.", o => o.Force, (o, v) => o with { Force = v }),
        OptionField.Text<ExperimentOptions>("start_from", "A run (its folder, its number, or latest) or a safetensors file whose weights are taken to start from; none for random ones.", o => o.StartFrom, (o, v) => o with { StartFrom = v }),
        OptionField.Flag<ExperimentOptions>("start_from_partly", "Whether weights of start_from that do not fit are left out.", o => o.StartFromPartly, (o, v) => o with { StartFromPartly = v }),
        OptionField.Whole<ExperimentOptions>("checkpoint_every", "Steps between checkpoints.", o => o.CheckpointEvery, (o, v) => o with { CheckpointEvery = v }),
        OptionField.Whole<ExperimentOptions>("keep_checkpoints", "Checkpoints to keep.", o => o.KeepCheckpoints, (o, v) => o with { KeepCheckpoints = v }),
        OptionField.Whole<ExperimentOptions>("sample_every", "Steps between grids of samples.", o => o.SampleEvery, (o, v) => o with { SampleEvery = v }),
        OptionField.Flag<ExperimentOptions>("verdicts", "Whether each grid is saved a second time with a red frame around pictures that the discriminator sees through.", o => o.Verdicts, (o, v) => o with { Verdicts = v }),
        OptionField.Flag<ExperimentOptions>("doctor", "Whether a doctor watches training and says what goes wrong; it changes no weight.", o => o.Doctor, (o, v) => o with { Doctor = v }),
        .. Training.Select(field => field.Within<ExperimentOptions>(o => o.Training, (o, v) => o with { Training = v })),
        .. NetworkOptionTable.Networks.Select(field => field.Within<ExperimentOptions>(o => o.Networks, (o, v) => o with { Networks = v })),
    ];

    private static readonly string[] Known = [.. Fields.Select(field => field.Name)];

    /// <summary>Every option with its type and purpose, for help and reports.</summary>
    internal static IReadOnlyList<(string Name, string Expected, string Description)> Describe() =>
        [.. Fields.Select(field => (field.Name, field.Expected, field.Description))];

    /// <summary>The options with one of them replaced.</summary>
    /// <exception cref="UserException">There is no such option, or the value is not of its type.</exception>
    internal static ExperimentOptions Set(ExperimentOptions options, string name, string value)
    {
        var field = Array.Find(Fields, field => field.Name == name)
            ?? throw new UserException($"There is no option '{name}'{NearestName.Suggest(name, Known)}");
        return field.Parse(options, value.Trim())
            ?? throw new UserException($"'{name}' expects {field.Expected} but got '{value}'; write for example {name}={field.Get(new ExperimentOptions())}.");
    }

    /// <summary>The options with those of a JSON object replaced.</summary>
    /// <exception cref="UserException">An option is unknown or its value is not of its type.</exception>
    internal static ExperimentOptions Apply(ExperimentOptions options, JsonObject values)
    {
        foreach (var (name, value) in values)
        {
            options = Set(options, name, value?.ToString() ?? "null");
        }

        return options;
    }

    /// <summary>Every option's value.</summary>
    internal static JsonObject ToJson(ExperimentOptions options)
    {
        var json = new JsonObject();
        foreach (var field in Fields)
        {
            json[field.Name] = field.Get(options);
        }

        return json;
    }
}
