using System.Text.Json.Nodes;
using ArtGan.Models;

namespace ArtGan.Experiments;

/// <summary>The names under which people set the sizes and layers of networks.</summary>
internal static class NetworkOptionTable
{
    internal static readonly OptionField<NetworkOptions>[] Networks =
    [
        OptionField.Whole<NetworkOptions>("latent", "Numbers in a latent vector.", o => o.LatentSize, (o, v) => o with { LatentSize = v }),
        OptionField.Choice<NetworkOptions, NoiseDistribution>("noise", "What latents are drawn from.", o => o.Noise, (o, v) => o with { Noise = v }),
        OptionField.Whole<NetworkOptions>("generator_channels", "Channels of the generator's last hidden layer; units of an MLP's.", o => o.GeneratorChannels, (o, v) => o with { GeneratorChannels = v }),
        OptionField.Whole<NetworkOptions>("discriminator_channels", "Channels of the discriminator's first layer; units of an MLP's.", o => o.DiscriminatorChannels, (o, v) => o with { DiscriminatorChannels = v }),
        OptionField.Whole<NetworkOptions>("max_channels", "Channels that no layer exceeds; 0 for no limit.", o => o.MaxChannels, (o, v) => o with { MaxChannels = v }),
        OptionField.Whole<NetworkOptions>("depth", "Convolutions or blocks more on each grid; hidden layers of an MLP.", o => o.Depth, (o, v) => o with { Depth = v }),
        OptionField.Whole<NetworkOptions>("refinements", "3 x 3 convolutions on the generator's first grid.", o => o.Refinements, (o, v) => o with { Refinements = v }),
        OptionField.Whole<NetworkOptions>("discriminator_hidden", "Units of a fully connected layer before the discriminator's judgement; 0 for none.", o => o.DiscriminatorHidden, (o, v) => o with { DiscriminatorHidden = v }),
        OptionField.Choice<NetworkOptions, Normalisation>("generator_norm", "How the generator is normalised.", o => o.GeneratorNorm, (o, v) => o with { GeneratorNorm = v }),
        OptionField.Choice<NetworkOptions, Normalisation>("discriminator_norm", "How the discriminator is normalised.", o => o.DiscriminatorNorm, (o, v) => o with { DiscriminatorNorm = v }),
        OptionField.Choice<NetworkOptions, Activation>("generator_activation", "What follows the generator's hidden layers.", o => o.GeneratorActivation, (o, v) => o with { GeneratorActivation = v }),
        OptionField.Choice<NetworkOptions, Activation>("discriminator_activation", "What follows the discriminator's hidden layers.", o => o.DiscriminatorActivation, (o, v) => o with { DiscriminatorActivation = v }),
        OptionField.Number<NetworkOptions>("leaky_slope", "Slope of LeakyReLU below 0.", o => o.LeakySlope, (o, v) => o with { LeakySlope = v }),
        OptionField.Number<NetworkOptions>("generator_dropout", "Share of the generator's features left out at random.", o => o.GeneratorDropout, (o, v) => o with { GeneratorDropout = v }),
        OptionField.Number<NetworkOptions>("discriminator_dropout", "Share of the discriminator's features left out at random.", o => o.DiscriminatorDropout, (o, v) => o with { DiscriminatorDropout = v }),
        OptionField.Choice<NetworkOptions, Upsampling>("upsampling", "How the generator doubles a grid.", o => o.Upsampling, (o, v) => o with { Upsampling = v }),
        OptionField.Choice<NetworkOptions, Biases>("biases", "Which layers add a learnt number.", o => o.Biases, (o, v) => o with { Biases = v }),
        OptionField.Choice<NetworkOptions, Initialisation>("initialisation", "Starting values of weights.", o => o.Initialisation, (o, v) => o with { Initialisation = v }),
        OptionField.Choice<NetworkOptions, MinibatchLayer>("minibatch", "What shows the discriminator how alike a batch's pictures are.", o => o.Minibatch, (o, v) => o with { Minibatch = v }),
        OptionField.Choice<NetworkOptions, Verdict>("verdict", "What the discriminator's last layer is followed by.", o => o.Verdict, (o, v) => o with { Verdict = v }),
        OptionField.Whole<NetworkOptions>("packing", "Pictures that the discriminator judges together.", o => o.Packing, (o, v) => o with { Packing = v }),
        OptionField.Choice<NetworkOptions, Conditioning>("conditioning", "How the networks are told the class of a picture.", o => o.Conditioning, (o, v) => o with { Conditioning = v }),
        OptionField.Whole<NetworkOptions>("label_size", "Numbers that stand for a class in the generator.", o => o.LabelSize, (o, v) => o with { LabelSize = v }),
        OptionField.Whole<NetworkOptions>("mapping_layers", "Layers of a style-based generator's mapping network.", o => o.Style.MappingLayers, (o, v) => o with { Style = o.Style with { MappingLayers = v } }),
        OptionField.Whole<NetworkOptions>("style_size", "Numbers in a style.", o => o.Style.StyleSize, (o, v) => o with { Style = o.Style with { StyleSize = v } }),
        OptionField.Number<NetworkOptions>("style_mixing", "Share of pictures in training that mix two styles.", o => o.Style.Mixing, (o, v) => o with { Style = o.Style with { Mixing = v } }),
        OptionField.Number<NetworkOptions>("mapping_rate", "What the mapping network's learning rate is of the others'.", o => o.Style.MappingRate, (o, v) => o with { Style = o.Style with { MappingRate = v } }),
        OptionField.Whole<NetworkOptions>("start_size", "Edge of a growing network's first pictures.", o => o.Growth.StartSize, (o, v) => o with { Growth = o.Growth with { StartSize = v } }),
        OptionField.Number<NetworkOptions>("fade_kimg", "Thousands of pictures while a new grid is faded in.", o => o.Growth.FadeKimg, (o, v) => o with { Growth = o.Growth with { FadeKimg = v } }),
        OptionField.Number<NetworkOptions>("hold_kimg", "Thousands of pictures before the next grid is faded in.", o => o.Growth.HoldKimg, (o, v) => o with { Growth = o.Growth with { HoldKimg = v } }),
        OptionField.Choice<NetworkOptions, UNetNoise>("unet_noise", "What a U-Net starts from.", o => o.UNet.Noise, (o, v) => o with { UNet = o.UNet with { Noise = v } }),
        OptionField.Choice<NetworkOptions, UNetSkips>("unet_skips", "What becomes of a U-Net's skips.", o => o.UNet.Skips, (o, v) => o with { UNet = o.UNet with { Skips = v } }),
        OptionField.Whole<NetworkOptions>("expansion", "How many times wider a residual block's inner layers are than its grid.", o => o.Residual.Expansion, (o, v) => o with { Residual = o.Residual with { Expansion = v } }),
        OptionField.Whole<NetworkOptions>("group_size", "Channels that a residual block's 3 x 3 convolution mixes with each other.", o => o.Residual.GroupSize, (o, v) => o with { Residual = o.Residual with { GroupSize = v } }),
        OptionField.Text<NetworkOptions>("stage_channels", "Channels of each grid, smallest grid first, with commas between; auto doubles them.", o => o.Residual.StageChannels, (o, v) => o with { Residual = o.Residual with { StageChannels = v } }),
    ];

    /// <summary>Whether an option stands at another value than its default.</summary>
    internal static bool IsChanged(NetworkOptions options, string name) => !JsonNode.DeepEquals(Find(name).Get(options), Default(name));

    /// <summary>What an option is where nobody sets it.</summary>
    internal static JsonNode Default(string name) => Find(name).Get(new NetworkOptions());

    private static OptionField<NetworkOptions> Find(string name) =>
        Array.Find(Networks, field => field.Name == name) ?? throw new ArgumentException($"There is no option '{name}'.", nameof(name));
}
