using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The names under which people set what the players want and how weights are moved.</summary>
internal static class GameOptionTable
{
    internal static readonly OptionField<GameOptions>[] Game =
    [
        OptionField.Text<GameOptions>("objective", "What the players want.", o => o.Objective, (o, v) => o with { Objective = v }),
        OptionField.Number<GameOptions>("label_smoothing", "What real pictures' target falls short of 1.", o => o.LabelSmoothing, (o, v) => o with { LabelSmoothing = v }),
        OptionField.Number<GameOptions>("feature_matching", "Weight of the distance between mean features of real and painted pictures.", o => o.FeatureMatching, (o, v) => o with { FeatureMatching = v }),
        OptionField.Text<GameOptions>("augment", "What pictures go through before the discriminator sees them: color, translation, cutout, with commas between, or none.", o => o.Augment.ToString(), (o, v) => o with { Augment = DiffAugment.Parse(v) }),
        OptionField.Number<GameOptions>("top_share", "Share of its pictures, the most convincing ones, that the generator learns from in the end; 1 for all.", o => o.TopShare, (o, v) => o with { TopShare = v }),
        OptionField.Whole<GameOptions>("top_share_after", "Step at which top_share is reached; it falls from 1 in a straight line.", o => o.TopShareAfter, (o, v) => o with { TopShareAfter = v }),
        OptionField.Text<GameOptions>("penalty", "What the discriminator pays for being steep: names with commas between, or none.", o => o.Penalty.Names, (o, v) => o with { Penalty = o.Penalty with { Names = v } }),
        OptionField.Number<GameOptions>("penalty_weight", "Lambda of gradient penalties, gamma of R1 and R2.", o => o.Penalty.Weight, (o, v) => o with { Penalty = o.Penalty with { Weight = v } }),
        OptionField.Whole<GameOptions>("penalty_every", "Turns of the discriminator between penalties, which then count that many times.", o => o.Penalty.Every, (o, v) => o with { Penalty = o.Penalty with { Every = v } }),
        OptionField.Number<GameOptions>("clip", "The discriminator's weights are clipped to this; 0 for no clipping.", o => o.Penalty.Clip, (o, v) => o with { Penalty = o.Penalty with { Clip = v } }),
        OptionField.Number<GameOptions>("cycle_weight", "Weight of the distance between a picture and what comes back of it, in games between two sets.", o => o.Cycle.CycleWeight, (o, v) => o with { Cycle = o.Cycle with { CycleWeight = v } }),
        OptionField.Number<GameOptions>("identity_weight", "Share of cycle_weight that counts for leaving alone what is of the wanted kind already.", o => o.Cycle.IdentityWeight, (o, v) => o with { Cycle = o.Cycle with { IdentityWeight = v } }),
        OptionField.Whole<GameOptions>("pool", "Made pictures that are kept to be shown to the discriminators again; 0 for none.", o => o.Cycle.Pool, (o, v) => o with { Cycle = o.Cycle with { Pool = v } }),
    ];

    internal static readonly OptionField<LearningOptions>[] Learning =
    [
        OptionField.Number<LearningOptions>("learning_rate_g", "The generator's learning rate.", o => o.GeneratorLearningRate, (o, v) => o with { GeneratorLearningRate = v }),
        OptionField.Number<LearningOptions>("learning_rate_d", "The discriminator's learning rate.", o => o.DiscriminatorLearningRate, (o, v) => o with { DiscriminatorLearningRate = v }),
        OptionField.Number<LearningOptions>("learning_rate_half_life", "Steps in which both learning rates halve; 0 for constant rates.", o => o.LearningRateHalfLife, (o, v) => o with { LearningRateHalfLife = v }),
        OptionField.Number<LearningOptions>("beta1", "Adam's memory of the gradient.", o => o.Beta1, (o, v) => o with { Beta1 = v }),
        OptionField.Number<LearningOptions>("beta2", "Adam's memory of the squared gradient.", o => o.Beta2, (o, v) => o with { Beta2 = v }),
    ];
}
