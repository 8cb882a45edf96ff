using System.Text.RegularExpressions;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Experiments.Studies;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments.Studies;

public sealed partial class StudyMakerTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly Workplace workplace;
    private int count = 40;

    public StudyMakerTests() => workplace = new Workplace { RunsFolder = root["runs"], LoadData = (options, _) => SyntheticImages.Bars(count, options.Size, labels: 2) with { Classes = ["cat", "dog"] } };

    public void Dispose() => root.Dispose();

    [Fact]
    public void A_study_is_the_same_for_the_same_seed_and_says_nothing_of_the_truth()
    {
        var run = Train();
        var key = Make([run], new StudyOptions { Questions = 16, Seed = 4 });
        var page = File.ReadAllText(root["study.html"]);

        Assert.Equal(key.Study, Make([run], new StudyOptions { Questions = 16, Seed = 4 }).Study);
        Assert.Equal(page, File.ReadAllText(root["study.html"]));
        Assert.NotEqual(key.Study, Make([run], new StudyOptions { Questions = 16, Seed = 5 }).Study);
        Assert.Equal(key.Study, Assert.Single(Regex.Matches(page, key.Study).Select(match => match.Value).Distinct()));
        foreach (var secret in (string[])[Path.GetFileName(run), "tiny", key.Fingerprint, key.Sources[1].WeightsSha256!, "\"source\"", "fakes", "key.json"])
            Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        Assert.Single(Pictures(page).Select(picture => picture.Length).Distinct());
        Assert.Equal(16, Pictures(page).Distinct().Count());
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_knows_each_picture_and_matched_pictures_are_of_one_class()
    {
        var key = Make([Train(), Train(seed: 8)], new StudyOptions { Questions = 16 });
        var data = StudyPage.TryRead(root["study.html"], key.Study)!;
        var bars = SyntheticImages.Bars(40, 8);
        for (var question = 0; question < key.Questions.Count; question++)
        {
            var told = Assert.Single(key.Questions[question].Pictures);
            if (told.Source != 0)
                continue;
            var picture = ArtGan.Imaging.Picture.Decode(data.Questions[question][0]);
            Assert.Equal(bars.PictureAt(told.Number).Pixels.ToArray(), picture.Pixels.ToArray());
            Assert.Equal(told.Number % 2 == 0 ? "cat" : "dog", told.Class);
        }

        // Each real picture has a painted one of its class.
        var counts = key.Questions.Select(question => question.Pictures[0]).ToLookup(picture => (picture.Source == 0, picture.Class));
        Assert.All((string[])["cat", "dog"], name => Assert.Equal(counts[(true, name)].Count(), counts[(false, name)].Count()));
        Assert.Equal([8, 4, 4], Enumerable.Range(0, 3).Select(source => key.Questions.Count(question => question.Pictures[0].Source == source)));
    }

    [Fact]
    public void Pairs_are_of_one_class_and_one_run_stands_beside_real_pictures()
    {
        var key = Make([Train()], new StudyOptions { Kind = StudyKind.WhichIsBetter, Questions = 9 });
        Assert.Equal([true, false], key.Sources.Select(source => source.IsReal));
        Assert.All(key.Questions, question => Assert.Single(question.Pictures.Select(picture => picture.Class).Distinct()));
        Assert.All(key.Questions, question => Assert.Equal(1, question.Pictures.Sum(picture => picture.Source)));
        Assert.Equal(18, Pictures(File.ReadAllText(root["study.html"])).Count);

        var both = Make([Train(), Train(seed: 8)], new StudyOptions { Kind = StudyKind.WhichIsBetter, Questions = 9 });
        Assert.DoesNotContain(both.Sources, source => source.IsReal);
    }

    [Fact]
    public void What_people_cannot_be_asked_is_one_sentence()
    {
        var run = Train();
        void Refuses(string message, string[] runs, StudyOptions? options = null)
        {
            var error = Assert.Throws<UserException>(() => Make(runs, options ?? new StudyOptions())).Message;
            Assert.Contains(message, error, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error);
        }

        Refuses("cannot be; choose an even number", [run], new StudyOptions { Questions = 15 });
        Refuses("'questions' is 0 but must be from 2 to 1000", [run], new StudyOptions { Questions = 0 });
        Refuses("holds 40 pictures and the study needs 50 of them; ask fewer questions", [run], new StudyOptions { Questions = 100 });
        Refuses("is named twice", [run, run]);
        Refuses("paints pictures of 16 pixels and", [run, Train("size=16")]);
        Refuses("has no checkpoint yet", [Train(trains: false)]);
        Refuses("There is no run '99'", ["99"]);
        var before = Train();
        count = 60;
        Refuses("is not what", [before]);
        Assert.False(File.Exists(root["study.html"]));
    }

    [Fact]
    public void In_a_notebook_a_study_is_its_page()
    {
        using var run = ExperimentRun.Resume(Train(), 3, workplace);
        run.Train();
        var study = Study.Make([run], new() { Questions = 4 }, root["asked.html"], workplace);
        var shown = (string)study.ToMimeBundle().Representations["text/html"];
        Assert.StartsWith("<iframe ", shown, StringComparison.Ordinal);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(File.ReadAllText(study.Page)), shown, StringComparison.Ordinal);
        Assert.True(File.Exists(study.Key));
        Assert.Equal($"study {study.Identifier}: 4 questions about real, {run.Folder.Name}, in asked.html", study.ToString());
    }

    private string Train(string change = "seed=1", int seed = 1, bool trains = true)
    {
        var preset = new[] { "size=8", $"seed={seed}", "steps=2", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "conditioning=embedding", "device=cpu", change }
            .Aggregate(new Preset("tiny", "nothing", "A test.", new ExperimentOptions()), (changed, assignment) => changed.With(assignment));
        using var run = ExperimentRun.Start(preset.With("seed", seed), workplace);
        if (trains)
            run.Train();
        return run.Folder.FullPath;
    }

    private StudyKey Make(string[] runs, StudyOptions options) => StudyMaker.Make(runs, options, root["study.html"], workplace, "cpu");

    private static List<string> Pictures(string page) => [.. Picture().Matches(page).Select(match => match.Value)];

    [GeneratedRegex("\"iVBOR[^\"]+\"")]
    private static partial Regex Picture();
}
