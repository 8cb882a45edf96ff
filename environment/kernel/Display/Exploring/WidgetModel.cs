using System.Text.Json.Nodes;
using ArtGan.Kernel.Display.Comms;

namespace ArtGan.Kernel.Display.Exploring;

/// <summary>
/// A model of Jupyter's widgets, whose state a front-end shares: the messages of ipywidgets' protocol, version 2.1
/// (packages/schema/messages.md in the repository of ipywidgets), and the models of ipywidgets 8.
/// </summary>
internal sealed class WidgetModel
{
    private const string Target = "jupyter.widget", Protocol = "2.1.0", Version = "2.0.0";
    private const string Base = "@jupyter-widgets/base", Controls = "@jupyter-widgets/controls";

    private readonly JsonObject state;
    private readonly Comm comm;

    private WidgetModel(JsonObject state)
    {
        this.state = state;
        comm = Comm.Open(Target, new() { ["state"] = state.DeepClone(), ["buffer_paths"] = new JsonArray() }, new() { ["version"] = Protocol });
        comm.Received = Receive;
    }

    /// <summary>Called when the front-end has changed the state.</summary>
    public Action? Changed { get; set; }

    /// <summary>What an output shows to have the widget drawn.</summary>
    public JsonObject View => new() { ["version_major"] = 2, ["version_minor"] = 0, ["model_id"] = comm.Id };

    /// <summary>How other models refer to it.</summary>
    private string Reference => $"IPY_MODEL_{comm.Id}";

    /// <summary>A slider.</summary>
    public static WidgetModel Slider(Slider slider) => Control("FloatSlider", Style("SliderStyle", new() { ["description_width"] = "initial" }), new()
    {
        ["value"] = slider.ValueAt(slider.StartPosition),
        ["min"] = slider.From,
        ["max"] = slider.To,
        ["step"] = slider.StepOrUsual,
        ["description"] = slider.Name,
        ["continuous_update"] = true,
        ["orientation"] = "horizontal",
        ["readout"] = true,
        ["readout_format"] = "~g",
        ["disabled"] = false,
    });

    /// <summary>HTML that can change.</summary>
    public static WidgetModel Html(string html) => Control("HTML", Style("HTMLStyle", new() { ["description_width"] = "" }), new() { ["value"] = html, ["description"] = "", ["placeholder"] = "" });

    /// <summary>Models one below the other.</summary>
    public static WidgetModel Below(IEnumerable<WidgetModel> models) =>
        Control("VBox", null, new() { ["children"] = new JsonArray([.. models.Select(model => JsonValue.Create(model.Reference))]), ["box_style"] = "" });

    /// <summary>A part of the state as a number; null where it is none.</summary>
    public double? Number(string name) => state[name] is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    /// <summary>Changes a part of the state here and in the front-end.</summary>
    public void Set(string name, string value)
    {
        state[name] = value;
        Update(new() { [name] = value });
    }

    private static WidgetModel Control(string name, WidgetModel? style, JsonObject state)
    {
        state["layout"] = Open(Base, "Layout", Base, "Layout", []).Reference;
        if (style is not null)
            state["style"] = style.Reference;
        return Open(Controls, name, Controls, name, state);
    }

    private static WidgetModel Style(string name, JsonObject state) => Open(Controls, name, Base, "Style", state);

    private static WidgetModel Open(string modelModule, string model, string viewModule, string view, JsonObject state)
    {
        state["_model_module"] = modelModule;
        state["_model_module_version"] = Version;
        state["_model_name"] = $"{model}Model";
        state["_view_module"] = viewModule;
        state["_view_module_version"] = Version;
        state["_view_name"] = $"{view}View";
        return new(state);
    }

    private void Receive(CommMessage message)
    {
        switch ((string?)message.Data["method"])
        {
            case "request_state":
                Update((JsonObject)state.DeepClone());
                break;
            case "update" when message.Data["state"] is JsonObject changes:
                foreach (var (name, value) in changes)
                    state[name] = value?.DeepClone();
                Changed?.Invoke();
                break;
        }
    }

    private void Update(JsonObject changes) => comm.Send(new() { ["method"] = "update", ["state"] = changes, ["buffer_paths"] = new JsonArray() });
}
