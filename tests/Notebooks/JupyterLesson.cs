using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Kernel.FrontEnds;

namespace ArtGan.Tests.Notebooks;

/// <summary>A lesson run by nbconvert through the kernel.</summary>
internal static class JupyterLesson
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="jupyter">Where the kernel is installed.</param>
    /// <param name="name">The lesson's file.</param>
    /// <param name="parameters">Values in place of its own.</param>
    /// <returns>The lesson with its outputs.</returns>
    public static async Task<NotebookDocument> RunAsync(Jupyter jupyter, string name, IReadOnlyDictionary<string, string> parameters)
    {
        var document = Lessons.Load(name);
        NotebookParameters.Inject(document, parameters, name);
        using var runs = new NewRuns();
        // From standard input, so that nothing is written beside our notebooks.
        var call = await jupyter.RunAsync(Jupyter.Nbconvert, ["--stdin", "--to", "notebook", "--execute", "--stdout", "--ExecutePreprocessor.timeout=900"], document.ToJson(), Lessons.Folder);
        Assert.True(call.ExitCode == 0, call.Error);
        return NotebookDocument.Parse(call.Out);
    }
}
