using ArtGan.Imaging;

namespace ArtGan.Experiments;

/// <summary>The pictures that a run leaves in its folder.</summary>
internal sealed class RunGrids(RunFolder folder, RunGame game, RunPainter painter, ExperimentOptions options, RunLog log)
{
    /// <summary>Pictures or points in a grid unless said otherwise.</summary>
    internal int Count => SampleSheet.CountFor(options);

    /// <summary>Saves real pictures, and what the generator paints before it has learnt.</summary>
    internal void SaveFirst()
    {
        using (var reals = game.Source.First(Count))
        {
            SampleSheet.Of(reals, options.Data).Save(folder.RealsPath);
        }

        painter.Grid(Count, options.Seed).Save(folder.FakesPath(0));
    }

    /// <summary>Saves what the generator paints after some steps, with the discriminator's verdicts where options ask for them.</summary>
    /// <returns>The grid without verdicts.</returns>
    internal Picture Save(long step)
    {
        var grid = painter.Grid(Count, options.Seed);
        grid.Save(folder.FakesPath(step));
        if (options.Verdicts)
        {
            painter.VerdictGrid(Count, options.Seed).Save(folder.VerdictsPath(step));
        }

        return grid;
    }

    /// <summary>Saves all grids through time as one animation.</summary>
    internal void SaveProgress()
    {
        if (Picture.HasLibrary)
        {
            RunPictures.Progress(folder).Save(folder.ProgressPath);
        }
        else
        {
            log.Write($"No {Path.GetFileName(folder.ProgressPath)} was made, which needs libvips; the grids it shows are all there.");
        }
    }

    /// <summary>Removes what was painted after a step, which a resumed run will paint again.</summary>
    internal void Forget(long step)
    {
        foreach (var (_, path) in folder.Fakes().Concat(folder.Verdicts()).Where(grid => grid.Step > step))
        {
            File.Delete(path);
        }
    }
}
