namespace ArtGan.Style;

/// <summary>Watches a painting and shows a figure of it again and again, in less than a hundredth of the time.</summary>
/// <param name="show">Shows a figure in the place of the one before.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class LiveStyle(Action<object?> show, TimeProvider clock)
{
    private readonly List<double> losses = [];
    private readonly StepPace pace = new(clock, 0);
    private readonly DrawingBudget budget = new(clock);

    /// <summary>The time that drawing took so far.</summary>
    public TimeSpan Spent => budget.Spent;

    /// <summary>Takes in a step.</summary>
    public void Note(StyleProgress progress)
    {
        losses.Add(progress.Loss);
        pace.Note(progress.Step);
        if (!budget.IsDue) return;
        budget.Draw(() => show(new StyleFigure(progress.Painting(), losses, new StyleStatus(progress.Step, progress.Steps, progress.Loss, pace.Left(progress.Steps)).Line(int.MaxValue))));
    }

    /// <summary>Shows the painting as it is in the end.</summary>
    public void Finish(StyleResult result) => budget.Draw(() => show(StyleFigure.Of(result)));
}
