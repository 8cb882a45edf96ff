using ArtGan.Data;
using ArtGan.Kernel.Engine.Languages.Sql;
using ArtGan.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Common;

public sealed class CsvFileTests
{
    private static readonly Gen<string> Texts = Gen.Elements("a", "ü", ",", ";", "\t", "\"", "\r\n", "\n", "\r", " ", "1", "=").ArrayOf().Select(parts => string.Concat(parts));

    [Fact]
    public void What_is_written_is_read_as_it_was() => Prop
        .ForAll(Texts.Two().ArrayOf().ToArbitrary(), rows =>
        {
            using var folder = new TemporaryFolder();
            CsvFile.Write(folder["a.csv"], ["first", "second"], rows.Select(row => (object?[])[row.Item1, row.Item2]));
            string[][] expected = [["first", "second"], .. rows.Select(row => (string[])[row.Item1, row.Item2])];
            var text = CsvText.Parse(File.ReadAllText(folder["a.csv"]));
            var cells = CsvReader.Rows(folder["a.csv"], ',').Select(row => row.Values);
            return expected.SequenceEqual(text, Same) && expected.SequenceEqual(cells, Same);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Values_are_spelled_the_same_everywhere()
    {
        using var folder = new TemporaryFolder();
        new QueryResult(["whole", "number", "text", "bytes", "nothing"], [[1L, 0.1, "", new byte[] { 1, 255 }, null], [-2L, double.PositiveInfinity, " a", null, null]]).SaveCsv(folder["a.csv"]);

        Assert.Equal("whole,number,text,bytes,nothing\r\n1,0.1,\"\",01ff,\r\n-2,Infinity,\" a\",,\r\n", File.ReadAllText(folder["a.csv"]));
    }

    private static readonly IEqualityComparer<IReadOnlyList<string>> Same = EqualityComparer<IReadOnlyList<string>>.Create((left, right) => left!.SequenceEqual(right!), row => row.Count);
}
