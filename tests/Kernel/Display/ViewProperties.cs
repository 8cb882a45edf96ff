using System.Xml.Linq;
using ArtGan.Kernel.Display;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Kernel.Display;

public class ViewProperties
{
    [Fact]
    public void Any_nested_value_is_shown_in_bounded_well_formed_html() =>
        Prop.ForAll(Values(4).ToArbitrary(), value =>
        {
            var shown = MimeFormatter.Format(value).Representations;
            var text = (string)shown["text/plain"];
            if (shown.TryGetValue("text/html", out var html))
                XElement.Parse((string)html, LoadOptions.PreserveWhitespace);
            return text.Length < 400_000 && !text.Contains("cannot be shown", StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<object?> Values(int depth)
    {
        Gen<object?>[] simple =
        [
            Gen.Constant<object?>(null), ArbMap.Default.GeneratorFor<int>().Select(value => (object?)value), ArbMap.Default.GeneratorFor<double>().Select(value => (object?)value),
            ArbMap.Default.GeneratorFor<string>().Select(value => (object?)value), ArbMap.Default.GeneratorFor<char>().Select(value => (object?)value),
            ArbMap.Default.GeneratorFor<DateTime>().Select(value => (object?)value), ArbMap.Default.GeneratorFor<decimal>().Select(value => (object?)value),
        ];
        if (depth == 0)
            return Gen.OneOf(simple);
        var inner = Values(depth - 1);
        var several = inner.ListOf().Select(items => items.Take(25).ToList());
        return Gen.OneOf([.. simple,
            several.Select(items => (object?)items),
            several.Select(items => (object?)items.ToArray()),
            several.Select(items => (object?)items.Select((item, index) => (index, item)).ToDictionary(pair => $"<{pair.index}>", pair => pair.item)),
            inner.Two().Select(pair => (object?)(pair.Item1, pair.Item2)),
            inner.Two().Select(pair => (object?)new { First = pair.Item1, Second = pair.Item2 }),
            several.Select(items => (object?)items.Select(item => new Box(item))),
        ]);
    }

    private sealed record Box(object? Content);
}
