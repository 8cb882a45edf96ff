using System.Globalization;
using System.Net;

namespace ArtGan.Experiments.Studies;

/// <summary>
/// A study that asks people about runs' pictures. In a notebook it is the page itself, which can be answered on the spot; the truth lies in a file beside the page
/// and never in it.
/// </summary>
/// <example><code>
/// Study.Make([run], new() { Questions = 20 }, "study.html")
/// </code></example>
public sealed class Study : IRichDisplay
{
    private const int FrameHeight = 620;

    private Study(string page, StudyKey key) =>
        (Page, Key, Identifier, Questions, Sources) = (page, StudyMaker.KeyPath(page), key.Study, key.Questions.Count, [.. key.Sources.Select(source => source.Name)]);

    /// <summary>The page's file.</summary>
    public string Page { get; }

    /// <summary>The file with the truth, which nobody who answers should have.</summary>
    public string Key { get; }

    /// <summary>Stands for the study in answers.</summary>
    public string Identifier { get; }

    /// <summary>How many questions it asks.</summary>
    public int Questions { get; }

    /// <summary>Where its pictures come from.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Makes the page, and the key beside it.</summary>
    /// <param name="runs">Trained runs of one data set and one size.</param>
    /// <param name="options">What to ask; left out, 40 times whether a picture is real or painted.</param>
    /// <param name="path">The page's file.</param>
    /// <param name="workplace">Where data comes from; left out, the usual places.</param>
    /// <param name="cancellation">Ends a fetch of data.</param>
    /// <exception cref="UserException">A run cannot be asked about, runs do not belong together, or there are too few pictures.</exception>
    public static Study Make(IReadOnlyList<ExperimentRun> runs, StudyOptions? options, string path, Workplace? workplace = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentOutOfRangeException.ThrowIfZero(runs.Count);
        var page = Path.GetFullPath(path);
        return new(page, StudyMaker.Make([.. runs.Select(run => run.Folder.FullPath)], options ?? new(), page, workplace ?? new(), cancellation: cancellation));
    }

    /// <inheritdoc/>
    // A document of its own: nothing of the notebook's page reaches into it, and its key handlers not out of it.
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object>
    {
        ["text/html"] = string.Create(CultureInfo.InvariantCulture, $"<iframe title=\"A study\" style=\"width:100%;height:{FrameHeight}px;border:1px solid #8886;border-radius:6px\" srcdoc=\"{WebUtility.HtmlEncode(File.ReadAllText(Page))}\"></iframe>"),
        ["text/plain"] = ToString(),
    });

    /// <summary>What it is, in a line.</summary>
    public override string ToString() => $"study {Identifier}: {Questions} questions about {string.Join(", ", Sources)}, in {Path.GetFileName(Page)}";
}
