using System.Runtime.CompilerServices;

namespace ArtGan.Kernel.Display.Views;

/// <summary>Objects by their public members, tuples by their items.</summary>
internal static class Objects
{
    /// <summary>The view of any object.</summary>
    public static View Of(object value, ViewBuilder builder, int depth)
    {
        var type = value.GetType();
        if (value is ITuple tuple && type.Namespace == nameof(System))
            return new TreeView("", [.. Enumerable.Range(0, Math.Min(tuple.Length, Limits.Columns)).Select(index => new Branch($"Item{index + 1}", builder.Of(tuple[index], depth + 1)))],
                TreeKind.Tuple, Math.Max(0, tuple.Length - Limits.Columns));
        var isPair = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
        if (!isPair && ObjectMembers.HasOwnText(value))
            return new ScalarView(Limits.Cut(value.ToString() ?? "null", depth == 0 ? Limits.WholeText : Limits.PartText));
        var members = ObjectMembers.Of(type);
        return members.Count == 0
            ? new ScalarView(Names.Of(type) is { Length: > 0 } name ? name : "{ }")
            : new TreeView(isPair ? "" : Names.Of(type), [.. members.Take(Limits.Columns).Select(member => new Branch(member.Name, builder.Of(member.Read(value), depth + 1)))],
                TreeKind.Object, Math.Max(0, members.Count - Limits.Columns));
    }
}
