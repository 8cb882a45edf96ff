using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Builds the networks that options name.</summary>
internal static class ModelCatalog
{
    /// <summary>Builds a pair of networks on the CPU; the run's seed decides the first weights.</summary>
    internal static GanNetworks Create(ImageShape shape, int classes, ExperimentOptions options)
    {
        var seed = new RandomSeeds(options.Seed).For(RandomPurpose.Weights);
        // Layers draw from the engine's own stream while they are made, spectral normalisation for one.
        manual_seed(seed);
        using var random = new Generator((ulong)seed);
        return NetworkFamilies.Find(options.Model).Create(shape, classes, options.Networks, random);
    }

    /// <summary>Refuses a family that does not exist, or what it cannot build.</summary>
    internal static void Check(ExperimentOptions options)
    {
        NetworkFamilies.Find(options.Model).Check(options.Size, options.Networks);
        var hasContent = options.ContentData != ExperimentOptions.NoContent;
        if (options.Model == CycleGan.FamilyName)
        {
            CycleGame.Check(options.Training);
            if (!hasContent)
            {
                throw new UserException("CycleGAN turns one set of pictures into another; name the first one with content_data, for example content_data=photos.");
            }
        }
        else if (hasContent)
        {
            throw new UserException($"The model '{options.Model}' learns from one set of pictures and has no use for '{options.ContentData}'; leave content_data out, or set model={CycleGan.FamilyName}.");
        }
        else if (options.Training.Game.Cycle != new CycleOptions() || options.Networks.PatchLayers != new NetworkOptions().PatchLayers)
        {
            throw new UserException($"The model '{options.Model}' has no use for cycle_weight, identity_weight, pool and patch_layers; leave them out, or set model={CycleGan.FamilyName}.");
        }
    }

    /// <summary>The shape of the samples of a data set, at the size of a run.</summary>
    internal static ImageShape Shape(int channels, bool isPoints, ExperimentOptions options) =>
        isPoints ? ImageShape.Points(channels) : new ImageShape(channels, options.Size);
}
