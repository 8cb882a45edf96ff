using System.Net;
using System.Text;

namespace ArtGan.Kernel.Display.Html.Formulas;

/// <summary>A recursive-descent parser from LaTeX's mathematics to MathML. Never fails: what is missing is empty.</summary>
internal sealed class LatexParser(string latex)
{
    private const int MaximumDepth = 200;

    private readonly LatexTokens tokens = new(latex);
    private int depth;
    private string? alphabet;

    /// <summary>The whole formula.</summary>
    public string Formula()
    {
        var rows = new MathTable("aligned", []);
        var result = Body(static token => token.Length == 0, rows);
        return rows.IsUsed ? rows.ToMathML(result) : Row(result);
    }

    // Tokens up to an end, which stays; a table's cell and row ends go to the table.
    private string Body(Func<string, bool> isEnd, MathTable? table = null)
    {
        var content = new StringBuilder();
        while (!tokens.IsAtEnd && !isEnd(tokens.Next))
        {
            if (tokens.Next is "&" or "\\\\" or "\\cr")
            {
                var isRow = tokens.Take() != "&";
                if (isRow && tokens.Next == "[")
                    SkipBracket();
                if (table is null)
                    continue;
                table.EndCell(content.ToString(), isRow);
                content.Clear();
            }
            else if (tokens.Next == "}")
            {
                // A brace too many.
                tokens.Take();
            }
            else
            {
                content.Append(Scripted());
            }
        }

        return content.ToString();
    }

    private static string Row(string content) => $"<mrow>{content}</mrow>";

    private string Scripted()
    {
        var (nucleus, limits) = tokens.Next is "^" or "_" ? (Row(""), false) : Atom();
        string? below = null, above = null;
        while (true)
        {
            if (tokens.TakeIf("\\limits"))
                limits = true;
            else if (tokens.TakeIf("\\nolimits"))
                limits = false;
            else if (tokens.TakeIf("_"))
                below = Argument();
            else if (tokens.TakeIf("^"))
                above = above is null ? Argument() : Row(above + Argument());
            else if (tokens.Next == "'")
                above = Row((above ?? "") + Primes());
            else
                break;
        }

        return (below, above, limits) switch
        {
            (null, null, _) => nucleus,
            (_, null, false) => $"<msub>{nucleus}{below}</msub>",
            (null, _, false) => $"<msup>{nucleus}{above}</msup>",
            (_, _, false) => $"<msubsup>{nucleus}{below}{above}</msubsup>",
            (_, null, true) => $"<munder>{nucleus}{below}</munder>",
            (null, _, true) => $"<mover>{nucleus}{above}</mover>",
            (_, _, true) => $"<munderover>{nucleus}{below}{above}</munderover>",
        };
    }

    private string Primes()
    {
        var primes = "";
        while (tokens.TakeIf("'"))
            primes += "′";
        return $"<mo>{primes}</mo>";
    }

    private string Argument() => tokens.Next switch
    {
        "" => Row(""),
        // Without braces one digit alone is meant: \frac12.
        [var digit] when char.IsAsciiDigit(digit) => $"<mn>{InAlphabet(tokens.Take())}</mn>",
        _ => Atom().Xml,
    };

    private (string Xml, bool Limits) Atom()
    {
        // Deep nesting is no formula, and must not end the process.
        if (depth >= MaximumDepth)
            return ($"<mtext>{Escape(tokens.Take())}</mtext>", false);
        depth++;
        try
        {
            var token = tokens.Take();
            return token.StartsWith('\\') && token.Length > 1 ? Command(token) : token switch
            {
                "{" => (Group(), false),
                "~" => (Space(token), false),
                _ => (Character(token), false),
            };
        }
        finally
        {
            depth--;
        }
    }

    private string Group()
    {
        var content = Body(static token => token == "}");
        tokens.TakeIf("}");
        return Row(content);
    }

