using System.Net;
using ArtGan.Cli.Studies;
using ArtGan.Experiments;
using ArtGan.Experiments.Studies;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments.Studies;

/// <summary>The page that asks, as people meet it.</summary>
public sealed class StudyPageTests : IDisposable
{
    private const int Questions = 8;
    private readonly TemporaryFolder root = new();

    public void Dispose() => root.Dispose();

    [ChromiumFact]
    public async Task A_whole_study_is_answered_by_keyboard_over_a_reload()
    {
        var key = Make(StudyKind.RealOrPainted);
        await using var browser = await StudyBrowser.OpenAsync(new Uri(root["study.html"]), root["downloads"]);
        await browser.WaitAsync("!document.getElementById('welcome').hidden");
        await browser.ScreenshotAsync("study-welcome");
        await browser.ClickAsync("#start");
        for (var number = 0; number < Questions; number++)
        {
            await browser.WaitForQuestionAsync(number);
            if (number == 2)
            {
                await browser.ScreenshotAsync("study-question");
                await browser.DarkenAsync();
                await browser.ScreenshotAsync("study-dark");
                // An answer is undone and given anew, and then the device goes out.
                await browser.PressAsync("Backspace");
                await browser.WaitForQuestionAsync(1);
                await browser.PressAsync(KeyFor(key, 1));
                await browser.WaitForQuestionAsync(2);
                await browser.ReloadAsync();
                await browser.WaitForQuestionAsync(2);
                Assert.Equal($"Picture 3 of {Questions}", await browser.ValueAsync<string>("document.getElementById('count').textContent"));
            }

            Assert.Equal($"Picture {number + 1}", await browser.ValueAsync<string>("document.getElementById('picture').alt"));
            // All are right but the first.
            await browser.PressAsync(number == 0 ? Other(KeyFor(key, 0)) : KeyFor(key, number));
        }

        await browser.WaitAsync("!document.getElementById('end').hidden");
        await browser.ValueAsync<bool>("document.getElementById('comment').focus(), true");
        await browser.TypeAsync("Brush strokes & <b>light</b>");
        var file = await browser.SaveAsync();
        await browser.ScreenshotAsync("study-end");
        Assert.Equal("", await browser.ComplaintsAsync());

        var answers = StudyAnswers.Read(file, key);
        Assert.Equal($"study-{key.Study}-{answers.Participant}.answers.json", Path.GetFileName(file));
        Assert.Equal("Brush strokes & <b>light</b>", answers.Comment);
        Assert.Equal([false, true, false, false, false, false, false, false], answers.Answers.Select(answer => answer.Revised));
        Assert.All(answers.Answers, answer => Assert.InRange(answer.Milliseconds, 200, 600_000));
        Assert.True(answers.Started < answers.Finished);
        var result = StudyEvaluation.Of(key, [answers]);
        Assert.Equal((Questions - 1, 1), (result.RealOrPainted!.Accuracy.Count, result.RealOrPainted.Hardest[0].Question));

        StudyReport.Write(root["report.html"], result, key, [answers], StudyPage.TryRead(root["study.html"], key.Study));
        await using var report = await StudyBrowser.OpenAsync(new Uri(root["report.html"]), root["downloads"]);
        await report.WaitAsync("[...document.images].length === 1 && [...document.images].every(image => image.naturalWidth === 8)");
        Assert.Equal("Brush strokes & <b>light</b>", await report.ValueAsync<string>("document.querySelector('blockquote').textContent"));
        await report.ScreenshotAsync("study-report");
        Assert.Equal("", await report.ComplaintsAsync());
    }

