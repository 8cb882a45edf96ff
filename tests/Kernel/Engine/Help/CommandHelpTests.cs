using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Engine.Help;

public class CommandHelpTests(CommandHelpTests.Databases databases) : IClassFixture<CommandHelpTests.Databases>
{
    [Theory]
    [InlineData("#!sql --file runs.db\nselect * from ru|", "runs")]
    [InlineData("#!sql --file runs.db\nselect pre| from runs", "preset")]
    [InlineData("#!sql --file runs.db\nselect r.| from runs r", "number preset")]
    [InlineData("#!sql --file runs.db\nselect s.| from runs join scores as s", "run name value")]
    [InlineData("#!sql --file runs.db\nselect scores.va|", "value")]
    [InlineData("#!sql --file runs.db\nselect * from \"odd n|", "")]
    [InlineData("#!sql --file runs.db\nselect * from od|", "\"odd name\"")]
    [InlineData("#!sql --file runs.db\nselect * from runs where number = @numb|", "numbers")]
    [InlineData("#!sql --file runs.db\nselect 'pre|", "")]
    [InlineData("#!sql --file runs.db\n-- pre|", "")]
    [InlineData("#!sql --file runs.db\nSEL|", "SELECT")]
    [InlineData("#!sql --file nowhere.db\nselect * from ru|", "")]
    [InlineData("#!sql --file Library.csproj\nselect * from ru|", "")]
    [InlineData("#!sql --csv tables\nselect lo| from losses", "loss losses lower")]
    [InlineData("#!sql --csv tables/losses.csv\nselect * from lo|", "losses lower")]
    [InlineData("#!sql-mem\nselect * from no|", "notes not")]
    [InlineData("#!mem\nselect bo| from notes", "body")]
    [InlineData("var open = (1 +\n#!sql --file runs.db\nselect * from ru|", "runs")]
    [InlineData("var text = @\"\n#!sql\n\"; greet|", "greeting")]
    public async Task SQL_is_completed_with_what_its_database_has(string code, string expected) => Assert.Equal(expected, string.Join(' ', await databases.Marked.Texts(code)));

    [Theory]
    [InlineData("#!sql-|", "#!sql-mem")]
    [InlineData("#!ja|", "#!javascript")]
    [InlineData("#!html\n<b>\n#!csha|", "#!csharp")]
    [InlineData("#!sql --|", "--file --csv --name --limit --write")]
    [InlineData("#!sql |", "--file --csv --name --limit --write")]
    [InlineData("#!sql --file runs.db --|", "--csv --name --limit --write")]
    [InlineData("#!sql --file ru|", "runs.db")]
    [InlineData("#!sql --file=ru|", "runs.db")]
    [InlineData("#!sql --csv tables/|", "losses.csv")]
    [InlineData("#!share --from |", "csharp value")]
    [InlineData("#!share --from csharp gree|", "greeting")]
    [InlineData("#!share --from csharp greeting --|", "--as --mime-type")]
    [InlineData("#!javascript\n#!share --from csharp gree|", "greeting")]
    [InlineData("#!set --name x --value @csharp:gree|", "@csharp:greeting")]
    [InlineData("#!set --name x --value @in|", "@input:")]
    [InlineData("#!test --ti|", "--timeout")]
    [InlineData("#!connect s|", "sqlite")]
    [InlineData("#!import hel|", "helpers.csx")]
    [InlineData("#!import \"|", "data/ tables/ helpers.csx")]
    [InlineData("#!nothing --|", "")]
    public async Task Lines_of_commands_are_completed(string code, string expected) => Assert.Equal(expected, string.Join(' ', await databases.Marked.Texts(code)));

    [Theory]
    [InlineData("#!sql --li|mit 5", "#!sql --limit\n\nshows or keeps so many rows")]
    [InlineData("#!sql --limit=|5", "#!sql --limit\n\n")]
    [InlineData("#!test na|me", "#!test\n\n")]
    [InlineData("#!time|", "#!time\n\n")]
    public async Task Commands_and_their_options_are_explained(string code, string expected) => Assert.StartsWith(expected, await databases.Marked.Page(code), StringComparison.Ordinal);

    [Fact]
    public async Task A_commands_page_lists_its_options()
    {
        Assert.Contains("--csv: asks the tables", await databases.Marked.Page("#!sq|l --limit 5"), StringComparison.Ordinal);
        Assert.Contains("- `--csv`: asks", await databases.Marked.Page("#!sq|l", mime: "text/markdown"), StringComparison.Ordinal);
        Assert.All((await databases.Marked.Complete("#!sql --|")).Items, item => Assert.NotEmpty(item.Signature!));
    }

    [Fact]
    public async Task The_default_database_is_read_again_when_it_has_changed()
    {
        var path = Path.Combine(databases.Marked.Folder, "store.db");
        Databases.Write(path, "create table runs(number)");
        using var cells = new Cells(new SessionOptions { DefaultDatabase = () => path });
        const string Code = "#!sql\nselect * from ru";
        Assert.Equal(["runs"], (await cells.Session.CompleteAsync(Code, Code.Length)).Items.Select(item => item.Text));
        Databases.Write(path, "create table rules(name)");
        Assert.Equal(["rules", "runs"], (await cells.Session.CompleteAsync(Code, Code.Length)).Items.Select(item => item.Text));
    }

    /// <summary>A session beside whose notebook there are databases.</summary>
    public sealed class Databases : IAsyncLifetime, IDisposable
    {
        public Marked Marked { get; } = new();

        public static void Write(string path, string sql)
        {
            using var connection = SqliteLibrary.Open(new() { DataSource = path, Pooling = false });
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        public async Task InitializeAsync()
        {
            await Marked.InitializeAsync();
            Write(Path.Combine(Marked.Folder, "runs.db"), "create table runs(number, preset); create table scores(run, name, value); create view \"odd name\" as select 1 as x");
            var tables = Directory.CreateDirectory(Path.Combine(Marked.Folder, "tables"));
            await File.WriteAllTextAsync(Path.Combine(tables.FullName, "losses.csv"), "step,loss\n1,2.5\n");
            await Run("#!connect sqlite \"Data Source=:memory:\" --kernel-name mem");
            await Run("#!sql-mem --write\ncreate table notes(id, body)");
        }

        public Task DisposeAsync() => Marked.DisposeAsync();

        public void Dispose() => Marked.Dispose();

        private async Task Run(string code) => Assert.Null((await Marked.Session.RunAsync(code, _ => { })).Error);
    }
}
