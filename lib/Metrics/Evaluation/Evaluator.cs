using ArtGan.Data;

namespace ArtGan.Metrics;

/// <summary>Takes scores of painted pictures beside real ones, one network after the other, so that each is in memory once.</summary>
/// <param name="openNetwork">Opens a network by its name, or says in a <see cref="UserException"/> why it cannot be had.</param>
/// <param name="openLpips">Opens the perceptual distance, or says why it cannot be had.</param>
/// <param name="cache">The folder of features of real pictures; the usual one where null.</param>
internal sealed class Evaluator(Func<string, IFeatureNetwork> openNetwork, Func<Lpips> openLpips, string? cache = null)
{
    // The network whose features a linear classifier learns from.
    private const string Linear = FeatureNetworks.SqueezeNet;

    /// <summary>Every score of pictures that there is.</summary>
    internal static IReadOnlyList<ScoreName> Names { get; } =
    [
        .. FeatureNetworks.Names.SelectMany(network => FeatureScores.Families.Keys.Where(family => Suits(family, network)).Select(family => new ScoreName(family, network))),
        new("lpips", FeatureNetworks.SqueezeNet), new("cas", LabelScores.LeNetName), new("cas", Linear),
    ];

    /// <summary>
    /// The scores that are taken where all are wanted: those that look at every training picture on the fast networks alone, since
    /// the others would take longer over it than over all the rest.
    /// </summary>
    internal static IReadOnlyList<ScoreName> Usual { get; } = [.. Names.Where(name => name.Family is not ("nearest" or "copies") || name.Network is FeatureNetworks.SqueezeNet or FeatureNetworks.Digits)];

    /// <summary>Takes the scores.</summary>
    /// <param name="subject">What is set side by side.</param>
    /// <param name="names">Which scores.</param>
    /// <param name="onScore">Told of each score as it is taken.</param>
    /// <param name="onSkipped">Told of each that cannot be taken.</param>
    /// <param name="progress">Told of the work.</param>
    /// <param name="cancellation">Ends it; scores taken so far were told.</param>
    /// <returns>The training pictures nearest to the painted ones, where they were looked for.</returns>
    internal NearestPictures? Evaluate(
        EvaluationSubject subject, IReadOnlyList<ScoreName> names, Action<Score> onScore, Action<SkippedScore> onSkipped,
        IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        NearestPictures? nearest = null;
        foreach (var group in names.GroupBy(name => name is { Family: "lpips" } or { Family: "cas", Network: LabelScores.LeNetName } ? null : name.Network))
        {
            if (group.Key is { } network)
            {
                nearest = OnFeatures(network, subject, [.. group], onScore, onSkipped, progress, cancellation) ?? nearest;
                continue;
            }

            foreach (var name in group)
            {
                Take(name, () => name.Family == "lpips" ? Perceptual(subject, progress, cancellation) : LeNet(subject, cancellation), onScore, onSkipped, cancellation);
            }
        }

        return nearest;
    }

    private NearestPictures? OnFeatures(
        string networkName, EvaluationSubject subject, IReadOnlyList<ScoreName> names, Action<Score> onScore, Action<SkippedScore> onSkipped,
        IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        IFeatureNetwork network;
        try
        {
            network = openNetwork(networkName);
        }
        catch (UserException error)
        {
            SkipAll(error.Message);
            return null;
        }

        using (network)
        {
            if (network.Refuses(subject.Real.Channels, subject.Real.Height, subject.Real.Width) is { } refusal)
            {
                SkipAll(refusal);
                return null;
            }

            using var features = new ComparedFeatures(network, subject, progress, cache, cancellation);
            foreach (var name in names)
            {
                Take(name, () => name.Family == "cas" ? Probe(features) : FeatureScores.Families[name.Family](features), onScore, onSkipped, cancellation);
            }

            return names.Any(name => name.Family is "nearest" or "copies") ? features.Nearest : null;
        }

        void SkipAll(string reason)
        {
            foreach (var name in names)
            {
                onSkipped(new(name.ToString(), reason));
            }
        }
    }

    private static void Take(ScoreName name, Func<Score> score, Action<Score> onScore, Action<SkippedScore> onSkipped, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Score taken;
        try
        {
            using var scope = NewDisposeScope();
            using var silent = no_grad();
            taken = score();
        }
        catch (UserException error)
        {
            onSkipped(new(name.ToString(), error.Message));
            return;
        }

        onScore(taken);
    }

    private Score Perceptual(EvaluationSubject subject, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        using var lpips = openLpips();
        return LpipsDiversity.Of(lpips, subject, progress, cancellation);
    }

    private static Score LeNet(EvaluationSubject subject, CancellationToken cancellation)
    {
        CheckLabels(subject);
        if (!LabelScores.LeNetTakes(subject.Real))
        {
            throw new UserException($"LeNet tells grey pictures of {Mnist.Size} px in at most {Mnist.Classes} classes apart; take cas-{Linear}.");
        }

        using var learning = enable_grad();
        return LabelScores.LeNet(subject, cancellation);
    }

    private static Score Probe(ComparedFeatures features)
    {
        CheckLabels(features.Subject);
        using var learning = enable_grad();
        return LabelScores.Linear(features);
    }

    private static void CheckLabels(EvaluationSubject subject)
    {
        if (subject.Painted.Labels is null)
        {
            throw new UserException("The generator paints without classes, so that no classifier can learn them from its pictures.");
        }
    }

    private static bool Suits(string family, string network) => family switch
    {
        "fid" => IsOfficial(network),
        "fd" => !IsOfficial(network),
        "confidence" or "kl" => network == FeatureNetworks.Digits,
        // Classes other than ImageNet's and the digits say nothing of paintings.
        "is" => IsOfficial(network) || network is FeatureNetworks.SqueezeNet or FeatureNetworks.Digits,
        _ => true,
    };

    /// <summary>Whether a Fréchet distance on a network is the FID.</summary>
    internal static bool IsOfficial(string network) => network is FeatureNetworks.TorchFidelity or FeatureNetworks.CleanFid;
}
