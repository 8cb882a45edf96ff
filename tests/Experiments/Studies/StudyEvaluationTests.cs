using ArtGan.Experiments.Studies;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments.Studies;

public sealed class StudyEvaluationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Answers_come_to_the_numbers_that_NumPy_and_SciPy_count()
    {
        var expected = StatisticsFixture.Read()["study"]!;
        var sources = StatisticsFixture.Whole(expected["sources"]);
        var key = Key(StudyKind.RealOrPainted, ["real", "one", "two"], [.. sources.Select(source => new[] { source })]);
        var answers = expected["answers"]!.AsArray().Select((row, person) => Answers(key, $"{person:x8}", [.. StatisticsFixture.Whole(row).Select(says => says == 1 ? "real" : "painted")])).ToList();
        var result = StudyEvaluation.Of(key, answers);

        var judgement = result.RealOrPainted!;
        Assert.Equal((4, 64, "cluster-bootstrap", 1.5), (result.Participants, result.Answers, result.Interval, result.MedianSeconds));
        Assert.Equal((int)expected["right"]!, judgement.Accuracy.Count);
        Assert.Equal((double)expected["p"]!, judgement.PAgainstHalf, 1e-9);
        Assert.Equal(StatisticsFixture.Whole(expected["fooled"]), judgement.FoolingRates.Select(each => each.Rate.Count));
        Assert.All(judgement.FoolingRates, each => Assert.Equal(16, each.Rate.N));
        var confusion = judgement.Confusion;
        Assert.Equal(StatisticsFixture.Whole(expected["confusion"]), new[] { confusion.RealAsReal, confusion.RealAsPainted, confusion.PaintedAsReal, confusion.PaintedAsPainted }.AsEnumerable());
        Assert.Equal(confusion.RealAsPainted, judgement.RealTakenForPainted.Count);
        var wrong = StatisticsFixture.Numbers(expected["wrong"]);
        Assert.Equal(wrong.Max(), judgement.Hardest[0].Wrong);
        Assert.All(judgement.Hardest, picture => Assert.Equal(wrong[picture.Question - 1], picture.Wrong));
        Assert.Contains(result.Warnings, warning => warning.Contains("4 participants", StringComparison.Ordinal));
    }

    [Fact]
    public void Preferences_are_counted_from_both_sides_and_ranked_where_there_are_more_than_two_runs()
    {
        var key = Key(StudyKind.WhichIsBetter, ["a", "b", "c"], [[0, 1], [1, 0], [0, 2], [2, 0], [1, 2], [2, 1]]);
        var result = StudyEvaluation.Of(key, [Answers(key, "01", ["left", "left", "left", "right", "right", "right"])]);

        Assert.Equal(["a>b 1/2", "a>c 2/2", "b>c 1/2"], result.Preferences!.Select(each => $"{each.First}>{each.Second} {each.FirstPreferred.Count}/{each.FirstPreferred.N}"));
        Assert.Null(result.RealOrPainted);
        Assert.Equal(["a", "b", "c"], result.BradleyTerry!.Select(each => each.Source));
        Assert.Equal(1, result.BradleyTerry!.Sum(each => each.Value), 1e-12);
        var lost = StudyEvaluation.Of(key, [Answers(key, "01", ["left", "right", "left", "right", "left", "right"])]);
        Assert.Null(lost.BradleyTerry);
        Assert.Contains(lost.Warnings, warning => warning.StartsWith("There are no finite", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_answers_twice_are_refused()
    {
        var key = Key(StudyKind.RealOrPainted, ["real", "one"], [[0], [1]]);
        var answers = Answers(key, "0a", ["real", "real"]);
        Assert.Equal("The answers of participant 0a are there 2 times; give each file once.", Assert.Throws<UserException>(() => StudyEvaluation.Of(key, [answers, answers])).Message);
    }

    [Theory]
    [InlineData("{", "cannot be read as answers to a study")]
    [InlineData("[]", "cannot be read as answers to a study")]
    [InlineData("""{"format":"other","version":1,"study":"","participant":"","answers":[]}""", "it is something else")]
    [InlineData("""{"format":"artgan-study-answers","version":2,"study":"","participant":"","answers":[]}""", "it is of version 2 of the format")]
    [InlineData("""{"format":"artgan-study-answers","version":1,"study":"0123","participant":"0a","answers":[]}""", "answers another study (0123, not ")]
    [InlineData("""{"format":"artgan-study-answers","version":1,"study":"STUDY","participant":"0a","answers":[{"choice":"real","milliseconds":5}]}""", "does not answer the study's 2 questions")]
    [InlineData("""{"format":"artgan-study-answers","version":1,"study":"STUDY","participant":"0a","answers":[{"choice":"real","milliseconds":5},{"choice":"left","milliseconds":5}]}""", "does not answer the study's 2 questions")]
    [InlineData("""{"format":"artgan-study-answers","version":1,"study":"STUDY","participant":"../0a","answers":[{"choice":"real","milliseconds":5},{"choice":"real","milliseconds":5}]}""", "does not answer the study's 2 questions")]
    [InlineData("""{"format":"artgan-study-answers","version":1,"study":"STUDY","participant":"0a","answers":[null,{"choice":"real","milliseconds":5}]}""", "does not answer the study's 2 questions")]
    public void Damaged_answers_and_those_to_another_study_are_refused_in_a_sentence(string text, string message)
    {
        var key = Key(StudyKind.RealOrPainted, ["real", "one"], [[0], [1]]);
        folder.Write("a.answers.json", text.Replace("STUDY", key.Study, StringComparison.Ordinal));
        var error = Assert.Throws<UserException>(() => StudyAnswers.Read(folder["a.answers.json"], key)).Message;
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public void A_key_that_was_changed_is_refused()
    {
        var key = Key(StudyKind.RealOrPainted, ["real", "one"], [[0], [1]]);
        key.Write(folder["study.key.json"]);
        Assert.Equal(key.Study, StudyKey.Read(folder["study.key.json"]).Study);
        folder.Write("study.key.json", File.ReadAllText(folder["study.key.json"]).Replace("\"source\":0", "\"source\":1", StringComparison.Ordinal));
        Assert.Contains("it is not as it was written", Assert.Throws<UserException>(() => StudyKey.Read(folder["study.key.json"])).Message, StringComparison.Ordinal);
    }

    private static StudyKey Key(StudyKind kind, string[] names, int[][] questions) => new StudyKey
    {
        Kind = kind,
        Seed = 1,
        Seconds = 0,
        Page = "study.html",
        Data = "bars",
        Fingerprint = "00",
        Sources = [.. names.Select(name => new StudySource(name, name == StudySource.RealName))],
        Questions = [.. questions.Select((sources, number) => new StudyQuestion([.. sources.Select(source => new StudyPicture(source, number))]))],
    }.Identified();

    private static StudyAnswers Answers(StudyKey key, string participant, string[] choices) => new()
    {
        Format = StudyAnswers.Kind,
        Version = StudyAnswers.CurrentVersion,
        Study = key.Study,
        Participant = participant,
        Answers = [.. choices.Select((choice, index) => new StudyAnswer(choice, index % 2 == 0 ? 1000 : 2000))],
    };
}
