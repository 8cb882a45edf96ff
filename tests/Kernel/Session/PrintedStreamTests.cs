using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Tests.Kernel.Session;

public class PrintedStreamTests
{
    [Theory]
    [InlineData("plain\ntext", "plain\ntext")]
    [InlineData("1%\r50%\r100%\n", "100%\n")]
    [InlineData("1%\r100%\r\ndone", "100%\r\ndone")]
    [InlineData("before\n1%\r2%", "before\n2%")]
    [InlineData("1%\r", "1%\r")]
    [InlineData("\r\r\n\r", "\r\n\r")]
    [InlineData("windows\r\nlines\r\n", "windows\r\nlines\r\n")]
    public void Lines_are_replaced_as_by_a_terminal_however_the_text_is_cut(string printed, string kept)
    {
        for (var cut = 0; cut <= printed.Length; cut++)
        {
            var stream = new PrintedStream();
            stream.Append(printed[..cut]);
            stream.Append(printed[cut..]);
            Assert.Equal(kept, stream.ToString());
        }
    }
}
