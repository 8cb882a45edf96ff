using ArtGan.Imaging;
using Microsoft.Data.Sqlite;

namespace ArtGan.Tests.Common;

public class SqliteLibraryTests
{
    [Fact]
    public void SQLite_answers_after_libvips_has_brought_another()
    {
        _ = new Picture(1, 1, 3, new byte[] { 1, 2, 3 }).Encode(PictureFormat.WebP);
        using var connection = SqliteLibrary.Open(new SqliteConnectionStringBuilder { DataSource = ":memory:", Pooling = false });
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE t(x); INSERT INTO t VALUES (1), (2); SELECT sum(x) FROM t";
        Assert.Equal(3L, command.ExecuteScalar());
    }
}
