using System.Text;

namespace ArtGan.Experiments;

/// <summary>One combination that a sweep tries.</summary>
/// <param name="Number">From 1 on; the same combination whatever was tried before it.</param>
/// <param name="Values">The parameters' values as text, in the order of the sweep's file.</param>
/// <param name="Assignments">The options that differ from the preset's: those of the sweep, then the combination's.</param>
internal sealed record SweepTrial(int Number, IReadOnlyList<string> Values, IReadOnlyList<Assignment> Assignments)
{
    /// <summary>The preset with all options of the trial.</summary>
    /// <param name="preset">What every trial starts from.</param>
    internal Preset Apply(Preset preset) => Assignments.Aggregate(preset, (changed, assignment) => changed.With(assignment.Option, assignment.Value));

    /// <summary>The command that trains the same alone.</summary>
    /// <param name="preset">The preset's name or file.</param>
    /// <param name="steps">Steps in total.</param>
    internal string Command(string preset, int steps)
    {
        var command = new StringBuilder($"artgan train {Quoted(preset)}");
        foreach (var assignment in Assignments)
        {
            command.Append(" --set ").Append(Quoted(assignment.ToString()));
        }

        return FormattableString.Invariant($"{command} --steps {steps}");
    }

    /// <summary>A word as a shell takes it.</summary>
    internal static string Quoted(string word) =>
        word.All(letter => char.IsAsciiLetterOrDigit(letter) || "_-+=.,/:".Contains(letter, StringComparison.Ordinal)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
