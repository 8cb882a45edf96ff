using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ArtGan.Cli.Studies;
using ArtGan.Experiments;
using ArtGan.Experiments.Studies;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Cli;

public sealed class StudyCommandTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly string run;

    public StudyCommandTests()
    {
        var preset = new[] { "data=procedural", "size=8", "steps=1", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "device=cpu" }
            .Aggregate(new Preset("tiny", "nothing", "A test.", new ExperimentOptions()), (changed, assignment) => changed.With(assignment));
        using var trained = ExperimentRun.Start(preset, new Workplace { RunsFolder = root["runs"] });
        trained.Train();
        run = trained.Folder.FullPath;
    }

    public void Dispose() => root.Dispose();

    [Fact]
    public async Task A_study_is_made_and_its_answers_are_reported()
    {
        var made = JsonNode.Parse((await MakeAsync()).Out)!;
        Assert.Equal((root["study.html"], root["study.key.json"], "real-or-painted", 10), ((string)made["out"]!, (string)made["key"]!, (string)made["kind"]!, (int)made["questions"]!));

        var key = StudyKey.Read(root["study.key.json"]);
        root.Write($"answers/study-{key.Study}-0a.answers.json", Answers(key, "0a", question => Truth(key, question)));
        root.Write($"answers/study-{key.Study}-0b.answers.json", Answers(key, "0b", _ => "real"));
        var call = await Call.RunAsync("study", "report", root["answers"], "--key", root["study.key.json"], "--html", root["report.html"], "--json");

        var result = JsonNode.Parse(call.Out)!;
        Assert.Equal((0, 2, 20, "cluster-bootstrap"), (call.ExitCode, (int)result["participants"]!, (int)result["answers"]!, (string)result["interval"]!));
        var judgement = result["real_or_painted"]!;
        Assert.Equal((0.75, 15, 20), ((double)judgement["accuracy"]!["value"]!, (int)judgement["accuracy"]!["count"]!, (int)judgement["accuracy"]!["n"]!));
        Assert.Equal((Path.GetFileName(run), 0.5), ((string)judgement["fooling_rates"]![0]!["run"]!, (double)judgement["fooling_rates"]![0]!["rate"]!["value"]!));
        Assert.Equal("""{"real_as_real":10,"real_as_painted":0,"painted_as_real":5,"painted_as_painted":5}""", judgement["confusion"]!.ToJsonString());
        Assert.Contains("right in 75.0 %", File.ReadAllText(root["report.html"]), StringComparison.Ordinal);

        var text = await Call.RunAsync("study", "report", root["answers"], "--key", root["study.key.json"]);
        Assert.Contains($"{Path.GetFileName(run)} taken for real: 50.0 %", text.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_to_another_study_are_refused_in_a_sentence()
    {
        await MakeAsync();
        var first = StudyKey.Read(root["study.key.json"]);
        root.Write("a.answers.json", Answers(first, "0a", _ => "real"));
        await MakeAsync("--seed", "2");

        var call = await Call.RunAsync("study", "report", root["a.answers.json"], "--key", root["study.key.json"]);
        Assert.Equal((1, ""), (call.ExitCode, call.Out));
        Assert.Contains($"answers another study ({first.Study}, not ", call.Error, StringComparison.Ordinal);
        Assert.Single(call.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData(1, "There is no run '99999999'", "study", "make", "99999999")]
    [InlineData(1, "cannot be read as the key of a study", "study", "report", "nothing.answers.json", "--key", "nothing.key.json")]
    [InlineData(1, "is no page of a study", "study", "serve", "nothing.html")]
    [InlineData(2, "--port 70000 is not possible; choose 0 to 65535.", "study", "serve", "nothing.html", "--port", "70000")]
    [InlineData(2, "prettiest", "study", "make", "latest", "--kind", "prettiest")]
    public async Task A_mistake_is_one_sentence(int code, string message, params string[] arguments)
    {
        var call = await Call.RunAsync(arguments);
        Assert.Equal((code, ""), (call.ExitCode, call.Out));
        Assert.Contains(message, call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_served_page_hands_its_answers_in_and_nothing_else_can_be_asked_for()
    {
        await MakeAsync();
        var key = StudyKey.Read(root["study.key.json"]);
        using var stop = new CancellationTokenSource();
        using var server = StudyServer.Open(root["study.html"], root["answers"], IPAddress.Loopback, 0);
        var serving = server.RunAsync(stop.Token);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };

        Assert.Equal(File.ReadAllText(root["study.html"]), await client.GetStringAsync("/"));
        foreach (var other in (string[])["/study.key.json", "/answers", "/../study.key.json"])
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(other)).StatusCode);

        var answers = Answers(key, "0a1b2c3d", _ => "real");
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(answers)).StatusCode);
        var file = Assert.Single(Directory.GetFiles(root["answers"]));
        Assert.Equal(($"study-{key.Study}-0a1b2c3d.answers.json", answers), (Path.GetFileName(file), File.ReadAllText(file)));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("{")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(answers.Replace(key.Study, "000000000000", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(answers.Replace("0a1b2c3d", "../0a1b2c3d", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(new string(' ', StudyAnswers.LongestFile + 1))).StatusCode);
        Assert.Single(Directory.GetFiles(root["answers"]));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);

        async Task<HttpResponseMessage> PostAsync(string body)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            return await client.PostAsync("answers", content);
        }
    }

    private Task<Call> MakeAsync(params string[] more) => Call.RunAsync(["study", "make", run, "--out", root["study.html"], "--questions", "10", "--device", "cpu", "--json", .. more]);

    private static string Truth(StudyKey key, int question) => key.Sources[key.Questions[question].Pictures[0].Source].IsReal ? "real" : "painted";

    private static string Answers(StudyKey key, string participant, Func<int, string> choose) => new JsonObject
    {
        ["format"] = StudyAnswers.Kind,
        ["version"] = StudyAnswers.CurrentVersion,
        ["study"] = key.Study,
        ["participant"] = participant,
        ["answers"] = new JsonArray([.. Enumerable.Range(0, key.Questions.Count).Select(question => new JsonObject { ["choice"] = choose(question), ["milliseconds"] = 900 })]),
    }.ToJsonString();
}
