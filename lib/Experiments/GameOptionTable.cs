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
        OptionField.Flag<GameOptions>("raw_pixels", "Whether real pictures are shown as numbers from 0 to 255, which tells them from painted ones.", o => o.RawPixels, (o, v) => o with { RawPixels = v }),
        OptionField.Text<GameOptions>("augment", "What pictures go through before the discriminator sees them: color, translation, cutout, with commas between, or none.", o => o.Augment.ToString(), (o, v) => o with { Augment = DiffAugment.Parse(v) }),
        .. Augmentation.Select(field => field.Within<GameOptions>(o => o.Augmentation, (o, v) => o with { Augmentation = v })),
        OptionField.Number<GameOptions>("top_share", "Share of its pictures, the most convincing ones, that the generator learns from in the end; 1 for all.", o => o.TopShare, (o, v) => o with { TopShare = v }),
        OptionField.Whole<GameOptions>("top_share_after", "Step at which top_share is reached; it falls from 1 in a straight line.", o => o.TopShareAfter, (o, v) => o with { TopShareAfter = v }),
        OptionField.Text<GameOptions>("penalty", "What the discriminator pays for being steep: names with commas between, or none.", o => o.Penalty.Names, (o, v) => o with { Penalty = o.Penalty with { Names = v } }),
        OptionField.Number<GameOptions>("penalty_weight", "Lambda of gradient penalties, gamma of R1 and R2.", o => o.Penalty.Weight, (o, v) => o with { Penalty = o.Penalty with { Weight = v } }),
        .. DecayOptions("penalty_decay", "penalty weights").Select(field => field.Within<GameOptions>(o => o.Penalty.WeightDecay, (o, v) => o with { Penalty = o.Penalty with { WeightDecay = v } })),
        OptionField.Whole<GameOptions>("penalty_every", "Turns of the discriminator between penalties, which then count that many times.", o => o.Penalty.Every, (o, v) => o with { Penalty = o.Penalty with { Every = v } }),
        OptionField.Number<GameOptions>("clip", "The discriminator's weights are clipped to this; 0 for no clipping.", o => o.Penalty.Clip, (o, v) => o with { Penalty = o.Penalty with { Clip = v } }),
        OptionField.Number<GameOptions>("cycle_weight", "Weight of the distance between a picture and what comes back of it, in games between two sets.", o => o.Cycle.CycleWeight, (o, v) => o with { Cycle = o.Cycle with { CycleWeight = v } }),
        OptionField.Number<GameOptions>("identity_weight", "Share of cycle_weight that counts for leaving alone what is of the wanted kind already.", o => o.Cycle.IdentityWeight, (o, v) => o with { Cycle = o.Cycle with { IdentityWeight = v } }),
        OptionField.Whole<GameOptions>("pool", "Made pictures that are kept to be shown to the discriminators again; 0 for none.", o => o.Cycle.Pool, (o, v) => o with { Cycle = o.Cycle with { Pool = v } }),
    ];

    private static OptionField<AugmentationOptions>[] Augmentation =>
    [
        OptionField.Number<AugmentationOptions>("augment_share", "Share of pictures that each part of augment changes.", o => o.Share, (o, v) => o with { Share = v }),
        OptionField.Number<AugmentationOptions>("augment_target", "Mean sign of verdicts on real pictures that the share of augmented ones is steered to, as in 0.6; 0 for a fixed share.", o => o.Target, (o, v) => o with { Target = v }),
        OptionField.Number<AugmentationOptions>("augment_kimg", "Thousands of real pictures in which augment_target can bring the share from 0 to 1.", o => o.Kimg, (o, v) => o with { Kimg = v }),
        OptionField.Flag<AugmentationOptions>("augment_reals_only", "Whether painted pictures are not augmented, so that the augmentation leaks into them; for lessons.", o => o.RealsOnly, (o, v) => o with { RealsOnly = v }),
    ];

    internal static readonly OptionField<LearningOptions>[] Learning =
    [
        OptionField.Choice<LearningOptions, OptimizerKind>("optimizer", "The rule by which gradients move weights.", o => o.Optimizer, (o, v) => o with { Optimizer = v }),
        OptionField.Number<LearningOptions>("learning_rate_g", "The generator's learning rate.", o => o.GeneratorLearningRate, (o, v) => o with { GeneratorLearningRate = v }),
        OptionField.Number<LearningOptions>("learning_rate_d", "The discriminator's learning rate.", o => o.DiscriminatorLearningRate, (o, v) => o with { DiscriminatorLearningRate = v }),
        OptionField.Number<LearningOptions>("learning_rate_half_life", "Steps in which both learning rates halve; 0 for constant rates.", o => o.LearningRateHalfLife, (o, v) => o with { LearningRateHalfLife = v }),
        OptionField.Whole<LearningOptions>("learning_rate_warmup", "Steps in which both learning rates rise from nothing; 0 for none.", o => o.LearningRateWarmup, (o, v) => o with { LearningRateWarmup = v }),
        .. DecayOptions("learning_rate_decay", "both learning rates").Select(field => field.Within<LearningOptions>(o => o.LearningRateDecay, (o, v) => o with { LearningRateDecay = v })),
        OptionField.Number<LearningOptions>("beta1", "Adam's memory of the gradient; RMSprop has none.", o => o.Beta1, (o, v) => o with { Beta1 = v }),
        OptionField.Number<LearningOptions>("beta1_g", "The generator's own beta1; as beta1 unless set.", o => o.GeneratorBeta1 ?? o.Beta1, (o, v) => o with { GeneratorBeta1 = v }),
        OptionField.Number<LearningOptions>("beta2", "The optimiser's memory of the squared gradient.", o => o.Beta2, (o, v) => o with { Beta2 = v }),
        OptionField.Number<LearningOptions>("epsilon", "Added to what the optimiser divides gradients by.", o => o.Epsilon, (o, v) => o with { Epsilon = v }),
        OptionField.Number<LearningOptions>("weight_decay", "Share of the weights that is added to their gradients.", o => o.WeightDecay, (o, v) => o with { WeightDecay = v }),
    ];

    private static OptionField<Decay>[] DecayOptions(string name, string what) =>
    [
        OptionField.Choice<Decay, DecayShape>(name, $"How {what} come down between two steps.", o => o.Shape, (o, v) => o with { Shape = v }),
        OptionField.Whole<Decay>($"{name}_from", $"Step at which {what} begin to come down.", o => o.From, (o, v) => o with { From = v }),
        OptionField.Whole<Decay>($"{name}_until", $"Step at which {what} are down.", o => o.Until, (o, v) => o with { Until = v }),
        OptionField.Number<Decay>($"{name}_share", $"Share of {what} that is left then.", o => o.Share, (o, v) => o with { Share = v }),
    ];
}
