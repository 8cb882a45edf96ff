using System.Globalization;
using ArtGan.Kernel.Display;

namespace ArtGan.Tests.Kernel.Display;

public class FormatterTests
{
    public static TheoryData<object?, string> PlainValues => new()
    {
        { null, "null" },
        { "text <b>", "text <b>" },
        { 0.1, "0.1" },
        { 1234.5f, "1234.5" },
        { new DateOnly(2026, 3, 4), "2026-03-04" },
        { new[] { 1, 2, 3 }, "[1, 2, 3]" },
        { new List<string> { "a", "b" }, "[\"a\", \"b\"]" },
        { (1, "x"), "(1, \"x\")" },
        { new Dictionary<string, int> { ["a"] = 1 }, "{ [\"a\"] = 1 }" },
        { new Pair(1, "x"), "Pair { Number = 1, Name = \"x\" }" },
        { typeof(Dictionary<string, int?[]>), "Dictionary<string, int?[]>" },
        { DayOfWeek.Monday, "Monday" },
        { new Broken(), "Broken (cannot be shown: InvalidOperationException: no text)" },
    };

    [Theory]
    [MemberData(nameof(PlainValues))]
    public void Values_have_a_plain_text(object? value, string expected)
    {
        var culture = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.DateTimeFormat.ShortDatePattern = "d.M.yyyy";
        CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Equal(expected, MimeFormatter.Format(value).Representations["text/plain"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Records_become_a_table_with_their_members_as_columns()
    {
        var html = Html(new[] { new Pair(1, "<a>"), new Pair(2, "b") });
        Assert.Contains("<th class=\"numeric\">Number</th><th>Name</th>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><th>0</th><td class=\"numeric\">1</td><td>&lt;a&gt;</td></tr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_sequence_is_cut()
    {
        static IEnumerable<int> Endless()
        {
            for (var i = 0; ; i++) yield return i * i;
        }

        var html = Html(Endless());
        Assert.Contains("<td class=\"numeric\">361</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<td class=\"numeric\">400</td>", html, StringComparison.Ordinal);
        Assert.Contains("the first 20 rows", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_throws_shows_its_exception() =>
        Assert.Contains("InvalidOperationException", Html(new[] { new Thrower() }), StringComparison.Ordinal);

    [Fact]
    public void Numbers_in_tables_have_six_digits()
    {
        var html = Html(new[] { new { A = 0.1 + 0.2, B = 123456789.123, C = 1.23456789e-7, D = double.NaN } });
        Assert.Contains("<td class=\"numeric\">0.3</td><td class=\"numeric\">123456789</td><td class=\"numeric\">1.23457E-07</td><td class=\"numeric\"><i>NaN</i></td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_knows_how_it_looks_is_asked() =>
        Assert.Equal("seen", MimeFormatter.Format(new Rich()).Representations["image/x-test"]);

    private static string Html(object value) => (string)MimeFormatter.Format(value).Representations["text/html"];

    public sealed record Pair(int Number, string Name);

    public sealed class Thrower
    {
#pragma warning disable CA1822, CA1065 // A property that fails is the point.
        public int Value => throw new InvalidOperationException("no value");
#pragma warning restore CA1822, CA1065
    }

    public sealed class Broken
    {
#pragma warning disable CA1065
        public override string ToString() => throw new InvalidOperationException("no text");
#pragma warning restore CA1065
    }

    private sealed class Rich : IRichDisplay
    {
        public MimeBundle ToMimeBundle() => new(new Dictionary<string, object> { ["image/x-test"] = "seen", ["text/plain"] = "" });
    }
}