    private string Character(string character)
    {
        if (char.IsAsciiDigit(character[0]))
        {
            var digits = new StringBuilder(character);
            while (tokens.Next is [var next] && (char.IsAsciiDigit(next) || (next == '.' && !digits.ToString().Contains('.', StringComparison.Ordinal))))
                digits.Append(tokens.Take());
            return $"<mn>{string.Concat(digits.ToString().Select(digit => InAlphabet(digit.ToString())))}</mn>";
        }

        return character switch
        {
            "-" => "<mo>−</mo>",
            "*" => "<mo>∗</mo>",
            "(" or ")" or "[" or "]" or "|" => Fence(character, "stretchy=\"false\""),
            "," or ";" => $"<mo separator=\"true\">{character}</mo>",
            _ when char.IsLetter(character, 0) => Letter(character),
            _ => $"<mo>{Escape(character)}</mo>",
        };
    }

    private string Letter(string letter) => alphabet switch
    {
        null => $"<mi>{letter}</mi>",
        "mathrm" => $"<mi mathvariant=\"normal\">{letter}</mi>",
        _ => $"<mi>{InAlphabet(letter)}</mi>",
    };

    private string InAlphabet(string character) => alphabet is null ? character : MathSymbols.InAlphabet(alphabet, character);

    private (string Xml, bool Limits) Command(string token)
    {
        var name = token[1..];
        if (MathSymbols.Letters.TryGetValue(name, out var letter))
            return (char.IsUpper(letter[0]) || !char.IsLetter(letter[0]) ? $"<mi mathvariant=\"normal\">{letter}</mi>" : $"<mi>{letter}</mi>", false);
        if (MathSymbols.Large.TryGetValue(name, out var large))
            return ($"<mo{(name.EndsWith("int", StringComparison.Ordinal) ? "" : " movablelimits=\"true\"")}>{large}</mo>", !name.EndsWith("int", StringComparison.Ordinal));
        if (MathSymbols.Operators.TryGetValue(name, out var symbol))
            return ($"<mo>{Escape(symbol)}</mo>", false);
        if (MathSymbols.Fences.TryGetValue(name, out var fence))
            return (Fence(fence, "stretchy=\"false\""), false);
        if (MathSymbols.Spaces.ContainsKey(token))
            return (Space(token), false);
        if (MathSymbols.Functions.Contains(name))
            return (Function(name), false);
        if (MathSymbols.LimitFunctions.Contains(name))
            return (Function(Named(name), movable: true), true);
        if (MathSymbols.IsAlphabet(name) || name is "mathrm" or "rm" or "mathnormal" or "mathit")
            return (WithAlphabet(name is "rm" ? "mathrm" : name is "mathnormal" or "mathit" ? null : name), false);
        if (MathSymbols.Accents.TryGetValue(name, out var accent))
            return Accent(name, accent);
        if (MathSymbols.Sizes.TryGetValue(name.TrimEnd('l', 'r', 'm') is { Length: > 0 } size ? size : name, out var height))
            return (Fence(Delimiter(), $"minsize=\"{height}em\" maxsize=\"{height}em\""), false);
        return Structure(name);
    }

    private (string Xml, bool Limits) Structure(string name) => name switch
    {
        "frac" or "dfrac" or "tfrac" or "cfrac" => ($"<mfrac>{Argument()}{Argument()}</mfrac>", false),
        "binom" => ($"<mrow><mo>(</mo><mfrac linethickness=\"0\">{Argument()}{Argument()}</mfrac><mo>)</mo></mrow>", false),
        "sqrt" => (Root(), false),
        "left" => (Stretched(), false),
        "begin" => (Environment(tokens.TakeText()), false),
        "text" or "textrm" or "textnormal" or "mbox" or "textup" => ($"<mtext>{Escape(tokens.TakeText())}</mtext>", false),
        "textbf" => ($"<mtext style=\"font-weight: bold\">{Escape(tokens.TakeText())}</mtext>", false),
        "textit" or "emph" => ($"<mtext style=\"font-style: italic\">{Escape(tokens.TakeText())}</mtext>", false),
        "operatorname" => OperatorName(),
        "overset" or "stackrel" => (Stack("mover"), false),
        "underset" => (Stack("munder"), false),
        "displaystyle" or "textstyle" or "scriptstyle" or "nonumber" or "middle" => ("", false),
        "label" or "tag" or "color" => (Ignored(), false),
        "{" or "}" or "|" => (Fence(name == "|" ? "‖" : name, "stretchy=\"false\""), false),
        "%" or "$" or "&" or "#" or "_" => ($"<mo>{Escape(name)}</mo>", false),
        "not" => (Negated(), false),
        _ => ($"<mtext>\\{Escape(name)}</mtext>", false),
    };

    private (string Xml, bool Limits) OperatorName()
    {
        var withLimits = tokens.TakeIf("*");
        var text = tokens.TakeText().Replace("\\,", " ", StringComparison.Ordinal);
        return (Function(text, withLimits), withLimits);
    }

    private string Negated() => Argument().Replace("</mo>", "\u0338</mo>", StringComparison.Ordinal);

    private string Ignored()
    {
        tokens.TakeText();
        return "";
    }

    // An operator, so that its limits move; the thin space is what a function's application gets.
    private static string Function(string name, bool movable = false) =>
        $"<mo form=\"prefix\"{(movable ? " movablelimits=\"true\"" : "")} lspace=\"0.17em\" rspace=\"0.17em\">{Escape(name)}</mo>";

    private static string Named(string function) => function switch
    {
        "limsup" => "lim sup",
        "liminf" => "lim inf",
        "argmin" => "arg min",
        "argmax" => "arg max",
        _ => function,
    };

    private string WithAlphabet(string? chosen)
    {
        var outer = alphabet;
        alphabet = chosen;
        // \mathrm{data} is a word, not a product.
        if (chosen == "mathrm" && tokens.Next == "{")
        {
            var text = tokens.TakeText();
            alphabet = outer;
            return text.All(character => char.IsLetterOrDigit(character) || character == ' ')
                ? $"<mi mathvariant=\"normal\">{Escape(text)}</mi>"
                : new LatexParser(text) { alphabet = "mathrm", depth = depth }.Formula();
        }

        var result = Argument();
        alphabet = outer;
        return result;
    }

    private (string Xml, bool Limits) Accent(string name, string mark)
    {
        var isWide = name.StartsWith("wide", StringComparison.Ordinal) || name.StartsWith("over", StringComparison.Ordinal) || name.StartsWith("under", StringComparison.Ordinal);
        var operand = Argument();
        var stretchy = isWide ? "" : " stretchy=\"false\"";
        return name.StartsWith("under", StringComparison.Ordinal)
            ? ($"<munder accentunder=\"true\">{operand}<mo>{mark}</mo></munder>", name == "underbrace")
            : ($"<mover accent=\"true\">{operand}<mo{stretchy}>{mark}</mo></mover>", name == "overbrace");
    }

    private string Root()
    {
        if (!tokens.TakeIf("["))
            return $"<msqrt>{Argument()}</msqrt>";
        var degree = Row(Body(static token => token == "]"));
        tokens.TakeIf("]");
        return $"<mroot>{Argument()}{degree}</mroot>";
    }

    private string Stack(string element)
    {
        var mark = Argument();
        return $"<{element}>{Argument()}{mark}</{element}>";
    }

    private string Stretched()
    {
        var open = Delimiter();
        var content = Body(static token => token == "\\right");
        var close = tokens.TakeIf("\\right") ? Delimiter() : "";
        return Row(Fence(open, "stretchy=\"true\" fence=\"true\" form=\"prefix\"") + Row(content) + Fence(close, "stretchy=\"true\" fence=\"true\" form=\"postfix\""));
    }

    private string Delimiter()
    {
        var token = tokens.Take();
        return token switch
        {
            "." => "",
            "\\|" => "‖",
            "<" => "⟨",
            ">" => "⟩",
            ['\\', .. var name] when MathSymbols.Fences.TryGetValue(name, out var fence) => fence,
            ['\\', .. var name] => name,
            _ => token,
        };
    }

    private static string Fence(string character, string attributes) => character.Length == 0 ? "" : $"<mo {attributes}>{Escape(character)}</mo>";

    private string Environment(string name)
    {
        if (name is "array")
            tokens.TakeText();
        var table = new MathTable(name.TrimEnd('*'), MathTable.FencesOf(name.TrimEnd('*')));
        var rest = Body(static token => token == "\\end", table);
        if (tokens.TakeIf("\\end"))
            tokens.TakeText();
        return table.ToMathML(rest);
    }

    private void SkipBracket()
    {
        while (!tokens.IsAtEnd && tokens.Take() != "]")
        {
        }
    }

    private static string Space(string token) => $"<mspace width=\"{MathSymbols.Spaces[token]}em\"/>";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
