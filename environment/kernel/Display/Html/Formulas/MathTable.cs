using System.Text;

namespace ArtGan.Kernel.Display.Html.Formulas;

/// <summary>The rows and columns of an environment such as <c>aligned</c> or <c>pmatrix</c>.</summary>
internal sealed class MathTable(string environment, string[] fences)
{
    private readonly List<List<string>> rows = [[]];

    /// <summary>Whether there is more than one cell.</summary>
    public bool IsUsed => rows.Count > 1 || rows[0].Count > 0;

    /// <summary>The brackets around an environment.</summary>
    public static string[] FencesOf(string environment) => environment switch
    {
        "pmatrix" => ["(", ")"],
        "bmatrix" => ["[", "]"],
        "Bmatrix" => ["{", "}"],
        "vmatrix" => ["|", "|"],
        "Vmatrix" => ["‖", "‖"],
        "cases" => ["{", ""],
        _ => [],
    };

    /// <summary>Ends a cell, and with it the row where that ends too.</summary>
    public void EndCell(string content, bool endsRow)
    {
        rows[^1].Add(content);
        if (endsRow)
            rows.Add([]);
    }

    /// <summary>The table, with the last cell's content.</summary>
    public string ToMathML(string last)
    {
        if (last.Length > 0 || rows[^1].Count > 0)
            rows[^1].Add(last);
        else
            rows.RemoveAt(rows.Count - 1);
        var result = new StringBuilder(fences is [var open, _] ? $"<mrow><mo stretchy=\"true\" fence=\"true\" form=\"prefix\">{open}</mo>" : "<mrow>")
            .Append("<mtable").Append(environment is "aligned" or "align" or "split" or "gather" or "gathered" ? " displaystyle=\"true\"" : "").Append('>');
        foreach (var row in rows)
        {
            result.Append("<mtr>");
            foreach (var (column, cell) in row.Index())
                result.Append("<mtd style=\"text-align: ").Append(Alignment(column)).Append("; padding: 0.2em ").Append(Padding(column)).Append("\"><mrow>").Append(cell).Append("</mrow></mtd>");
            result.Append("</mtr>");
        }

        result.Append("</mtable>");
        if (fences is [_, { Length: > 0 } close])
            result.Append("<mo stretchy=\"true\" fence=\"true\" form=\"postfix\">").Append(close).Append("</mo>");
        return result.Append("</mrow>").ToString();
    }

    private string Alignment(int column) => environment switch
    {
        "aligned" or "align" or "split" => column % 2 == 0 ? "right" : "left",
        "cases" => "left",
        _ => "center",
    };

    private string Padding(int column) => environment switch
    {
        "aligned" or "align" or "split" => column % 2 == 0 ? "0 0.2em 0.15em" : "0.15em 0.2em 0",
        _ => "0.4em",
    };
}
