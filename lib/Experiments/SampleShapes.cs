using ArtGan.Data;
using ArtGan.Models;

namespace ArtGan.Experiments;

/// <summary>What a run's networks work on, known without fetching its data.</summary>
internal static class SampleShapes
{
    /// <summary>The shape of the samples and the number of their classes.</summary>
    /// <exception cref="UserException">There is no such data set.</exception>
    internal static (ImageShape Shape, int Classes) Of(ExperimentOptions options)
    {
        var (channels, classes, isPoints) = SampleSets.Describe(options.Data);
        return (ModelCatalog.Shape(options.Colour && !isPoints ? GreyAsColour.ColourChannels : channels, isPoints, options), classes);
    }
}
