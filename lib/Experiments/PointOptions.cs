using ArtGan.Data;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>What options ask of pictures that points on the plane cannot give.</summary>
internal static class PointOptions
{
    /// <summary>Refuses options of pictures where the data holds points, since they would do nothing.</summary>
    /// <exception cref="UserException">One is set.</exception>
    internal static void Check(ExperimentOptions options)
    {
        if (PlanePoints.Find(options.Data) is null)
        {
            return;
        }

        var training = options.Training;
        Refuse(options.HoldOut > 0, "hold_out keeps pictures from the discriminator", "hold_out=0");
        Refuse(training.Game.Augment != DiffAugment.None, "augment changes pictures", "augment=none");
        Refuse(training.Flip, "flip mirrors pictures", "flip=false");
        Refuse(training.Balanced, "balanced shows every class equally often", "balanced=false");

        void Refuse(bool isSet, string purpose, string cure)
        {
            if (isSet)
            {
                throw new UserException($"{purpose}, and '{options.Data}' holds points without classes; set {cure}.");
            }
        }
    }
}
