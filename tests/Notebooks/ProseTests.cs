using System.Reflection;
using System.Text.RegularExpressions;
using ArtGan.Cli;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Notebooks;

/// <summary>What people read holds what it says: links lead somewhere, pictures can be told to whoever cannot see them, and names of the program are its names.</summary>
public sealed partial class ProseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    // Words of C#, of SQL and of other programs that prose names as code.
    private static readonly HashSet<string> Foreign = new(
        """
        bool int string double var using await foreach new null true false is select from where order by join as on and
        torch nn Adam RMSprop ReadAllText weights_sha256 INTER_LINEAR flow_from_directory pip conda docker papermill jupyter nbconvert Jupyter VS Code LIBTORCH PATH HOME
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly Lazy<HashSet<string>> Known = new(() =>
    [
        .. Foreign,
        .. new[] { typeof(Preset).Assembly, typeof(CellFunctions).Assembly, typeof(CommandLine).Assembly }.SelectMany(assembly => assembly.GetTypes()).SelectMany(NamesOf),
        .. Preset.Find("mnist-dcgan").OptionValues.Select(option => option.Key),
    ]);

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Texts => [.. Prose.Names];

    public static TheoryData<string> Examples => [.. Prose.Names.Where(name => name.EndsWith(".md", StringComparison.Ordinal) && Prose.Read(name).Blocks("csharp").Any())];

    public static TheoryData<string> LessonTexts => [.. Lessons.Names.Select(name => Path.Combine("notebooks", name))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Links_lead_somewhere(string name)
    {
        var prose = Prose.Read(name);
        Assert.All(prose.Links.Select(link => link.Url ?? ""), address =>
        {
            if (address.Contains(':', StringComparison.Ordinal))
            {
                Assert.True(Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme is "https" or "mailto", $"'{address}' is no address over https.");
                return;
            }

            var (file, anchor) = address.Split('#', 2) is [var before, var after] ? (before, after) : (address, null);
            var path = file.Length == 0 ? prose.Path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(prose.Path)!, Uri.UnescapeDataString(file)));
            Assert.True(File.Exists(path) || Directory.Exists(path), $"'{address}' leads nowhere.");
            if (anchor is not null)
                Assert.Contains(Uri.UnescapeDataString(anchor), Prose.Read(Path.GetRelativePath(Repository.Root, path)).Anchors);
        });
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Pictures_are_told_in_words(string name) =>
        Assert.All(Prose.Read(name).Links.Where(link => link.IsImage), picture => Assert.True(picture.FirstChild is not null, $"The picture '{picture.Url}' has no text."));

    [Theory]
    [MemberData(nameof(LessonTexts))]
    public void Names_of_the_program_are_its_names(string name)
    {
        var prose = Prose.Read(name);
        HashSet<string> here = [.. Words().Matches(prose.Code).Select(match => match.Value)];
        var unknown = prose.Spans.SelectMany(span => Words().Matches(Strings().Replace(span, "")).Select(match => match.Value)).Where(LooksLikeAName)
            .Where(word => !here.Contains(word) && !Known.Value.Contains(word)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(unknown.Count == 0, $"{name} names {string.Join(", ", unknown)}, which the program does not have.");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Commands_exist(string name)
    {
        var commands = CommandLine.CreateGroups().SelectMany(group => group.Commands).Select(command => command.Name).ToHashSet();
        var prose = Prose.Read(name);
        Assert.All(Commands().Matches(string.Join('\n', prose.Spans.Concat(prose.Blocks("sh")))), match => Assert.Contains(match.Groups["name"].Value, commands));
    }

    [Theory]
    [MemberData(nameof(LessonTexts))]
    public void Presets_and_data_sets_exist(string name)
    {
        HashSet<string> known =
        [
            .. Preset.List().Select(preset => preset.Name), .. new ManifestCatalog().Names, .. Lessons.Names.Select(lesson => Path.GetFileNameWithoutExtension(lesson)),
        ];
        var presets = Prose.Read(name).Spans.Where(span => PresetLike().IsMatch(span));
        // A family is named by the beginning of its names.
        Assert.All(presets, preset => Assert.True(known.Any(name => name == preset || name.StartsWith($"{preset}-", StringComparison.Ordinal)), $"There is no '{preset}'."));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Examples_run(string name)
    {
        foreach (var (number, example) in Prose.Read(name).Blocks("csharp").Index())
        {
            var run = await NotebookRunner.RunAsync(new()
            {
                Path = folder.Write($"{number}.dib", $"""
                    #!csharp
                    #r "project:{Path.Combine(Repository.Root, "ArtGan.Lib.csproj")}"
                    #!csharp
                    {example}
                    """),
            });
            Assert.Null(run.Failure);
        }
    }

    private static bool LooksLikeAName(string word) => word.Length > 2 && (char.IsUpper(word[0]) && word.Skip(1).Any(char.IsLower) || word.Contains('_', StringComparison.Ordinal));

    private static IEnumerable<string> NamesOf(Type type) =>
        [type.Name.Split('`')[0], .. type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(member => member.Name)];

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Words();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Strings();

    [GeneratedRegex(@"(?m)^(?:\w+/)?artgan (?<name>[a-z]+)")]
    private static partial Regex Commands();

    // A family, and the size or the recipe.
    [GeneratedRegex(@"^(?:mnist|fashion|monet|wikiart|abstract|art|student|toy|stacked|ablate)-[a-z0-9-]+$")]
    private static partial Regex PresetLike();
}
