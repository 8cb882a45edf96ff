using System.CommandLine;
using ArtGan.Experiments;
using ArtGan.Style;
using ArtGan.Training;
using static ArtGan.Experiments.OptionField;

namespace ArtGan.Cli.Styles;

/// <summary>The options of painting by optimisation, for the command line and for what <c>--vary</c> varies.</summary>
internal sealed class StyleOptionTable
{
    private static readonly OptionField<StyleSettings>[] Fields =
    [
        new("features", "a network's name, or a file of weights", "The network that looks: a name from 'artgan style list', or a file of weights; the best at hand where absent.",
            settings => settings.Features ?? "", (settings, text) => text.Length > 0 ? settings with { Features = text } : null),
        StyleField.Named("pooling", "How the network makes pictures smaller: max or average.", [("max", StylePooling.Maximum), ("average", StylePooling.Average)], s => s.Pooling, (s, v) => s with { Pooling = v }),
        StyleField.Of(Text<NeuralStyleOptions>("recipe", "Whose layers and weights: gatys or neural-style; the network's usual one where absent.", o => o.Recipe ?? "", (o, v) => o with { Recipe = v })),
        StyleField.Of(Whole<NeuralStyleOptions>("steps", "Steps in all, shared out among the scales.", o => o.Steps, (o, v) => o with { Steps = v })),
        StyleField.Of(Number<NeuralStyleOptions>("tolerance", "Stop when the loss fell by less than this share over ten steps; 0 for never.", o => o.Tolerance, (o, v) => o with { Tolerance = v })),
        StyleField.Of(Choice<NeuralStyleOptions, StyleOptimizer>("optimizer", "What moves the pixels: lbfgs, strong-wolfe or adam.", o => o.Optimizer, (o, v) => o with { Optimizer = v })),
        StyleField.Of(Number<NeuralStyleOptions>("learning-rate", "Length of a step; the optimiser's own where absent.", o => o.Rate, (o, v) => o with { LearningRate = v })),
        StyleField.Of(Whole<NeuralStyleOptions>("history", "Steps that L-BFGS remembers.", o => o.History, (o, v) => o with { History = v })),
        StyleField.Of(Number<NeuralStyleOptions>("content-weight", "What the recipe's content weights are multiplied by.", o => o.ContentWeight, (o, v) => o with { ContentWeight = v })),
        StyleField.Of(Number<NeuralStyleOptions>("style-weight", "What the recipe's style weights are multiplied by.", o => o.StyleWeight, (o, v) => o with { StyleWeight = v })),
        StyleField.Of(Number<NeuralStyleOptions>("tv", "Weight of the total variation, which smooths; the recipe's where absent.", o => o.TotalVariation ?? 0, (o, v) => o with { TotalVariation = v })),
        StyleField.Of(StyleField.Layers("content-layers", "Layers that content is measured at, in place of the recipe's.", o => o.ContentViews, (o, v) => o with { ContentViews = v })),
        StyleField.Of(StyleField.Layers("style-layers", "Layers that style is measured at, in place of the recipe's.", o => o.StyleViews, (o, v) => o with { StyleViews = v })),
        StyleField.Of(Number<NeuralStyleOptions>("style-scale", "Size of the style pictures, as a multiple of the painting's: larger ones give larger strokes.", o => o.StyleScale, (o, v) => o with { StyleScale = v })),
        new("init", "content, noise, or a picture's file", "What painting begins with: content, noise, or a picture's file.", settings => settings.StartFile ?? StyleSettings.ContentStart, Start),
        StyleField.Of(Whole<NeuralStyleOptions>("seed", "The same seed gives the same noise.", o => o.Seed, (o, v) => o with { Seed = v })),
        StyleField.Named("color", "Colours: style, as the method gives them; keep, the content's, only the brightness being painted; match, the style in the content's colours from the start.",
            [("style", StyleColour.Style), ("keep", StyleColour.KeepLuminance), ("match", StyleColour.MatchHistogram)], s => s.Painting.Colour, (s, v) => s.With(o => o with { Colour = v })),
        StyleField.Named("precision", "Numbers inside the network: float32 or bfloat16.", [("float32", Precision.Full), ("bfloat16", Precision.Mixed)], s => s.Painting.Precision, (s, v) => s.With(o => o with { Precision = v })),
        StyleField.Of(Whole<NeuralStyleOptions>("scales", "Sizes that it is painted at, each half the next; by the size where absent.", o => o.Scales ?? StyleScales.Usual(o.Size), (o, v) => o with { Scales = v })),
        StyleField.Of(StyleField.Tiles("tiles", "Whether the network sees the picture in tiles: auto, none, or pixels of a tile.")),
        StyleField.Of(Number<NeuralStyleOptions>("memory", "Megabytes that may be taken; what is free where absent.", o => o.MemoryLimit ?? 0, (o, v) => o with { MemoryLimit = v })),
    ];

