using System.Xml.Linq;
using ArtGan.Kernel.Display.Html.Formulas;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Kernel.Display;

public class FormulaTests
{
    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("12.5", "<mn>12.5</mn>")]
    [InlineData("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>")]
    [InlineData(@"\frac{a}{2}", "<mfrac><mrow><mi>a</mi></mrow><mrow><mn>2</mn></mrow></mfrac>")]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("x^2_i", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("f'", "<msup><mi>f</mi><mrow><mo>′</mo></mrow></msup>")]
    [InlineData(@"\theta", "<mi>θ</mi>")]
    [InlineData(@"\Sigma", "<mi mathvariant=\"normal\">Σ</mi>")]
    [InlineData(@"\mathbb{E}", "<mrow><mi>𝔼</mi></mrow>")]
    [InlineData(@"\mathbb R", "<mi>ℝ</mi>")]
    [InlineData(@"\mathcal{L}", "<mrow><mi>ℒ</mi></mrow>")]
    [InlineData(@"\hat{x}", "<mover accent=\"true\"><mrow><mi>x</mi></mrow><mo stretchy=\"false\">^</mo></mover>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>")]
    [InlineData(@"\text{if } x", "<mtext>if </mtext><mi>x</mi>")]
    [InlineData(@"x \le y", "<mi>x</mi><mo>≤</mo><mi>y</mi>")]
    [InlineData(@"\mathrm{data}", "<mi mathvariant=\"normal\">data</mi>")]
    [InlineData("a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>")]
    [InlineData(@"\unknown", "<mtext>\\unknown</mtext>")]
    public void Formulas_become_MathML(string latex, string expected) => Assert.Equal($"<mrow>{expected}</mrow>", Body(latex));

    [Fact]
    public void Limits_go_below_and_above_large_operators()
    {
        Assert.Contains("<munderover><mo movablelimits=\"true\">∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", Body(@"\sum_{i=1}^n x_i"), StringComparison.Ordinal);
        Assert.Matches("<munder><mo[^>]*>min</mo><mi>G</mi></munder><munder><mo[^>]*>max</mo><mi>D</mi></munder>", Body(@"\min_G \max_D V"));
        Assert.Contains("<msubsup><mo>∫</mo>", Body(@"\int_0^1 x"), StringComparison.Ordinal);
        Assert.Matches("<munder><mo[^>]*>arg min</mo><mi>x</mi></munder>", Body(@"\operatorname*{arg\,min}_x f"));
    }

    [Fact]
    public void Brackets_stretch_only_when_asked_to()
    {
        Assert.Contains("<mo stretchy=\"true\" fence=\"true\" form=\"prefix\">[</mo>", Body(@"\left[ \frac12 \right)"), StringComparison.Ordinal);
        Assert.Contains("form=\"postfix\">)</mo>", Body(@"\left[ \frac12 \right)"), StringComparison.Ordinal);
        Assert.Contains("<mo stretchy=\"false\">(</mo>", Body("(x)"), StringComparison.Ordinal);
        Assert.Contains("minsize=\"1.8em\"", Body(@"\Big( x \Big)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Environments_become_tables()
    {
        var aligned = XElement.Parse(Body(@"\begin{aligned} a &= b \\ &= c \end{aligned}"));
        Assert.Equal([2, 2], aligned.Descendants("mtr").Select(row => row.Elements("mtd").Count()));
        Assert.Contains("<mo stretchy=\"true\" fence=\"true\" form=\"prefix\">{</mo>", Body(@"\begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}"), StringComparison.Ordinal);
        Assert.Equal(2, XElement.Parse(Body(@"a \\ b")).Descendants("mtr").Count());
    }

    [Fact]
    public void Any_text_gives_well_formed_MathML() =>
        Prop.ForAll(Gen.Elements("{", "}", "^", "_", "&", "\\\\", "\\frac", "\\left", "\\right", "(", "]", "x", "1", ".", "\\begin", "{aligned}", "\\end", "\\sqrt", "[", "\\text", "\\mathrm", "\\hat", "\\sum", "'", "\\big", "<", "\\not", "é", " ", "\\")
            .ArrayOf().Select(parts => string.Concat(parts)).ToArbitrary(), latex => XElement.Parse(LatexToMathML.Convert(latex, display: true)).Name.LocalName == "math").QuickCheckThrowOnFailure();

    [Fact]
    public void Deep_nesting_ends_nothing() =>
        Assert.NotEmpty(LatexToMathML.Convert(new string('{', 100_000), display: false));

    private static string Body(string latex)
    {
        var math = LatexToMathML.Convert(latex, display: true);
        XElement.Parse(math);
        var start = math.IndexOf("<semantics>", StringComparison.Ordinal) + "<semantics>".Length;
        return math[start..math.IndexOf("<annotation", StringComparison.Ordinal)];
    }
}
