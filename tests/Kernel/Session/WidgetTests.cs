using System.Text.Json.Nodes;

namespace ArtGan.Tests.Kernel.Session;

/// <summary>Sliders as a front-end with Jupyter's widgets meets them.</summary>
public class WidgetTests
{
    private const string Cell = "Explore(Slider(\"strength\", 0, 1, start: 0.5), strength => Markdown($\"**{strength}**\"))";

    [Fact]
    public void A_slider_moves_the_value_and_a_late_front_end_is_told_the_state()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var cell = front.Run(Cell);
        var models = cell.All("comm_open").ToDictionary(open => (string)open["comm_id"]!, open => open["data"]!["state"]!.AsObject());
        Assert.All(cell.All("comm_open"), open => Assert.Equal("jupyter.widget", (string)open["target_name"]!));
        var box = models[(string)cell.One("execute_result")["data"]!["application/vnd.jupyter.widget-view+json"]!["model_id"]!];
        Assert.Equal("VBoxModel", (string)box["_model_name"]!);
        // What a model refers to is there before it.
        Assert.All(models.Values.SelectMany(References), reference => Assert.Contains(reference, models.Keys));
        string[] children = [.. References(box).Where(id => (string)models[id]["_model_name"]! != "LayoutModel")];
        Assert.Equal(["FloatSliderModel", "HTMLModel"], children.Select(id => (string)models[id]["_model_name"]!));
        Assert.Equal((0.5, "strength"), ((double)models[children[0]]["value"]!, (string)models[children[0]]["description"]!));
        Assert.Contains("<strong>0.5</strong>", (string)models[children[1]]["value"]!, StringComparison.Ordinal);

        var moved = Say(front, children[0], new() { ["method"] = "update", ["state"] = new JsonObject { ["value"] = 0.25 }, ["buffer_paths"] = new JsonArray() });
        Assert.Equal(children[1], (string)moved["comm_id"]!);
        Assert.Contains("<strong>0.25</strong>", (string)moved["data"]!["state"]!["value"]!, StringComparison.Ordinal);

        var state = Say(front, children[0], new() { ["method"] = "request_state" });
        Assert.Equal(0.25, (double)state["data"]!["state"]!["value"]!);
    }

    [Fact]
    public void An_exception_is_shown_and_the_slider_goes_on()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var cell = front.Run("Explore(Slider(\"x\", 0, 4, start: 4, step: 2), x => x == 1 ? throw new ArgumentException(\"not that\") : x)");
        var slider = (string)cell.All("comm_open").Single(open => (string)open["data"]!["state"]!["_model_name"]! == "FloatSliderModel")["comm_id"]!;
        var said = Send(front, slider, 1);
        Assert.Contains(said, message => message.Type == "error" && (string)message.Content["evalue"]! == "not that");
        Assert.Contains(Send(front, slider, 3), message => message.Type == "comm_msg" && ((string)message.Content["data"]!["state"]!["value"]!).Contains('3'));
    }

    private static IEnumerable<string> References(JsonObject state) =>
        state.SelectMany(entry => entry.Value is JsonArray several ? several.OfType<JsonValue>() : entry.Value is JsonValue one ? [one] : [])
            .Select(value => value.TryGetValue<string>(out var text) ? text : "").Where(text => text.StartsWith("IPY_MODEL_", StringComparison.Ordinal)).Select(text => text["IPY_MODEL_".Length..]);

    private static JsonObject Say(FrontEnd front, string comm, JsonObject data) =>
        Assert.Single(front.Published(front.Send(front.Shell, "comm_msg", new() { ["comm_id"] = comm, ["data"] = data })), message => message.Type == "comm_msg").Content;

    private static IReadOnlyList<ArtGan.Kernel.Wire.IncomingMessage> Send(FrontEnd front, string comm, double value) =>
        front.Published(front.Send(front.Shell, "comm_msg", new() { ["comm_id"] = comm, ["data"] = new JsonObject { ["method"] = "update", ["state"] = new JsonObject { ["value"] = value } } }));
}
