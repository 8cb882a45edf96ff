using ArtGan.Cli.Diagnosis;
using ArtGan.Experiments;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Cli.Notebooks;

/// <summary>What the command gives to the cells it runs, with a front-end and without: the engine knows neither runs nor tensors.</summary>
internal static class NotebookHost
{
    /// <summary>Gives cells the run store and what <c>#!about</c> tells of the engine.</summary>
    /// <param name="options">How cells are run.</param>
    public static SessionOptions Serve(SessionOptions options) => options with { DefaultDatabase = Database, About = About };

    private static string Database() => RunStore.Open(RunFolder.DefaultRoot).Path;

    private static IEnumerable<KeyValuePair<string, string>> About()
    {
        var engine = EngineProbe.Look();
        yield return new("libtorch", engine.Cuda is null ? engine.Libtorch : $"{engine.Libtorch}, CUDA {engine.Cuda}");
        yield return new("Devices", string.Join(", ", engine.Devices));
    }
}