    [ChromiumFact]
    public async Task Pairs_are_answered_by_touch_on_a_phone()
    {
        var key = Make(StudyKind.WhichIsBetter);
        await using var browser = await StudyBrowser.OpenAsync(new Uri(root["study.html"]), root["downloads"]);
        await browser.BecomePhoneAsync();
        await browser.ReloadAsync();
        await browser.WaitAsync("innerWidth === 390 && !document.getElementById('welcome').hidden");
        await browser.ScreenshotAsync("study-phone-welcome");
        await browser.TouchAsync("#start");
        for (var number = 0; number < Questions; number++)
        {
            await browser.WaitForQuestionAsync(number);
            if (number == 0)
                await browser.ScreenshotAsync("study-phone-pair");
            Assert.True(await browser.ValueAsync<bool>("document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll('[data-choice]')].every(button => { const box = button.getBoundingClientRect(); return box.width >= 48 && box.height >= 48 && box.bottom <= innerHeight; })"));
            // The painted one is always preferred.
            await browser.TouchAsync($"[data-choice=\"{(key.Questions[number].Pictures[0].Source == 1 ? 0 : 1)}\"]");
        }

        await browser.WaitAsync("!document.getElementById('end').hidden");
        await browser.ScreenshotAsync("study-phone-end");
        var answers = StudyAnswers.Read(await browser.SaveAsync(), key);
        Assert.Equal("", await browser.ComplaintsAsync());
        var preference = Assert.Single(StudyEvaluation.Of(key, [answers]).Preferences!);
        Assert.Equal((StudySource.RealName, 0, Questions), (preference.First, preference.FirstPreferred.Count, preference.FirstPreferred.N));

        // As text it says the same.
        await browser.ClickAsync("#copy");
        var text = await browser.ValueAsync<string>("document.getElementById('text').value");
        Assert.Equal(answers.Answers, StudyAnswers.Parse(System.Text.Encoding.UTF8.GetBytes(text)).Answers);
    }

    [ChromiumFact]
    public async Task A_picture_with_a_time_limit_goes_away_and_can_still_be_answered()
    {
        var key = Make(StudyKind.RealOrPainted, seconds: 0.3);
        await using var browser = await StudyBrowser.OpenAsync(new Uri(root["study.html"]), root["downloads"]);
        await browser.WaitAsync("!document.getElementById('welcome').hidden");
        await browser.ClickAsync("#start");
        await browser.WaitAsync("document.getElementById('picture').style.visibility === 'hidden' && !document.getElementById('gone').hidden && document.getElementById('stage').dataset.open === '0'");
        await browser.PressAsync(KeyFor(key, 0));
        await browser.WaitForQuestionAsync(1);
    }

    [ChromiumFact]
    public async Task A_served_page_hands_its_answers_in()
    {
        var key = Make(StudyKind.RealOrPainted);
        using var stop = new CancellationTokenSource();
        using var server = StudyServer.Open(root["study.html"], root["answers"], IPAddress.Loopback, 0);
        var collected = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Collected = collected.SetResult;
        var serving = server.RunAsync(stop.Token);
        await using (var browser = await StudyBrowser.OpenAsync(new Uri(server.Address), root["downloads"]))
        {
            await browser.WaitAsync("!document.getElementById('welcome').hidden");
            await browser.ClickAsync("#start");
            for (var number = 0; number < Questions; number++)
            {
                await browser.WaitForQuestionAsync(number);
                await browser.PressAsync("ArrowLeft");
            }

            await browser.WaitAsync("!document.getElementById('end').hidden");
            await browser.ClickAsync("#save");
            await browser.WaitAsync("document.getElementById('handed').textContent.includes('handed in')");
        }

        Assert.All(StudyAnswers.Read(await collected.Task, key).Answers, answer => Assert.Equal("real", answer.Choice));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
    }

    private static string KeyFor(StudyKey key, int question) => key.Sources[key.Questions[question].Pictures[0].Source].IsReal ? "ArrowLeft" : "2";

    private static string Other(string key) => key == "2" ? "1" : "ArrowRight";

    private StudyKey Make(StudyKind kind, double seconds = 0)
    {
        var workplace = new Workplace { RunsFolder = root["runs"], LoadData = (options, _) => SyntheticImages.Bars(40, options.Size) };
        var preset = new[] { "size=8", "steps=2", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "device=cpu" }
            .Aggregate(new Preset("tiny", "nothing", "A test.", new ExperimentOptions()), (changed, assignment) => changed.With(assignment));
        using var run = ExperimentRun.Start(preset, workplace);
        run.Train();
        return StudyMaker.Make([run.Folder.FullPath], new StudyOptions { Kind = kind, Questions = Questions, Seconds = seconds }, root["study.html"], workplace, "cpu");
    }
}
