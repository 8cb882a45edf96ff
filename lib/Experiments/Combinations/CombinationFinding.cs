namespace ArtGan.Experiments;

/// <summary>What is known about a combination of options.</summary>
/// <param name="Reason">What is wrong with it, and on whose evidence; a clause without a full stop.</param>
/// <param name="Cure">What to set instead, as in "set verdict=linear".</param>
/// <param name="IsRefused">Whether it is trained only where the options force it; otherwise it is warned about.</param>
public sealed record CombinationFinding(string Reason, string Cure, bool IsRefused)
{
    /// <summary>The finding as one sentence, for logs and progress.</summary>
    public string Warning => $"{Reason}; {Cure}.";

    /// <summary>The finding as the sentence of a refusal.</summary>
    internal string Refusal => $"{Reason}; {Cure}, or force=true to train it all the same.";
}
