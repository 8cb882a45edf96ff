using ArtGan.Imaging;

namespace ArtGan.Experiments.Live;

/// <summary>Watches a run and shows a figure of it again and again, in less than a hundredth of the time.</summary>
internal sealed class LiveTraining
{
    // As many characters of the title's type as the curves are wide.
    private const int TitleWidth = 68;

    private readonly ExperimentRun run;
    private readonly Action<object?> show;
    private readonly StepPace pace;
    private readonly DrawingBudget budget;
    private Picture grid;

    /// <summary>Begins to watch.</summary>
    /// <param name="run">The run.</param>
    /// <param name="show">Shows a figure in the place of the one before.</param>
    /// <param name="clock">Tells the time.</param>
    public LiveTraining(ExperimentRun run, Action<object?> show, TimeProvider clock)
    {
        (this.run, this.show) = (run, show);
        pace = new StepPace(clock, run.StepsDone);
        budget = new DrawingBudget(clock);
        grid = run.SampleGrid();
    }

    /// <summary>The time that drawing took so far.</summary>
    public TimeSpan Spent => budget.Spent;

    /// <summary>Trains to the end; however that comes, the last figure shows how far it went.</summary>
    public RunResult Train(CancellationToken cancellation)
    {
        try
        {
            return run.Train(
                tick =>
                {
                    pace.Note(tick.Step);
                    if (budget.IsDue)
                    {
                        Show();
                    }
                },
                (_, picture) => grid = picture,
                cancellation);
        }
        finally
        {
            Show();
        }
    }

    private void Show() => budget.Draw(() => show(Figure(run, grid, pace.Left(run.Preset.Options.Training.Steps))));

    /// <summary>A run as it is now.</summary>
    public static TrainingFigure Figure(ExperimentRun run, Picture grid, TimeSpan? left)
    {
        var total = run.Preset.Options.Training.Steps;
        var diagnoses = run.Diagnoses;
        var status = run.History is [.., var last]
            ? new TrainingStatus(last, total, left, diagnoses is [.., var said] ? said : null).Line(TitleWidth)
            : $"step {run.StepsDone}/{total}";
        return new TrainingFigure(grid, run.History, diagnoses, status);
    }
}
