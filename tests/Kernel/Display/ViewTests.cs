using System.Data;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ArtGan.Kernel.Display;

namespace ArtGan.Tests.Kernel.Display;

public class ViewTests
{
    public static TheoryData<object, string> Texts => new()
    {
        { new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc), "2026-03-04 05:06:07Z" },
        { new DateTimeOffset(2026, 3, 4, 5, 6, 7, 250, TimeSpan.FromHours(1)), "2026-03-04 05:06:07.25+01:00" },
        { TimeSpan.FromSeconds(90.5), "00:01:30.5" },
        { new Complex(1, -2), "1 - 2i" },
        { BigInteger.Pow(10, 30), "1000000000000000000000000000000" },
        { AttributeTargets.Class | AttributeTargets.Enum, "Class, Enum" },
        { (1, (2, "x")), "(1, (2, \"x\"))" },
        { new { A = 1, B = (string?)null }, "{ A = 1, B = null }" },
        { new KeyValuePair<string, int>("a", 1), "{ Key = \"a\", Value = 1 }" },
        { new[] { "a\"b", "c\nd" }, "[\"a\\\"b\", \"c\\nd\"]" },
        { Task.FromResult(42), "Task<int> { Status = RanToCompletion, Result = 42 }" },
        { new Lazy<int>(() => throw new InvalidOperationException("asked")), "Lazy<int> { Value = not created yet }" },
        { JsonNode.Parse("""{"a":[1,null,{"b":"x"}]}""")!, "{ a = [1, null, { b = \"x\" }] }" },
        { new XElement("a", new XElement("b", 1)), "<a>\n  <b>1</b>\n</a>" },
        { "ab"u8.ToArray(), "byte[], 2 bytes\n00000000  61 62                                            ab" },
        { typeof(Math).GetMethod(nameof(Math.Clamp), [typeof(int), typeof(int), typeof(int)])!, "static int Math.Clamp(int value, int min, int max)" },
        { new Outer("o", new Inner(1)), "Outer { Name = \"o\", Part = Inner { Value = 1 } }" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Values_read_as_csharp_writes_them(object value, string expected) => Assert.Equal(expected, Text(value));

    [Fact]
    public void Records_are_aligned_columns_in_plain_text() => Assert.Equal(
        """
           Value
        -  -----
        0      1
        1    200
        """, Text(new[] { new Inner(1), new Inner(200) }), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_column_of_fractions_has_the_same_decimals() =>
        Assert.Contains("<td class=\"numeric\">0.500</td></tr><tr><th>1</th><td class=\"numeric\">123.125</td>", Html(new[] { 0.5, 123.125 }), StringComparison.Ordinal);

    [Fact]
    public void What_is_left_out_is_counted()
    {
        Assert.Contains("20 of 1,204 rows", Html(Enumerable.Range(0, 1204).ToList()), StringComparison.Ordinal);
        Assert.Contains("20 of 50 entries", Html(Enumerable.Range(0, 50).ToDictionary(number => number)), StringComparison.Ordinal);
        Assert.Contains("20 of 40 rows, 30 of 60 columns", Html(new double[40, 60]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lazy_sequence_is_taken_once_and_no_further_than_shown()
    {
        var (starts, taken) = (0, 0);
        IEnumerable<int> Counted()
        {
            starts++;
            for (var number = 0; ; number++)
            {
                taken++;
                yield return number;
            }
        }

        Html(Counted());
        Assert.Equal((1, 21), (starts, taken));
    }

    [Fact]
    public void A_sequence_that_throws_shows_what_came_before() =>
        Assert.Equal("[1, InvalidOperationException: broken]", Text(Enumerable.Range(1, 2).Select(number => number == 1 ? 1 : throw new InvalidOperationException("broken"))));

    [Fact]
    public void Cycles_end_and_are_named()
    {
        var node = new Node();
        node.Next = node;
        Assert.Equal("Node { Next = ↑ the Node above }", Text(node));
    }

    [Fact]
    public void Objects_of_several_types_say_which_they_are()
    {
        var html = Html(new object[] { new Inner(1), new Outer("o", new Inner(2)) });
        Assert.Contains("<th>type</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>Outer</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_ADO_have_their_columns()
    {
        using var table = new DataTable { Columns = { "name", { "size", typeof(int) } }, Rows = { { "a", 1 }, { "b", DBNull.Value } } };
        Assert.Contains("<tr><th>1</th><td>b</td><td class=\"numeric\"><i>null</i></td></tr>", Html(table), StringComparison.Ordinal);
        using var reader = table.CreateDataReader();
        Assert.Contains("<th>name</th><th class=\"numeric\">size</th>", Html(reader), StringComparison.Ordinal);
    }

    [Fact]
    public void Dictionaries_that_are_only_read_and_groups_are_known()
    {
        Assert.Contains("<tr><th>a</th><td class=\"numeric\">1</td></tr>", Html(new ReadOnlyDictionaryOnly()), StringComparison.Ordinal);
        Assert.Contains("<th class=\"numeric\">Key</th><th class=\"numeric\">Count</th><th>Items</th>", Html(new[] { "a", "b", "cc" }.GroupBy(text => text.Length)), StringComparison.Ordinal);
    }

    [Fact]
    public void Asynchronous_sequences_are_taken_as_far_as_shown()
    {
        static async IAsyncEnumerable<int> Numbers()
        {
            for (var number = 0; ; number++)
            {
                await Task.Yield();
                yield return number;
            }
        }

        Assert.Contains("the first 20 rows", Html(Numbers()), StringComparison.Ordinal);
    }

    [Fact]
    public void Huge_values_have_small_outputs()
    {
        foreach (var value in new object[] { new string('x', 20_000_000), new byte[50_000_000], Enumerable.Range(0, 1_000_000).Select(number => new Inner(number)).ToList(), new double[3000, 3000], Wide(6) })
            Assert.All(MimeFormatter.Format(value).Representations.Values, content => Assert.InRange(((string)content).Length, 1, 400_000));

        static object Wide(int depth) => Enumerable.Range(0, 40).Select(_ => depth == 0 ? (object)1 : new { Next = Wide(depth - 1) });
    }

    [Fact]
    public void Text_with_markup_and_control_characters_is_safe()
    {
        var html = Html(new[] { "<script>&\"\0\u001b\ud800" });
        Assert.Contains("&lt;script&gt;&amp;&quot;␀␛\ufffd", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_stand_inside_tables()
    {
        var html = Html(new[] { new { Number = 1, Face = new ArtGan.Imaging.Picture(1, 1, 1, [200]) } });
        Assert.Contains("<td><img src=\"data:image/png;base64,", html, StringComparison.Ordinal);
    }

    private static string Html(object value) => (string)MimeFormatter.Format(value).Representations["text/html"];

    private static string Text(object value) => (string)MimeFormatter.Format(value).Representations["text/plain"];

    public sealed record Inner(int Value);

    public sealed record Outer(string Name, Inner Part);

    public sealed class Node
    {
        public Node? Next { get; set; }
    }

    private sealed class ReadOnlyDictionaryOnly : IReadOnlyDictionary<string, int>
    {
        public IEnumerable<string> Keys => ["a"];
        public IEnumerable<int> Values => [1];
        public int Count => 1;
        public int this[string key] => 1;
        public bool ContainsKey(string key) => key == "a";
        public bool TryGetValue(string key, out int value) => (value = 1) == 1;
        public IEnumerator<KeyValuePair<string, int>> GetEnumerator() => Keys.Select(key => KeyValuePair.Create(key, 1)).GetEnumerator();
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
