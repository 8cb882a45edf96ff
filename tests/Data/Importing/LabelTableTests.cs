using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data.Importing;

public sealed class LabelTableTests : IDisposable
{
    private static readonly PictureFile[] Pictures = [new("a.jpg", ""), new("sea/b.jpg", ""), new("sea/c, d.jpg", ""), new("lake/b.jpg", "")];
    private readonly TemporaryFolder folder = new();
    private readonly List<string> notes = [];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.jpg,x\nsea/b.jpg,y\n\"sea/c, d.jpg\",z\nlake/b.jpg,x")]
    [InlineData("\uFEFFfile,label\r\na.jpg,x\r\nsea/b.jpg,y\r\n\"sea/c, d.jpg\",z\r\nlake/b.jpg,x\r\n")]
    [InlineData("label;artist name;File\nx;?;a.jpg\ny;?;sea/b.jpg\nz;?;sea/c, d.jpg\nx;?;lake/b.jpg")]
    [InlineData("Image\tStyle\n./a.jpg\tx\nsea\\b.jpg\ty\nc, d\tz\nlake/b.jpg\tx\n\n")]
    [InlineData("id,label\na,x\nsea/b.jpg,y\n\"c, d.jpg\",\"z\"\nlake/b.jpg,x")]
    public void Tables_as_people_write_them_give_labels(string text)
    {
        Assert.Equal(["x", "y", "z", "x"], Labels(text));
        Assert.Empty(notes);
    }

    [Fact]
    public void What_does_not_fit_together_is_noted_and_the_rest_is_kept()
    {
        Assert.Equal(["x", null, null, "z"], Labels("a.jpg,x\na.jpg,y\nb.jpg,z\nlake/b.jpg,z\nnowhere.jpg,q\nc d,q"));
        Assert.Equal(
            [
                "3 files are named in the table of labels and not in the folder: 'b.jpg', 'nowhere.jpg', 'c d'.",
                "2 files are without a label in the table; kept without one: 'sea/b.jpg', 'sea/c, d.jpg'.",
                "1 file is given several labels by the table; the first counts: 'a.jpg'.",
            ],
            notes);
    }

    [Fact]
    public void Many_files_are_named_in_part()
    {
        Labels(string.Join('\n', Enumerable.Range(0, 30).Select(index => $"nowhere{index}.jpg,x")));
        Assert.Equal("30 files are named in the table of labels and not in the folder: 'nowhere0.jpg', 'nowhere1.jpg', 'nowhere2.jpg', 'nowhere3.jpg', 'nowhere4.jpg' and 25 more.", notes[0]);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("a.jpg,x\nb.jpg\n", "row 2 has only one cell")]
    public void Another_text_is_a_sentence(string text, string reason) =>
        Assert.Contains($"is no table of labels: {reason}; write one line a picture", Assert.Throws<UserException>(() => Labels(text)).Message);

    [Fact]
    public void An_absent_table_is_a_sentence() =>
        Assert.Contains("could not be read", Assert.Throws<UserException>(() => LabelTable.Read(folder["absent.csv"])).Message);

    private IEnumerable<string?> Labels(string text) =>
        LabelTable.Read(folder.Write("labels.csv", text)).Apply(Pictures, notes).Select(picture => picture.Label);
}
