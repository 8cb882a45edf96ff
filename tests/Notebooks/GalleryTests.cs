using System.Net;
using System.Text.RegularExpressions;
using ArtGan.Imaging;
using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Support;
using ArtGan.Tests.Support.Browser;

namespace ArtGan.Tests.Notebooks;

/// <summary>The gallery: pages of lessons that were run in full.</summary>
public sealed partial class GalleryTests
{
    // Screens are compared small: letters differ from machine to machine, pictures and their places do not.
    private const int ComparedWidth = 110, ComparedHeight = 90;
    private const double Tolerance = 8;
    private const long MostBytes = 12_000_000;

    private static readonly string Gallery = Path.Combine(Lessons.Folder, "gallery");
    private static readonly string Approved = Path.Combine(Repository.Root, "tests", "Notebooks", "Approved");

    private static IEnumerable<string> PageNames => Directory.EnumerateFiles(Gallery, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Lessons.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void A_lesson_has_one_cell_for_its_thumbnail(string name) =>
        Assert.Single(Lessons.Load(name).Cells, cell => cell.HasTag(NotebookThumbnail.Tag));

    [Fact]
    public void It_stays_small() =>
        Assert.InRange(Directory.EnumerateFiles(Gallery).Sum(file => new FileInfo(file).Length), 1, MostBytes);

    [Fact]
    public void A_page_is_of_a_lesson_and_tells_nothing_of_the_machine_it_was_made_on() => Assert.All(PageNames, name =>
    {
        Assert.Contains($"{name}.ipynb", Lessons.Names);
        var html = Embedded().Replace(File.ReadAllText(Path.Combine(Gallery, $"{name}.html")), "");
        Assert.DoesNotContain("class=\"error\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"NOT  \w", html);
        Assert.DoesNotMatch(@"(?<![\w.])/(?:home|root|work|tmp|usr|var)/", html);
        Assert.Contains($"href=\"../{name}.ipynb\"", html, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(All))]
    public void A_page_shows_what_the_code_of_its_lesson_does(string name)
    {
        var title = Path.GetFileNameWithoutExtension(name);
        var shown = Code().Matches(File.ReadAllText(Path.Combine(Gallery, $"{title}.html"))).Select(match => WebUtility.HtmlDecode(Markup().Replace(match.Groups[1].Value, "")));
        var written = Lessons.Load(name).Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Source);
        Assert.True(written.SequenceEqual(shown), $"The code of {name} is not that of its page; run 'environment/artgan notebook gallery {title}'.");
    }

    [ChromiumFact]
    public async Task Sliders_of_the_pages_move_and_what_is_seen_then_is_what_was_approved()
    {
        await using var browser = await BrowserPage.OpenAsync(ChromiumFactAttribute.Program!);
        var different = new List<string>();
        foreach (var name in PageNames)
        {
            await browser.NavigateAsync(new Uri(Path.Combine(Gallery, $"{name}.html")).AbsoluteUri);
            await browser.WaitAsync("document.readyState === 'complete' && !document.querySelector('.artgan-explorer:not([data-ready])')");
            Assert.Equal("", (string?)await browser.EvaluateAsync("[...document.querySelectorAll('img')].filter(each => !each.alt || !each.naturalWidth).map(each => each.outerHTML.slice(0, 80)).join()"));
            // Those behind a tab that is not open are moved as well, but have no size.
            await browser.EvaluateAsync("document.querySelectorAll('.artgan-explorer input[type=range]').forEach(input => { input.value = input.max; input.dispatchEvent(new Event('input')); })");
            Assert.Equal(true, (bool?)await browser.EvaluateAsync("[...document.querySelectorAll('.artgan-explorer .frames')].every(frames => (!frames.offsetParent || frames.lastElementChild.getBoundingClientRect().height > 0) && [...frames.children].filter(frame => !frame.hidden).length == 1)"));
            await browser.EvaluateAsync("(document.querySelector('.artgan-explorer') ?? document.body).scrollIntoView({ behavior: 'instant' })");
            var screen = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{name}.png");
            await browser.ScreenshotAsync(screen);
            if (!IsAsApproved(name, screen))
                different.Add(name);
        }

        Assert.True(different.Count == 0, $"Look at {string.Join(", ", different)} in artifacts/screenshots; what is right goes to tests/Notebooks/Approved, {ComparedWidth} x {ComparedHeight} px.");
    }

    private static bool IsAsApproved(string name, string screen)
    {
        var seen = Picture.Load(screen).Resize(ComparedWidth, ComparedHeight);
        seen.Save(Path.Combine(Path.GetDirectoryName(screen)!, $"{name}.small.png"));
        var file = Path.Combine(Approved, $"{name}.png");
        return File.Exists(file) && Picture.Load(file) is var approved && (approved.Width, approved.Height, approved.Channels) == (seen.Width, seen.Height, seen.Channels)
            && seen.Pixels.ToArray().Zip(approved.Pixels.ToArray(), (one, other) => Math.Abs(one - other)).Average() <= Tolerance;
    }

    [GeneratedRegex("<pre class=\"code\"><code>(.*?)</code></pre>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex("data:[a-z]+/[a-z0-9+]+;base64,[A-Za-z0-9+/=]+")]
    private static partial Regex Embedded();
}
