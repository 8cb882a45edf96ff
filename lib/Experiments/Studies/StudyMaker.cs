using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArtGan.Data;
using ArtGan.Imaging;

namespace ArtGan.Experiments.Studies;

/// <summary>
/// Makes studies that ask people. Human judgement is the measure that scores stand in for; nothing here guesses what
/// people would say.
/// </summary>
internal static class StudyMaker
{
    private const string KeyEnding = ".key.json";

    /// <summary>The key's path beside a page.</summary>
    public static string KeyPath(string page) => Path.ChangeExtension(page, null) + KeyEnding;

    /// <summary>Makes a page that asks, and a key that knows.</summary>
    /// <param name="references">The runs: folders, numbers or "latest".</param>
    /// <param name="options">What to ask.</param>
    /// <param name="path">The page's file; the key is written beside it.</param>
    /// <param name="workplace">Where runs are kept and data comes from.</param>
    /// <param name="deviceName">As in the option "device".</param>
    /// <param name="cancellation">Ends a fetch of data.</param>
    /// <exception cref="UserException">A run cannot be asked about, runs do not belong together, or there are too few pictures.</exception>
    public static StudyKey Make(IReadOnlyList<string> references, StudyOptions options, string path, Workplace workplace, string deviceName = "auto", CancellationToken cancellation = default)
    {
        options.Validated();
        var runs = new List<StudyRun>();
        try
        {
            foreach (var reference in references)
            {
                var run = StudyRun.Open(reference, workplace, deviceName, cancellation);
                runs.Add(run);
                CheckFits(runs[0], run, isSame: runs.Count > 1 && runs[..^1].Exists(other => other.Source.Name == run.Source.Name));
            }

            var (key, pictures) = Compose(runs, options, Path.GetFileName(path));
            // The key first: a page whose key is lost asks in vain.
            key.Write(KeyPath(path));
            AtomicFile.WriteText(path, StudyPage.Compose(key, pictures, runs[0].Real));
            return key;
        }
        finally
        {
            runs.ForEach(run => run.Dispose());
        }
    }

    private static void CheckFits(StudyRun first, StudyRun run, bool isSame)
    {
        var (one, other) = (first.Source.Name, run.Source.Name);
        var difference = isSame ? "is named twice"
            : first.Options.Size != run.Options.Size ? $"paints pictures of {run.Options.Size} pixels and {one} of {first.Options.Size}"
            : first.Real.Channels != run.Real.Channels ? $"and {one} do not both paint in colour or both grey"
            : first.Fingerprint != run.Fingerprint ? $"learnt from '{run.Real.Name}' and {one} from '{first.Real.Name}'"
            : null;
        if (difference is not null)
        {
            throw new UserException($"{other} {difference}, so people would tell them apart by that alone; choose runs of one data set and one size, each once.");
        }
    }

    private static (StudyKey Key, IReadOnlyList<IReadOnlyList<Picture>> Pictures) Compose(List<StudyRun> runs, StudyOptions options, string page)
    {
        var real = runs[0].Real;
        var hasReal = options.Kind == StudyKind.RealOrPainted || runs.Count == 1;
        StudySource[] sources = [.. hasReal ? [new StudySource(StudySource.RealName, IsReal: true)] : Array.Empty<StudySource>(), .. runs.Select(run => run.Source)];
        var seeds = new RandomSeeds(Secret(runs, options.Seed));
        var plan = options.Kind == StudyKind.RealOrPainted
            ? StudyPlan.Singles(options.Questions, runs.Count, seeds.For(RandomPurpose.Study))
            : StudyPlan.Pairs(options.Questions, sources.Length, seeds.For(RandomPurpose.Study));
        var chosen = Choose(real, plan.MatchCount, seeds.For(RandomPurpose.Study, 1));
        var slots = plan.Questions.SelectMany((question, index) => question.Select((source, side) => (Question: index, Side: side, Source: source, Match: plan.Matches[index]))).ToList();
        var questions = plan.Questions.Select(question => new (StudyPicture Key, Picture Picture)[question.Length]).ToArray();
        foreach (var group in slots.GroupBy(slot => slot.Source))
        {
            var places = group.ToList();
            var isReal = sources[group.Key].IsReal;
            int[] classes = [.. places.Select(place => Math.Max(0, real.LabelOf(chosen[place.Match])))];
            var painted = isReal ? null : runs[group.Key - (hasReal ? 1 : 0)].Paint(classes, seeds.For(RandomPurpose.Study, 2 + group.Key));
            for (var index = 0; index < places.Count; index++)
            {
                var place = places[index];
                questions[place.Question][place.Side] = (
                    new StudyPicture(place.Source, isReal ? chosen[place.Match] : index, ClassOf(real, chosen[place.Match], runs)),
                    painted?[index] ?? real.PictureAt(chosen[place.Match]));
            }
        }

        var key = new StudyKey
        {
            Kind = options.Kind,
            Seed = options.Seed,
            Seconds = options.Seconds,
            Page = page,
            Data = real.Name,
            Fingerprint = runs[0].Fingerprint,
            Sources = sources,
            Questions = [.. questions.Select(question => new StudyQuestion([.. question.Select(each => each.Key)]))],
        };
        return (key.Identified(), [.. questions.Select(question => question.Select(each => each.Picture).ToArray())]);
    }

    // Who knows the seed and this program, but has no run, must not know the order.
    private static long Secret(List<StudyRun> runs, long seed)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{seed} {string.Join(' ', runs.Select(run => $"{run.Source.WeightsSha256} {run.Fingerprint}"))}");
        return BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text))) & long.MaxValue;
    }

    private static int[] Choose(IPictureSet real, int count, long seed) => real.Count >= count
        ? SplitMix64.Permutation(real.Count, seed)[..count]
        : throw new UserException($"'{real.Name}' holds {real.Count} pictures and the study needs {count} of them; ask fewer questions.");

    // Where not every run paints classes, pictures of a match need not be of one.
    private static string? ClassOf(IPictureSet real, int index, List<StudyRun> runs) =>
        runs.TrueForAll(run => run.PaintsClasses) && real.LabelOf(index) is >= 0 and var label && label < real.Classes.Count ? real.Classes[label] : null;
}
