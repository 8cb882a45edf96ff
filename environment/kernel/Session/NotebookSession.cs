using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Kernel.Session;

/// <summary>Sessions whose cells may import notebooks: the engine itself does not know what a notebook's file is.</summary>
public static class NotebookSession
{
    /// <summary>Creates a session without variables.</summary>
    /// <param name="options">How it runs its cells.</param>
    public static CSharpSession Create(SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(options with { ReadNotebook = NotebookCode.Read });
    }
}
