using System.Text.Json.Nodes;
using ArtGan.Imaging;
using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The names under which people set <see cref="ExperimentOptions"/>, in presets and with <c>--set</c>.</summary>
internal static class OptionTable
{
    private static readonly OptionField<TrainingOptions>[] Training =
    [
        OptionField.Whole<TrainingOptions>("steps", "Steps in total.", o => o.Steps, (o, v) => o with { Steps = v }),
        OptionField.Whole<TrainingOptions>("batch", "Pictures in a batch.", o => o.Batch, (o, v) => o with { Batch = v }),
        OptionField.Text<TrainingOptions>("objective", "What the players want.", o => o.Objective, (o, v) => o with { Objective = v }),
        OptionField.Text<TrainingOptions>("augment", "What pictures go through before the discriminator sees them: color, translation, cutout, with commas between, or none.", o => o.Augment.ToString(), (o, v) => o with { Augment = DiffAugment.Parse(v) }),
        OptionField.Flag<TrainingOptions>("flip", "Whether real pictures are shown mirrored half of the times.", o => o.Flip, (o, v) => o with { Flip = v }),
        OptionField.Flag<TrainingOptions>("balanced", "Whether every class is shown equally often.", o => o.Balanced, (o, v) => o with { Balanced = v }),
        OptionField.Number<TrainingOptions>("learning_rate_g", "Adam's learning rate for the generator.", o => o.GeneratorLearningRate, (o, v) => o with { GeneratorLearningRate = v }),
        OptionField.Number<TrainingOptions>("learning_rate_d", "Adam's learning rate for the discriminator.", o => o.DiscriminatorLearningRate, (o, v) => o with { DiscriminatorLearningRate = v }),
        OptionField.Number<TrainingOptions>("learning_rate_half_life", "Steps in which both learning rates halve; 0 for constant rates.", o => o.LearningRateHalfLife, (o, v) => o with { LearningRateHalfLife = v }),
        OptionField.Number<TrainingOptions>("beta1", "Adam's memory of the gradient.", o => o.Beta1, (o, v) => o with { Beta1 = v }),
        OptionField.Number<TrainingOptions>("beta2", "Adam's memory of the squared gradient.", o => o.Beta2, (o, v) => o with { Beta2 = v }),
        OptionField.Number<TrainingOptions>("label_smoothing", "What real pictures' target falls short of 1.", o => o.LabelSmoothing, (o, v) => o with { LabelSmoothing = v }),
        OptionField.Number<TrainingOptions>("ema_half_life", "Half-life in steps of the generator's moving average; 0 for none.", o => o.EmaHalfLife, (o, v) => o with { EmaHalfLife = v }),
        OptionField.Number<TrainingOptions>("top_share", "Share of its pictures, the most convincing ones, that the generator learns from in the end; 1 for all.", o => o.TopShare, (o, v) => o with { TopShare = v }),
        OptionField.Whole<TrainingOptions>("top_share_after", "Step at which top_share is reached; it falls from 1 in a straight line.", o => o.TopShareAfter, (o, v) => o with { TopShareAfter = v }),
        OptionField.Whole<TrainingOptions>("tick_every", "Steps between two lines of measures.", o => o.TickEvery, (o, v) => o with { TickEvery = v }),
    ];

    private static readonly OptionField<DcganOptions>[] Dcgan =
    [
        OptionField.Whole<DcganOptions>("latent", "Numbers in a latent vector.", o => o.LatentSize, (o, v) => o with { LatentSize = v }),
        OptionField.Whole<DcganOptions>("generator_channels", "Channels of the generator's last hidden layer.", o => o.GeneratorChannels, (o, v) => o with { GeneratorChannels = v }),
        OptionField.Whole<DcganOptions>("discriminator_channels", "Channels of the discriminator's first layer.", o => o.DiscriminatorChannels, (o, v) => o with { DiscriminatorChannels = v }),
        OptionField.Whole<DcganOptions>("refinements", "3 x 3 convolutions on the generator's first grid.", o => o.Refinements, (o, v) => o with { Refinements = v }),
        OptionField.Whole<DcganOptions>("discriminator_hidden", "Units of a fully connected layer before the discriminator's judgement; 0 for none.", o => o.DiscriminatorHidden, (o, v) => o with { DiscriminatorHidden = v }),
        OptionField.Number<DcganOptions>("leaky_slope", "Slope of the discriminator's LeakyReLU below 0.", o => o.LeakySlope, (o, v) => o with { LeakySlope = v }),
    ];

    private static readonly OptionField<ExperimentOptions>[] Fields =
    [
        OptionField.Text<ExperimentOptions>("data", "The data set.", o => o.Data, (o, v) => o with { Data = v }),
        OptionField.Text<ExperimentOptions>("crop", "How pictures become squares: centre, attention, entropy, stretch or pad, with 'trim,' before it to cut frames away.", o => o.Crop.ToString(), (o, v) => o with { Crop = Cropping.Parse(v) }),
        OptionField.Whole<ExperimentOptions>("size", "Edge of the pictures in pixels.", o => o.Size, (o, v) => o with { Size = v }),
        OptionField.Whole<ExperimentOptions>("seed", "Where all random numbers come from.", o => o.Seed, (o, v) => o with { Seed = v }),
        OptionField.Text<ExperimentOptions>("device", "auto, cpu, cuda or cuda:1.", o => o.Device, (o, v) => o with { Device = v }),
        OptionField.Text<ExperimentOptions>("model", "The family of networks.", o => o.Model, (o, v) => o with { Model = v }),
        OptionField.Whole<ExperimentOptions>("checkpoint_every", "Steps between checkpoints.", o => o.CheckpointEvery, (o, v) => o with { CheckpointEvery = v }),
        OptionField.Whole<ExperimentOptions>("keep_checkpoints", "Checkpoints to keep.", o => o.KeepCheckpoints, (o, v) => o with { KeepCheckpoints = v }),
        OptionField.Whole<ExperimentOptions>("sample_every", "Steps between grids of samples.", o => o.SampleEvery, (o, v) => o with { SampleEvery = v }),
        .. Training.Select(field => field.Within<ExperimentOptions>(o => o.Training, (o, v) => o with { Training = v })),
        .. Dcgan.Select(field => field.Within<ExperimentOptions>(o => o.Dcgan, (o, v) => o with { Dcgan = v })),
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
