using System.CommandLine;
using System.Globalization;
using ArtGan.Experiments;
using ArtGan.Style;

namespace ArtGan.Cli.Styles;

/// <summary>What <c>artgan style</c> and <c>artgan style compare</c> both understand.</summary>
internal sealed class StyleArguments
{
    private readonly Option<string?> content;
    private readonly Option<string[]> style = new("--style") { Description = "A picture whose manner is wanted, with its share among several; may be repeated.", HelpName = "FILE[:weight]", DefaultValueFactory = _ => [] };
    private readonly Option<int?> size = new("--size") { Description = "Pixels of the painting's longer side." };
    private readonly Option<string?> mask = new("--mask") { Description = "Where each --style is wanted in the content, in their order: pictures of the content's size, white for there; '-' for everywhere.", HelpName = "FILE,..." };
    private readonly Option<string?> styleMask = new("--style-mask") { Description = "Which part of each style picture shows the manner, likewise, of that picture's size.", HelpName = "FILE,..." };
    private readonly Option<string> device = new("--device") { Description = "auto, cpu, cuda or cuda:1.", DefaultValueFactory = _ => "auto" };

    /// <summary>Makes the options.</summary>
    /// <param name="contentHelp">What --content may be.</param>
    /// <param name="outputHelp">What --out is.</param>
    public StyleArguments(string contentHelp, string outputHelp)
    {
        content = new("--content") { Description = contentHelp, HelpName = "FILE" };
        Output = new("--out") { Description = outputHelp, HelpName = "FILE" };
    }

    /// <summary>What is written.</summary>
    public Option<string?> Output { get; }

    /// <summary>The options of painting by optimisation.</summary>
    public StyleOptionTable Table { get; } = new();

    /// <summary>Options that mean nothing where a trained network paints.</summary>
    public IReadOnlyList<Option> OptimisationOnly => [mask, styleMask, .. Table.Options];

    /// <summary>The pictures' option.</summary>
    public Option Style => style;

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [content, style, Output, size, .. Table.Options, mask, styleMask, device];
        foreach (var option in all) command.Add(option);
    }

    public string Content(CommandContext context) => context.Get(content) ?? throw new UsageException("Name the picture to paint with --content FILE.");

    public string OutputPath(CommandContext context) => Path.GetFullPath(context.Get(Output) ?? throw new UsageException("Name the file to write with --out FILE."));

    public int? Size(CommandContext context) => context.Get(size);

    public string DeviceName(CommandContext context) => context.Get(device)!;

    public Device Device(CommandContext context) => ComputeDevice.Resolve(DeviceName(context));

    public StyleSettings Settings(CommandContext context) => Table.Read(context, Size(context));

    /// <summary>The style pictures, with their masks.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public IReadOnlyList<StylePicture> Styles(CommandContext context, bool isNeeded = true) => context.Get(style) switch
    {
        null or [] when isNeeded => throw new UsageException("Name a picture whose manner is wanted with --style FILE, or a trained network with --net or --run."),
        var named => StyleSources.Read(named ?? [], context.Get(mask), context.Get(styleMask)),
    };

    /// <summary>Whether an option was given.</summary>
    public static bool IsGiven(CommandContext context, Option option) => context.Arguments.GetResult(option) is { Implicit: false };

    /// <summary>Refuses options that were given and mean nothing.</summary>
    /// <exception cref="UsageException">One was given.</exception>
    public static void Refuse(CommandContext context, string way, params IEnumerable<Option> options)
    {
        if (options.FirstOrDefault(option => IsGiven(context, option)) is { } idle)
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{idle.Name} means nothing with {way}; leave one of the two out."));
    }
}
