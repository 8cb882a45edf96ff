using System.Globalization;
using System.Text;

namespace ArtGan.Torch;

/// <summary>A network as text: its parts with what they learn.</summary>
internal static class ModuleText
{
    private const int MostLines = 200;

    /// <summary>The text of a network.</summary>
    public static string Of(nn.Module module)
    {
        var rows = new List<(string Name, string Parameters, string Shapes)>();
        Add(rows, module, "", 0);
        var names = rows.Take(MostLines).Max(row => row.Name.Length);
        var counts = rows.Take(MostLines).Max(row => row.Parameters.Length);
        var text = new StringBuilder();
        foreach (var (name, parameters, shapes) in rows.Take(MostLines))
            text.Append($"{name.PadRight(names)}  {parameters.PadLeft(counts)}  {shapes}".TrimEnd()).Append('\n');
        if (rows.Count > MostLines)
            text.Append(CultureInfo.InvariantCulture, $"… {rows.Count - MostLines:N0} more\n");
        var all = module.parameters().ToList();
        var trained = all.Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel());
        var total = all.Sum(parameter => parameter.numel());
        text.Append(CultureInfo.InvariantCulture, $"{total:N0} parameters{(trained == total ? "" : string.Create(CultureInfo.InvariantCulture, $", {trained:N0} of them trained"))}, in {(module.training ? "training" : "evaluation")} mode");
        if (all.Count > 0)
            text.Append(", on ").AppendJoin(" and ", all.Select(parameter => parameter.device.ToString()).Distinct());
        return text.ToString();
    }

    private static void Add(List<(string, string, string)> rows, nn.Module module, string name, int depth)
    {
        var own = module.named_parameters(recurse: false).ToList();
        var label = $"{new string(' ', depth * 2)}{(name.Length == 0 ? "" : $"({name}) ")}{module.GetType().Name}";
        var count = own.Sum(entry => entry.parameter.numel());
        rows.Add((label, count == 0 ? "" : count.ToString("N0", CultureInfo.InvariantCulture),
            string.Join(", ", own.Select(entry => $"{entry.name} [{string.Join(", ", entry.parameter.shape)}]"))));
        foreach (var (child, part) in module.named_children())
            Add(rows, part, child, depth + 1);
    }
}
