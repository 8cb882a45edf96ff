namespace ArtGan.Experiments.Studies;

/// <summary>Turns answers into numbers.</summary>
internal static class StudyEvaluation
{
    /// <summary>Below this many participants a bootstrap over them is crude (Cameron, Gelbach and Miller 2008 begin to trust it at about ten).</summary>
    public const int FewParticipants = 10;

    private const int HardestShown = 8;

    /// <summary>Evaluates a study.</summary>
    /// <param name="key">The truth.</param>
    /// <param name="answers">Each participant's answers; at least one.</param>
    /// <exception cref="UserException">One participant's answers are there twice.</exception>
    public static StudyResult Of(StudyKey key, IReadOnlyList<StudyAnswers> answers)
    {
        if (answers.GroupBy(each => each.Participant).FirstOrDefault(each => each.Count() > 1) is { } twice)
        {
            throw new UserException($"The answers of participant {twice.Key} are there {twice.Count()} times; give each file once.");
        }

        var times = answers.SelectMany(each => each.Answers).Select(answer => answer.Milliseconds / 1000).Order().ToList();
        var result = new StudyResult
        {
            Study = key.Study,
            Kind = key.Kind,
            Participants = answers.Count,
            Answers = times.Count,
            Interval = answers.Count == 1 ? "wilson" : "cluster-bootstrap",
            MedianSeconds = Math.Round((times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2, 3),
            Warnings = [.. Warnings(answers.Count)],
        };
        return key.Kind == StudyKind.RealOrPainted ? result with { RealOrPainted = Judge(key, answers) } : Compare(key, answers, result);
    }

    private static IEnumerable<string> Warnings(int participants)
    {
        if (participants == 1)
        {
            yield return "One participant speaks for nobody else; ask more people.";
        }
        else if (participants < FewParticipants)
        {
            yield return $"Intervals over {participants} participants are rough; ask at least {FewParticipants}.";
        }

        if (participants > 1)
        {
            yield return "The binomial test takes all answers for independent; where participants differ, trust the interval instead.";
        }
    }

    private static Judgement Judge(StudyKey key, IReadOnlyList<StudyAnswers> answers)
    {
        StudyPicture PictureOf(int question) => key.Questions[question].Pictures[0];
        bool IsReal(int question) => key.Sources[PictureOf(question).Source].IsReal;
        static bool SaysReal(StudyAnswer answer) => answer.Choice == "real";
        Share Rate(Func<int, bool> asked, Func<int, StudyAnswer, bool> happens) => ShareOf(answers, asked, happens);
        int Times(bool isReal, bool saysReal) => answers.Sum(each => each.Answers.Where((answer, question) => IsReal(question) == isReal && SaysReal(answer) == saysReal).Count());

        var accuracy = Rate(_ => true, (question, answer) => SaysReal(answer) == IsReal(question));
        var hardest = Enumerable.Range(0, key.Questions.Count)
            .Select(question => new HardPicture(
                question + 1, key.Sources[PictureOf(question).Source].Name, PictureOf(question).Number, answers.Average(each => SaysReal(each.Answers[question]) == IsReal(question) ? 0 : 1)))
            .Where(picture => picture.Wrong > 0)
            .OrderByDescending(picture => picture.Wrong).ThenBy(picture => picture.Question);
        return new(
            accuracy,
            accuracy.PAgainstHalf,
            Rate(IsReal, (_, answer) => !SaysReal(answer)),
            new Confusion(Times(true, true), Times(true, false), Times(false, true), Times(false, false)),
            [.. Sources(key).Where(source => !key.Sources[source].IsReal).Select(source => new FoolingRate(key.Sources[source].Name, Rate(question => PictureOf(question).Source == source, (_, answer) => SaysReal(answer))))],
            [.. hardest.Take(HardestShown)]);
    }

    private static StudyResult Compare(StudyKey key, IReadOnlyList<StudyAnswers> answers, StudyResult result)
    {
        int Preferred(int question, StudyAnswer answer) => key.Questions[question].Pictures[answer.Choice == "left" ? 0 : 1].Source;
        bool Meet(int question, int first, int second) => key.Questions[question].Pictures is var pictures && pictures.Any(picture => picture.Source == first) && pictures.Any(picture => picture.Source == second);

        var wins = new int[key.Sources.Count, key.Sources.Count];
        var preferences = new List<Preference>();
        foreach (var first in Sources(key))
        {
            foreach (var second in Sources(key).Where(other => other > first))
            {
                var share = ShareOf(answers, question => Meet(question, first, second), (question, answer) => Preferred(question, answer) == first);
                (wins[first, second], wins[second, first]) = (share.Count, share.N - share.Count);
                preferences.Add(new(key.Sources[first].Name, key.Sources[second].Name, share, share.PAgainstHalf));
            }
        }

        result = result with { Preferences = preferences };
        if (key.Sources.Count < 3)
        {
            return result;
        }

        return BradleyTerry.Strengths(wins) is { } strengths
            ? result with { BradleyTerry = [.. strengths.Select((value, source) => new Strength(key.Sources[source].Name, value)).OrderByDescending(each => each.Value)] }
            : result with { Warnings = [.. result.Warnings, "There are no finite Bradley-Terry strengths, since some runs were never preferred to the others; ask more questions."] };
    }

    private static IEnumerable<int> Sources(StudyKey key) => Enumerable.Range(0, key.Sources.Count);

    private static Share ShareOf(IReadOnlyList<StudyAnswers> answers, Func<int, bool> asked, Func<int, StudyAnswer, bool> happens) => ClusterBootstrap.Of([
        .. answers.Select(each =>
        {
            var counted = each.Answers.Select((answer, question) => (Answer: answer, Question: question)).Where(entry => asked(entry.Question)).ToList();
            return (counted.Count(entry => happens(entry.Question, entry.Answer)), counted.Count);
        }),
    ]);
}
