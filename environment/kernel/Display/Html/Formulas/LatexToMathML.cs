using System.Net;
using System.Text;

namespace ArtGan.Kernel.Display.Html.Formulas;

/// <summary>
/// Formulas in LaTeX as MathML, which browsers draw by themselves. Covers what machine learning texts use;
/// a command outside of that is shown by its name.
/// </summary>
public static class LatexToMathML
{
    /// <summary>Converts a formula.</summary>
    /// <param name="latex">The source, without dollar signs.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    /// <returns>A <c>math</c> element with the source as its annotation.</returns>
    public static string Convert(string latex, bool display)
    {
        ArgumentNullException.ThrowIfNull(latex);
        var body = new LatexParser(latex).Formula();
        return new StringBuilder("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"")
            .Append(display ? " display=\"block\"" : "").Append("><semantics>").Append(body)
            .Append("<annotation encoding=\"application/x-tex\">").Append(WebUtility.HtmlEncode(latex.Trim())).Append("</annotation></semantics></math>")
            .ToString();
    }
}
