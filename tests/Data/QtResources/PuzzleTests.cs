using ArtGan.Data;
using ArtGan.Imaging;

namespace ArtGan.Tests.Data.QtResources;

public sealed class PuzzleTests
{
    private const string Board = """
        import QtQuick 2.12

        QtObject {
           property string instruction: qsTr("Albrecht Dürer, The Great-Piece of Turf, seen - 1503-04.")
           property var levels : [
              {
                 "pixmapfile" : "image/bg.svg",
                 "type" : "SHAPE_BACKGROUND_IMAGE",
                 "width": 40,
                 "height": 20
              },
              {
                 "pixmapfile" : "image/left.webp",
                 "x" : "0.25",
                 "y" : "0.5"
              },
              {
                 "pixmapfile" : "image/right.webp",
                 "x" : 0.6,
                 "y" : "0.5"
              }
           ]
        }
        """;

    [Fact]
    public void A_board_tells_artist_work_year_and_places()
    {
        var board = PuzzleBoard.Parse(Board)!;

        Assert.Equal(("Albrecht Dürer", "The Great-Piece of Turf, seen", "1503-04", 40, 20), (board.Artist, board.Work, board.Year, board.Width, board.Height));
        Assert.Equal("albrecht-dürer_the-great-piece-of-turf-seen_1503-04", board.FileName);
        Assert.Equal([new("image/left.webp", 0.25, 0.5), new PuzzleTile("image/right.webp", 0.6, 0.5)], board.Tiles);
    }

    [Theory]
    [InlineData("Katsushika Hokusai, Oiran and Kamuro", "katsushika-hokusai_oiran-and-kamuro")]
    [InlineData("Untitled", "untitled")]
    [InlineData("../../etc, /passwd - 1", "etc_passwd_1")]
    public void Names_of_files_are_plain(string title, string expected) =>
        Assert.Equal(expected, PuzzleBoard.Parse(Board.Replace("Albrecht Dürer, The Great-Piece of Turf, seen - 1503-04.", title, StringComparison.Ordinal))!.FileName);

    [Theory]
    [InlineData("qsTr(", "tr(")]
    [InlineData("\"width\": 40", "\"width\": 100000")]
    [InlineData("\"width\": 40", "\"width\": -1")]
    [InlineData("SHAPE_BACKGROUND_IMAGE", "SHAPE")]
    public void What_is_no_board_is_none(string old, string changed) => Assert.Null(PuzzleBoard.Parse(Board.Replace(old, changed, StringComparison.Ordinal)));

    [Fact]
    public void Tiles_are_placed_by_their_middles_and_gaps_between_them_are_filled()
    {
        var tiles = new Dictionary<string, byte[]>
        {
            ["image/left.webp"] = Tile(10, 200),
            // Begins at 24 - 4 = 20 where the left one ends at 15: more than the widest gap.
            ["image/right.webp"] = Tile(8, 100),
        };

        var picture = PuzzlePicture.Assemble(PuzzleBoard.Parse(Board)!, name => tiles[name]);

        Assert.Equal((23, 6, 3), (picture.Width, picture.Height, picture.Channels));
        var row = Enumerable.Range(0, 23).Select(x => (int)picture.Pixels.Span[x * 3]).ToArray();
        Assert.All(row[..10], value => Assert.Equal(200, value));
        Assert.All(row[15..], value => Assert.Equal(100, value));
        Assert.InRange(row[12], 101, 199);
    }

    [Fact]
    public void A_tile_beyond_the_board_is_cut_off_and_damage_is_a_sentence()
    {
        var board = PuzzleBoard.Parse(Board)! with { Tiles = [new("x", 0, 1)] };
        Assert.Equal((5, 3), PuzzlePicture.Assemble(board, _ => Tile(10, 50)) is var picture ? (picture.Width, picture.Height) : default);
        Assert.Throws<UserException>(() => PuzzlePicture.Assemble(board, _ => new byte[100]));
        // More pixels than the whole board is no tile of it.
        Assert.Throws<UserException>(() => PuzzlePicture.Assemble(board, _ => new Picture(100, 100, 3, new byte[30_000]).EncodePng()));
    }

    private static byte[] Tile(int width, byte value)
    {
        var pixels = new byte[width * 6 * 3];
        Array.Fill(pixels, value);
        return new Picture(width, 6, 3, pixels).EncodePng();
    }
}
