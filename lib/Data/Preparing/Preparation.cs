namespace ArtGan.Data;

/// <summary>
/// Turns files into a packed set: on all cores, written in order as they come, so that memory does not grow with the
/// set. What is done stays when the process is killed, and the next call ends in the same bytes.
/// </summary>
internal sealed class Preparation : IDisposable
{
    // Enough for the others to go on with while one core has a picture of a hundred million pixels.
    private const int WindowPerCore = 8;

    // Small pictures go from thread to thread and to the disk by the handful: each by itself costs as much as to prepare it.
    private const int BytesTogether = 1 << 18;
    private const int MostTogether = 16;

    private readonly PreparationPlan plan;
    private readonly string target;
    private readonly string key;
    private readonly PicturePreparer preparer;
    private readonly PackedWriter writer;
    private readonly PreparationJournal journal;
    private readonly DuplicateIndex duplicates = new();
    private readonly List<PreparationRecord> records = [];
    private int rejected;

    private Preparation(PreparationPlan plan, string target)
    {
        (this.plan, this.target, key) = (plan, target, plan.Key());
        preparer = new PicturePreparer(plan.Options, plan.Duplicates != DuplicateHandling.Ignore);
        writer = new PackedWriter(Unfinished(target), plan.Options.Channels, plan.Options.Size, plan.Options.Size);
        journal = new PreparationJournal(Journal(target), key);
    }

    /// <summary>Prepares a set; one process at a time may, which is for the caller to see to.</summary>
    /// <param name="plan">What is to be done.</param>
    /// <param name="target">The packed file to make; what stood there is replaced at the end.</param>
    /// <param name="progress">Told of every file.</param>
    /// <param name="cancellation">Ends the work; what is done is kept for the next call.</param>
    /// <exception cref="UserException">No file could be used, or the disk is full or fails.</exception>
    internal static PreparedResult Run(PreparationPlan plan, string target, IProgress<PreparationProgress>? progress, CancellationToken cancellation)
    {
        using var preparation = new Preparation(plan, target);
        return preparation.Run(progress, cancellation);
    }

    /// <summary>Removes what an unfinished preparation left.</summary>
    internal static void Forget(string target)
    {
        File.Delete(Unfinished(target));
        File.Delete(Journal(target));
    }

    public void Dispose()
    {
        writer.Dispose();
        journal.Dispose();
    }

    private static string Unfinished(string target) => $"{target}.unfinished";

    private static string Journal(string target) => $"{target}.journal";

    private PreparedResult Run(IProgress<PreparationProgress>? progress, CancellationToken cancellation)
    {
        TakeUp(cancellation);
        var resumed = records.Count;
        Report(progress);
        PrepareRest(progress, cancellation);
        var kept = records.Count(record => record.IsKept);
        if (kept == 0)
        {
            Dispose();
            Forget(target);
            throw new UserException($"None of the {records.Count} picture files of '{plan.Name}' could be used (the first, '{records[0].File}': {records[0].Rejected?.TrimEnd('.')}); nothing was prepared.");
        }

        var classes = plan.Classes ?? [.. plan.Files.Zip(records).Where(pair => pair.Second.IsKept && pair.First.Label is not null).Select(pair => pair.First.Label!).Distinct().Order(StringComparer.Ordinal)];
        var labels = classes.Select((name, label) => (name, label)).ToDictionary(pair => pair.name, pair => pair.label, StringComparer.Ordinal);
        var pictures = plan.Files.Zip(records).Where(pair => pair.Second.IsKept)
            .Select(pair => new PackedPicture(pair.First.Name, pair.First.Label is { } label && labels.TryGetValue(label, out var number) ? number : -1, Convert.FromHexString(pair.Second.Sha256!)))
            .ToList();
        var fingerprint = writer.Finish(target, plan.Name, pictures, classes, plan.Origin, plan.Info);
        Dispose();
        Forget(target);
        return new(target, fingerprint, resumed, records);
    }

    /// <summary>Takes over what an earlier call has done, as far as its pixels are what its journal says.</summary>
    private void TakeUp(CancellationToken cancellation)
    {
        var pixels = new byte[writer.PictureLength];
        var kept = 0;
        foreach (var record in journal.Earlier.Take(plan.Files.Count))
        {
            cancellation.ThrowIfCancellationRequested();
            if (record.File != plan.Files[records.Count].Name || record.DuplicateOf >= records.Count) break;
            if (record.IsKept)
            {
                if (kept >= writer.Count) break;
                writer.Read(kept, pixels);
                if (PicturePreparer.Hash(pixels) != record.Sha256) break;
                kept++;
                if (record.DuplicateOf is null && plan.Duplicates != DuplicateHandling.Ignore) duplicates.FindOrAdd(records.Count, preparer.Signature(pixels));
            }

            rejected += record.Rejected is null ? 0 : 1;
            records.Add(record);
        }

        writer.Truncate(kept);
        journal.Keep(records.Count, key);
    }

    private void PrepareRest(IProgress<PreparationProgress>? progress, CancellationToken cancellation)
    {
        var cores = Environment.ProcessorCount;
        var factory = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, cores).ConcurrentScheduler);
        var window = new Queue<Task<PreparedFile[]>>();
        var together = Math.Clamp(BytesTogether / writer.PictureLength, 1, MostTogether);
        try
        {
            for (var next = records.Count; records.Count < plan.Files.Count;)
            {
                cancellation.ThrowIfCancellationRequested();
                while (next < plan.Files.Count && window.Count < cores * WindowPerCore)
                {
                    var files = plan.Files.Skip(next).Take(together).ToArray();
                    next += files.Length;
                    window.Enqueue(factory.StartNew(() => Array.ConvertAll(files, preparer.Prepare), CancellationToken.None));
                }

                var prepared = window.Dequeue().GetAwaiter().GetResult();
                Take(prepared);
                Array.ForEach(prepared, preparer.Release);
                Report(progress);
            }
        }
        finally
        {
            // What went wrong is on its way already.
            ((Task)Task.WhenAll(window)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    private void Take(PreparedFile[] prepared)
    {
        var judged = Array.ConvertAll(prepared, Judge);
        // A journal's line is written after the pixels it tells of.
        writer.Append([.. prepared.Zip(judged).Where(pair => pair.Second.IsKept).Select(pair => (ReadOnlyMemory<byte>)pair.First.Pixels)]);
        journal.Add(judged);
    }

    private PreparationRecord Judge(PreparedFile prepared)
    {
        var record = prepared.Record;
        if (record.Rejected is not null)
        {
            rejected++;
        }
        else if (plan.Duplicates != DuplicateHandling.Ignore && duplicates.FindOrAdd(records.Count, prepared.Signature) is { } original)
        {
            record = record with
            {
                DuplicateOf = original.Number,
                Distance = original.Distance,
                Sha256 = plan.Duplicates == DuplicateHandling.Remove ? null : record.Sha256,
            };
        }

        records.Add(record);
        return record;
    }

    private void Report(IProgress<PreparationProgress>? progress) => progress?.Report(new(plan.Name, records.Count, plan.Files.Count, rejected));
}
