using ArtGan.Imaging;
using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Everything that decides what a run does. Defaults stand here and in the records inside, and nowhere else.</summary>
public sealed record ExperimentOptions
{
    /// <summary>What <see cref="StartFrom"/> is where a run starts from random weights.</summary>
    public const string StartFromNothing = "none";

    internal const string NoContent = "none";

    /// <summary>The data set.</summary>
    public string Data { get; init; } = "mnist";

    /// <summary>How many of its pictures the run learns from, chosen by the seed; 0 for all.</summary>
    public int Pictures { get; init; }

    /// <summary>
    /// How many of its pictures the run never learns from, chosen by the seed, so that the doctor can see whether the
    /// discriminator knows the others by heart; 0 for none.
    /// </summary>
    public int HoldOut { get; init; }

    /// <summary>The set of pictures that are turned into those of <see cref="Data"/>; "none" for games with one set.</summary>
    public string ContentData { get; init; } = NoContent;

    /// <summary>How pictures of other shapes become squares, where the data set is prepared for the run.</summary>
    public Cropping Crop { get; init; } = new();

    /// <summary>Whether grey pictures are shown in three equal channels, as JPEG files of them are read.</summary>
    public bool Colour { get; init; }

    /// <summary>Edge of the pictures in pixels.</summary>
    public int Size { get; init; } = 28;

    /// <summary>Where all random numbers of the run come from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The device to train on: "auto" (a GPU where there is one), "cpu", "cuda" or "cuda:1".</summary>
    public string Device { get; init; } = "auto";

    /// <summary>The family of networks.</summary>
    public string Model { get; init; } = "dcgan";

    /// <summary>The run (its folder, its number, or "latest") or the safetensors file whose weights the run starts from.</summary>
    public string StartFrom { get; init; } = StartFromNothing;

    /// <summary>Whether of <see cref="StartFrom"/> those weights are taken that fit, where not all do.</summary>
    public bool StartFromPartly { get; init; }

    /// <summary>Steps between checkpoints.</summary>
    public int CheckpointEvery { get; init; } = 500;

    /// <summary>Checkpoints to keep; two, so that a damaged one is no loss.</summary>
    public int KeepCheckpoints { get; init; } = 2;

    /// <summary>Steps between grids of samples.</summary>
    public int SampleEvery { get; init; } = 100;

    /// <summary>Whether each grid of samples is saved a second time with a frame around the pictures that the discriminator sees through.</summary>
    public bool Verdicts { get; init; }

    /// <summary>Whether a doctor watches training; it changes no weight.</summary>
    public bool Doctor { get; init; } = true;

    /// <summary>How the networks are trained.</summary>
    public TrainingOptions Training { get; init; } = new();

    /// <summary>The sizes and layers of the networks.</summary>
    public NetworkOptions Networks { get; init; } = new();

    /// <summary>Whether a combination that is known to be wrong is trained all the same, because a lesson needs it.</summary>
    public bool Force { get; init; }

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range, names something unknown, or does not go together with another.</exception>
    public ExperimentOptions Validated()
    {
        OptionRange.Check("pictures", Pictures, 0);
        // The mean verdict on fewer would be chance.
        OptionRange.Check("hold_out", HoldOut, HoldOut == 0 ? 0 : HeldOutBatch.FewestPictures);
        OptionRange.Check("size", Size, 2, 1024);
        OptionRange.Check("checkpoint_every", CheckpointEvery, 1);
        OptionRange.Check("keep_checkpoints", KeepCheckpoints, 1);
        OptionRange.Check("sample_every", SampleEvery, 1);
        Training.Validated();
        Networks.Validated();
        ModelCatalog.Check(this);
        if (Training.Batch % Networks.Packing != 0)
        {
            throw new UserException($"A batch of {Training.Batch} cannot be judged in packs of {Networks.Packing}; set batch to a multiple of packing.");
        }

        PointOptions.Check(this);
        CombinationRules.Check(this);
        return this;
    }
}
