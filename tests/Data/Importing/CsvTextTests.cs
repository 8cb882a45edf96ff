using ArtGan.Data;

namespace ArtGan.Tests.Data.Importing;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("a,b\nc,d", "a|b/c|d")]
    [InlineData("a;b,c;d\n", "a|b,c|d")]
    [InlineData(" a , \" b \" \r\n\r\n,c", "a| b /|c")]
    [InlineData("\"say \"\"so\"\"\",\"two\nlines\"", "say \"so\"|two\nlines")]
    [InlineData("a,\"never closed", "a|never closed")]
    [InlineData("", "")]
    public void Cells_are_read(string text, string cells) => Assert.Equal(cells, string.Join('/', CsvText.Parse(text).Select(row => string.Join('|', row))));
}
