using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArtGan.Experiments;
using ArtGan.Tests.Support;
using ArtGan.Tests.Support.Browser;

namespace ArtGan.Tests.Experiments.Reports;

/// <summary>Reports as a browser shows them.</summary>
public sealed class ReportBrowserTests(TrainedRuns runs) : IClassFixture<TrainedRuns>, IDisposable
{
    // WCAG 2.1, success criterion 1.4.3: contrast of text with what is behind it.
    private const string LowContrast = """
        (() => {
            const canvas = document.createElement('canvas');
            canvas.width = canvas.height = 1;
            const context = canvas.getContext('2d', { willReadFrequently: true });
            const paint = colour => { context.fillStyle = colour; context.fillRect(0, 0, 1, 1); };
            const light = () => {
                const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map(each => each / 255).map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const found = [];
            for (const element of document.querySelectorAll('body *')) {
                const box = element.getBoundingClientRect();
                const speaks = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
                if (!speaks || !box.width || !box.height || ['SCRIPT', 'STYLE'].includes(element.tagName)) continue;
                paint('white');
                const chain = [];
                for (let parent = element; parent; parent = parent.parentElement) chain.unshift(getComputedStyle(parent).backgroundColor);
                chain.forEach(paint);
                const back = light(), style = getComputedStyle(element);
                paint(element instanceof SVGElement ? style.fill : style.color);
                const front = light(), ratio = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
                if (ratio < 4.5) found.push(`${element.tagName} ${element.className?.baseVal ?? element.className} "${element.textContent.slice(0, 30)}" ${ratio.toFixed(2)}`);
            }
            return found.slice(0, 8).join('\n');
        })()
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ChromiumFact]
    public async Task A_browser_draws_the_charts_and_has_nothing_to_complain_about()
    {
        foreach (var (name, page) in Pages(ChromiumFactAttribute.PlotlyPath))
        {
            var charts = Regex.Count(page, "<figure class=\"chart\">");
            var (elements, log) = await ChromiumFactAttribute.OpenAsync(folder.Write(name, page), folder["profile"]);
            Assert.InRange(charts, 5, 30);
            Assert.Equal(charts, Regex.Count(elements, "class=\"plot js-plotly-plot\""));
            Assert.DoesNotContain("CONSOLE", log, StringComparison.Ordinal);
            Assert.DoesNotContain("<title>attacked", elements, StringComparison.Ordinal);
        }
    }

    [ChromiumFact]
    public async Task Pages_fit_a_phone_and_read_in_light_dark_and_on_paper()
    {
        await using var page = await BrowserPage.OpenAsync(ChromiumFactAttribute.Program!);
        foreach (var plotly in (string?[])[ChromiumFactAttribute.PlotlyPath, null])
        {
            foreach (var (name, html) in Pages(plotly))
            {
                await page.EmulateAsync(1280);
                await page.NavigateAsync(new Uri(folder.Write(name, html)).AbsoluteUri);
                await page.WaitAsync("document.readyState === 'complete' && !document.querySelector('.plot:not(.js-plotly-plot)')");
                foreach (var isDark in (bool[])[false, true])
                {
                    await page.EmulateAsync(1280, isDark);
                    Assert.Equal("", (string?)await SettledAsync(page, LowContrast, "''"));
                }

                Assert.Equal("", (string?)await page.EvaluateAsync("[...document.querySelectorAll('img')].filter(each => !each.alt || !each.naturalWidth).map(each => each.outerHTML.slice(0, 80)).join()"));
                Assert.Equal("", (string?)await page.EvaluateAsync("[...document.querySelectorAll('[role=img]')].filter(each => !each.ariaLabel).map(each => each.outerHTML.slice(0, 80)).join()"));

                await page.EmulateAsync(390);
                Assert.Equal(390, (int)(await SettledAsync(page, "document.documentElement.scrollWidth", "390"))!);

                await page.EmulateAsync(720, isPaper: true);
                await page.WaitAsync("matchMedia('print').matches");
                Assert.Equal("", (string?)await page.EvaluateAsync("[...document.querySelectorAll('.still')].filter(each => !each.getBoundingClientRect().height).map(each => each.ariaLabel).join()"));
                Assert.Equal(0, (int)(await page.EvaluateAsync("[...document.querySelectorAll('.plot')].filter(each => each.getBoundingClientRect().height).length"))!);
            }
        }
    }

    [ChromiumFact]
    public async Task The_slider_shows_one_grid_and_paper_shows_them_all()
    {
        await using var page = await BrowserPage.OpenAsync(ChromiumFactAttribute.Program!);
        await page.NavigateAsync(new Uri(folder.Write("slider.html", RunReport.Compose(runs.Folders[0], null))).AbsoluteUri);
        await page.WaitAsync("document.readyState === 'complete' && document.querySelector('.sliding')");
        const string Shown = "[...document.querySelectorAll('.time figure')].filter(each => each.getBoundingClientRect().height).map(each => each.textContent).join()";
        Assert.Equal("after 12 steps", (string?)await page.EvaluateAsync(Shown));
        await page.EvaluateAsync("(() => { const slider = document.querySelector('.time input'); slider.value = 0; slider.dispatchEvent(new Event('input')); })()");
        Assert.Equal("before training", (string?)await page.EvaluateAsync(Shown));
        await page.EmulateAsync(720, isPaper: true);
        await page.WaitAsync("matchMedia('print').matches");
        Assert.Equal("before training,after 4 steps,after 8 steps,after 12 steps", (string?)await page.EvaluateAsync(Shown));
    }

    // Charts are drawn anew a moment after the screen has changed; what never comes to be so is told as it is.
    private static Task<JsonNode?> SettledAsync(BrowserPage page, string expression, string expected) => page.EvaluateAsync($$"""
        new Promise(resolve => {
            let looks = 0;
            const look = () => {
                const value = {{expression}};
                if (value === {{expected}} || ++looks > 200) resolve(value); else setTimeout(look, 50);
            };
            look();
        })
        """);

    private (string Name, string Html)[] Pages(string? plotly) => [("run.html", RunReport.Compose(runs.Folders[0], plotly)), ("comparison.html", ComparisonReport.Compose(runs.Folders, plotly))];
}