    // Feed-forward networks know a size as well.
    private static readonly OptionField<StyleSettings> SizeField =
        StyleField.Of(Whole<NeuralStyleOptions>("size", "Pixels of the painting's longer side.", o => o.Size, (o, v) => o with { Size = v }));

    private readonly (OptionField<StyleSettings> Field, Option<string?> Option)[] options =
        [.. Fields.Select(field => (field, new Option<string?>($"--{field.Name}") { Description = field.Description, HelpName = "VALUE" }))];

    /// <summary>The options, but for the size.</summary>
    public IReadOnlyList<Option> Options => [.. options.Select(each => each.Option)];

    /// <summary>The settings that a call asks for.</summary>
    /// <param name="context">The call.</param>
    /// <param name="size">Pixels of the longer side; the usual where null.</param>
    /// <exception cref="UserException">A value is of another type, or out of its range.</exception>
    public StyleSettings Read(CommandContext context, int? size)
    {
        var settings = new StyleSettings();
        if (size is { } pixels) settings = settings.With(painting => painting with { Size = pixels });
        foreach (var (field, option) in options)
        {
            if (context.Get(option) is { } text) settings = Set(settings, field, text);
        }

        settings.Painting.Validated();
        return settings;
    }

    /// <summary>The settings with one of them changed.</summary>
    /// <exception cref="UserException">There is no such option, or the value is of another type.</exception>
    public static StyleSettings Set(StyleSettings settings, string name, string value)
    {
        OptionField<StyleSettings>[] all = [SizeField, .. Fields];
        var field = Array.Find(all, field => field.Name == name) ?? throw new UserException($"There is no option '{name}' to vary{NearestName.Suggest(name, [.. all.Select(each => each.Name)])}");
        return Set(settings, field, value);
    }

    private static StyleSettings Set(StyleSettings settings, OptionField<StyleSettings> field, string text) =>
        field.Parse(settings, text.Trim()) ?? throw new UserException($"'{field.Name}' expects {field.Expected} but got '{text}'; write for example --{field.Name} {Example(field)}.");

    private static string Example(OptionField<StyleSettings> field) => field.Name switch
    {
        "features" => "vgg19",
        "recipe" => "gatys",
        "content-layers" => "relu4_2:1",
        "style-layers" => "relu1_1:1,relu2_1:1",
        "memory" => "3000",
        var _ => field.Get(new StyleSettings()).ToString(),
    };

    private static StyleSettings? Start(StyleSettings settings, string text) => text switch
    {
        "" => null,
        StyleSettings.ContentStart => settings with { StartFile = null, Painting = settings.Painting with { Start = StyleStart.Content } },
        StyleSettings.NoiseStart => settings with { StartFile = null, Painting = settings.Painting with { Start = StyleStart.Noise } },
        var file => settings with { StartFile = file, Painting = settings.Painting with { Start = StyleStart.Picture } },
    };
}
