namespace ArtGan.Cli.Styles;

/// <summary>A picture that was painted anew.</summary>
internal interface IStyled
{
    /// <summary>Writes what was painted as a result.</summary>
    void Report(CommandContext context);
}

/// <summary>A picture that was painted by optimisation.</summary>
/// <param name="Out">The painting; null where only the estimate was asked for.</param>
/// <param name="Network">What looked.</param>
/// <param name="Recipe">The recipe's name.</param>
/// <param name="Width">Its pixels in a row.</param>
/// <param name="Height">Its rows.</param>
/// <param name="Scales">Sizes that it was painted at.</param>
/// <param name="Tiles">auto, none, or pixels of a tile.</param>
/// <param name="Steps">Steps that were made.</param>
/// <param name="Seconds">How long that took.</param>
/// <param name="PeakMb">The process's largest resident memory so far.</param>
/// <param name="LossCurve">The loss before each step, and after the last.</param>
/// <param name="Estimate">What was expected; null where nothing can be.</param>
internal sealed record Styled(
    string? Out, string Network, string Recipe, int Width, int Height, int Scales, string Tiles, int Steps, double Seconds, double PeakMb,
    IReadOnlyList<double> LossCurve, StyleForecast? Estimate) : IStyled
{
    public void Report(CommandContext context) => context.Result(this);

    public override string ToString() => Out is null
        ? $"{Width} x {Height} by {Network}: {Estimate?.ToString() ?? "nothing is known of its time and memory"}"
        : FormattableString.Invariant($"{Width} x {Height} by {Network} ({Recipe}) in {Steps} steps, {Seconds:0.0} s and {PeakMb:0} MB: {Out}");
}

/// <summary>A picture that a trained network painted in one pass.</summary>
/// <param name="Out">The painting.</param>
/// <param name="Network">The network's name, or the run or file that painted it.</param>
/// <param name="Seconds">How long that took.</param>
/// <param name="PeakMb">The process's largest resident memory so far.</param>
/// <param name="Width">Its pixels in a row.</param>
/// <param name="Height">Its rows.</param>
internal sealed record StyledAtOnce(string Out, string Network, double Seconds, double PeakMb, int Width, int Height) : IStyled
{
    public void Report(CommandContext context) => context.Result(this);

    public override string ToString() => FormattableString.Invariant($"{Width} x {Height} by {Network} in {Seconds:0.0##} s: {Out}");
}

/// <summary>What painting will take.</summary>
/// <param name="Seconds">Time.</param>
/// <param name="Mb">Memory of the process.</param>
internal sealed record StyleForecast(double Seconds, double Mb)
{
    public override string ToString() => FormattableString.Invariant($"about {StatusText.Time(TimeSpan.FromSeconds(Seconds))} ({Seconds:0} s) and {Mb:0} MB");
}
