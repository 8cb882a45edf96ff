namespace ArtGan.Tests.Common;

public sealed class SimpleMarkdownTests
{
    [Theory]
    [InlineData("# Title", "<h4>Title</h4>")]
    [InlineData("###### Deep", "<h6>Deep</h6>")]
    [InlineData("one\ntwo\n\nthree", "<p>one two</p><p>three</p>")]
    [InlineData("**bold** and *weak* and `a*b*c`", "<p><strong>bold</strong> and <em>weak</em> and <code>a*b*c</code></p>")]
    [InlineData("**bold with *weak* inside**", "<p><strong>bold with <em>weak</em> inside</strong></p>")]
    [InlineData("2 * 3 * 4", "<p>2 * 3 * 4</p>")]
    [InlineData("- one\n  goes on\n- two\n\nafter", "<ul><li>one goes on</li><li>two</li></ul><p>after</p>")]
    [InlineData("| a | b |\n|---|--:|\n| 1 | **2** |", "<table><thead><tr><th style=\"text-align:left\">a</th><th style=\"text-align:left\">b</th></tr></thead><tbody><tr><td style=\"text-align:left\">1</td><td style=\"text-align:left\"><strong>2</strong></td></tr></tbody></table>")]
    [InlineData("[the paper](https://arxiv.org/abs/1406.2661)", "<p><a href=\"https://arxiv.org/abs/1406.2661\">the paper</a></p>")]
    [InlineData("| no table", "<p>| no table</p>")]
    [InlineData("", "")]
    public void Cards_become_pages(string markdown, string html) => Assert.Equal(html, SimpleMarkdown.ToHtml(markdown));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("# <img src=x onerror=alert(1)>")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("[click](https://x\"onclick=alert)")]
    [InlineData("| <b> | \"x\" |\n|---|---|\n| <i> | y |")]
    public void No_tag_or_script_of_the_source_reaches_the_page(string markdown)
    {
        var html = SimpleMarkdown.ToHtml(markdown);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"onclick", html, StringComparison.Ordinal);
    }
}
