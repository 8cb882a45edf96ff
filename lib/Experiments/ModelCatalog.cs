using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Builds the networks that options name.</summary>
internal static class ModelCatalog
{
    /// <summary>Builds a pair of networks on the CPU; the run's seed decides the first weights.</summary>
    /// <exception cref="UserException">The networks do not suit the data.</exception>
    internal static GanNetworks Create(ImageShape shape, int classes, ExperimentOptions options)
    {
        CheckData(shape, classes, options);
        var seed = new RandomSeeds(options.Seed).For(RandomPurpose.Weights);
        // Layers draw from the engine's own stream while they are made, spectral normalisation for one.
        manual_seed(seed);
        using var random = new Generator((ulong)seed);
        return NetworkFamilies.Find(options.Model).Create(shape, classes, options.Networks, random);
    }

    /// <summary>Refuses a family that does not exist, what it cannot build, and options that it would not honour.</summary>
    internal static void Check(ExperimentOptions options)
    {
        var family = NetworkFamilies.Find(options.Model);
        if (family.Unused.FirstOrDefault(name => NetworkOptionTable.IsChanged(options.Networks, name)) is { } unused)
        {
            var others = NetworkFamilies.Using(unused);
            var way = $"set {unused}={NetworkOptionTable.Default(unused)}{(others.Count > 0 ? $", or choose a model that has: {string.Join(", ", others)}" : "")}";
            throw new UserException($"The model '{family.Name}' has no use for {unused}; {way}.");
        }

        family.Check(options.Size, options.Networks);
        OptionRange.Check("batch", options.Training.Batch, family.SmallestBatch, TrainingOptions.LargestBatch);
        var hasContent = options.ContentData != ExperimentOptions.NoContent;
        if (options.Verdicts && (hasContent || PlanePoints.Find(options.Data) is not null))
        {
            throw new UserException("The discriminator's verdicts are framed around pictures painted from noise alone; set verdicts=false.");
        }

        if (options.Model == CycleGan.FamilyName)
        {
            CycleGame.Check(options.Training);
            if (!hasContent)
            {
                throw new UserException("CycleGAN turns one set of pictures into another; name the first one with content_data, for example content_data=photos.");
            }

            if (options.HoldOut > 0)
            {
                throw new UserException("hold_out asks one discriminator about one set of pictures, and CycleGAN has two of each; set hold_out=0.");
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

    /// <summary>Refuses networks that do not suit the data.</summary>
    internal static void CheckData(ImageShape shape, int classes, ExperimentOptions options)
    {
        var family = NetworkFamilies.Find(options.Model);
        if (shape.IsPoint && !family.MakesPoints)
        {
            throw new UserException($"The model '{family.Name}' paints pictures, and '{options.Data}' holds points; set model=mlp.");
        }

        if (classes == 0 && options.Networks.Conditioning != Conditioning.None)
        {
            throw new UserException($"'{options.Data}' has no classes that networks could be told; set conditioning=none, or choose data with classes.");
        }
    }

    /// <summary>The shape of the samples of a data set, at the size of a run.</summary>
    internal static ImageShape Shape(int channels, bool isPoints, ExperimentOptions options) =>
        isPoints ? ImageShape.Points(channels) : new ImageShape(channels, options.Size);
}
