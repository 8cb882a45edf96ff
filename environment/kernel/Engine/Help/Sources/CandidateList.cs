namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>Gathers what fits a word that is being typed, the likeliest first, each text once.</summary>
/// <param name="prefix">The word so far.</param>
internal sealed class CandidateList(string prefix)
{
    private const int Maximum = 1000;

    private readonly Dictionary<string, (Candidate Candidate, Fit Fit)> found = new(StringComparer.Ordinal);

    // Front-ends filter further while one types, so that other cases are worth offering, but only behind.
    private enum Fit
    {
        Prefix,
        OtherCase,
        Humps,
        None,
    }

    /// <summary>The word so far.</summary>
    public string Prefix => prefix;

    /// <summary>Whether a name fits the word; to be asked before costly work.</summary>
    public bool Fits(string name) => Compare(name) != Fit.None;

    /// <summary>Adds what fits, unless the same text is there already: the first one counts.</summary>
    public void Add(Candidate candidate)
    {
        var fit = Compare(candidate.Name ?? candidate.Text);
        if (fit == Fit.None)
            return;
        if (!found.TryGetValue(candidate.Text, out var known))
            found.Add(candidate.Text, (candidate, fit));
        else if (known.Candidate.Kind == "method" && candidate.Kind == "method")
            known.Candidate.Overloads++;
    }

    /// <summary>The best of what was added.</summary>
    public IEnumerable<Candidate> Best()
    {
        // Humps (WL for WriteLine) are a guess: they count where nothing begins with the word.
        var worst = found.Values.Any(entry => entry.Fit < Fit.Humps) ? Fit.OtherCase : Fit.Humps;
        return found.Values.Where(entry => entry.Fit <= worst)
            .OrderBy(entry => entry.Fit).ThenBy(entry => entry.Candidate.IsObsolete).ThenBy(entry => entry.Candidate.Likelihood)
            .ThenBy(entry => entry.Candidate.Name ?? entry.Candidate.Text, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Candidate.Text, StringComparer.Ordinal)
            .Take(Maximum).Select(entry => entry.Candidate);
    }

    private Fit Compare(string name)
    {
        if (name.StartsWith(prefix, StringComparison.Ordinal))
            return Fit.Prefix;
        if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return Fit.OtherCase;
        return prefix.Length >= 2 && HumpsFit(name) ? Fit.Humps : Fit.None;
    }

    private bool HumpsFit(string name)
    {
        var index = 0;
        foreach (var typed in prefix)
        {
            if (!char.IsAsciiLetterUpper(typed))
                return false;
            index = name.IndexOf(typed, index) + 1;
            if (index == 0)
                return false;
        }

        return name[0] == prefix[0];
    }
}
