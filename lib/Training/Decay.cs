namespace ArtGan.Training;

/// <summary>How something falls to a share of what it was, between two steps; not over a share of the run, so that a run can be lengthened.</summary>
public sealed record Decay
{
    /// <summary>The line along which it falls.</summary>
    public DecayShape Shape { get; init; } = DecayShape.None;

    /// <summary>The step at which it begins to fall.</summary>
    public int From { get; init; }

    /// <summary>The step at which it has fallen to <see cref="Share"/>, where it stays.</summary>
    public int Until { get; init; }

    /// <summary>What is left in the end, 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>Checks every value.</summary>
    /// <param name="name">The option of the shape; the others are named after it.</param>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public Decay Validated(string name)
    {
        OptionRange.Check($"{name}_from", From, 0);
        OptionRange.Check($"{name}_share", Share, 0, 1);
        return Shape == DecayShape.None || Until > From
            ? this
            : throw new UserException($"'{name}_until' is {Until} but must lie after {name}_from, which is {From}; choose the step at which the fall ends.");
    }

    /// <summary>What is left, from 1 down to <see cref="Share"/>.</summary>
    /// <param name="step">Steps done before.</param>
    public double Factor(long step)
    {
        if (Shape == DecayShape.None)
        {
            return 1;
        }

        var progress = Math.Clamp((step - From) / (double)(Until - From), 0, 1);
        var remaining = Shape == DecayShape.Cosine ? (1 + Math.Cos(Math.PI * progress)) / 2 : 1 - progress;
        return Share + ((1 - Share) * remaining);
    }
}
