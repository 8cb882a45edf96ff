using ArtGan.Tests.Torch;

namespace ArtGan.Tests.Support;

/// <summary>What the tests start of themselves in another process: a scene of our engine's by its name, a training, cells, or damaged pictures.</summary>
internal static partial class TestProgram
{
    /// <summary>The argument that asks for the training in bfloat16.</summary>
    public const string InBFloat16 = "--bfloat16";

    /// <summary>The argument that asks for cells to be run, in the folder named next.</summary>
    public const string InCells = "--cells";

    /// <summary>The argument that asks for damaged files to be read: those named next.</summary>
    public const string InDamage = "--damaged";

    /// <summary>The argument that asks for a training that is going to be killed, in the folder of runs named next.</summary>
    public const string InTraining = "--train";

    /// <summary>The argument that asks for the store of the runs in the folder named next to be opened.</summary>
    public const string InStore = "--store";

    private static void Main(string[] arguments)
    {
        if (arguments is [InTraining, var runs])
        {
            Console.Out.Write(ArtGan.Tests.Experiments.KilledTraining.GoOn(runs));
            return;
        }

        if (arguments is [InStore, var stored])
        {
            Console.Out.Write(string.Join(' ', ArtGan.Experiments.RunStore.Open(stored).Query("SELECT (SELECT count(*) FROM runs), (SELECT count(*) FROM scores), (SELECT count(*) FROM stats)")[0].Values));
            return;
        }

        if (arguments is [InDamage, .. var fixtures])
        {
            ArtGan.Tests.Imaging.DamagedFiles.Read(fixtures);
            return;
        }

        if (arguments is [InCells, var folder, .. var cells])
        {
            Console.Out.Write(ArtGan.Tests.Kernel.Cells.Last(folder, cells).GetAwaiter().GetResult());
            return;
        }

        if (arguments is [InBFloat16])
        {
            Console.Out.Write(DeterminismTests.BFloat16Digest());
            return;
        }

        var played = false;
        Play(arguments, ref played);
        if (!played)
        {
            Console.Out.Write(DeterminismTests.Digest());
        }
    }

    // Left out with the tests of our engine where the package is the engine.
    static partial void Play(string[] arguments, ref bool played);
}
