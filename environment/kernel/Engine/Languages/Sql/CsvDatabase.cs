using Microsoft.Data.Sqlite;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>Files of separated values as tables of a database in memory, each named after its file.</summary>
/// <param name="Connection">The database.</param>
/// <param name="Path">The file or folder that was read.</param>
/// <param name="State">What the files were then.</param>
internal sealed record CsvDatabase(SqliteConnection Connection, string Path, string State)
{
    private static readonly string[] Extensions = [".csv", ".tsv"];

    /// <summary>Whether the files are as they were read.</summary>
    public bool IsCurrent() => FileState.Of(Files(Path)) == State;

    /// <summary>Reads a file, or all of a folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UserException">There is no such file, or one is not as it should be.</exception>
    public static CsvDatabase Load(string path, CancellationToken cancellation)
    {
        var files = Files(path);
        if (files.Count == 0)
            throw new UserException($"'{path}' holds no .csv or .tsv file; --csv takes a file or a folder of them.");
        var state = FileState.Of(files);
        var connection = SqliteLibrary.Open(new SqliteConnectionStringBuilder { DataSource = ":memory:", Pooling = false });
        try
        {
            foreach (var file in files)
                Load(connection, file, cancellation);
            return new(connection, path, state);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The files that are read of a path.</summary>
    public static List<string> Files(string path) => File.Exists(path) ? [path] : Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path).Where(file => Extensions.Contains(System.IO.Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal)] : [];

    /// <summary>The table that a file becomes, of which only the first line is read; null for an empty file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SqlTable? Header(string path) => CsvReader.Rows(path, CsvReader.Separator(path)).FirstOrDefault().Values is { } first ? new(TableName(path), [.. Names(first, HasHeader(first))]) : null;

    private static void Load(SqliteConnection connection, string path, CancellationToken cancellation)
    {
        var separator = CsvReader.Separator(path);
        if (CsvReader.Rows(path, separator).FirstOrDefault().Values is not { } first)
            throw new UserException($"'{path}' is empty; give it a line of column names and lines of values.");
        var hasHeader = HasHeader(first);
        var columns = Names(first, hasHeader).Select(name => new CsvColumn(name, separator == ';')).ToList();
        // Twice, as a type fits only when it fits to the last line, and a file may be larger than memory.
        foreach (var row in Values())
        {
            cancellation.ThrowIfCancellationRequested();
            for (var index = 0; index < row.Count; index++)
                columns[index].See(row[index]);
        }

        using var transaction = connection.BeginTransaction();
        var table = Quoted(TableName(path));
        using (var create = Command(connection, $"CREATE TABLE {table}({string.Join(", ", columns.Select(column => $"{Quoted(column.Name)} {column.Type}"))})"))
            create.ExecuteNonQuery();
        using var insert = Command(connection, $"INSERT INTO {table} VALUES({string.Join(", ", columns.Select((_, index) => $"${index}"))})");
        for (var index = 0; index < columns.Count; index++)
            insert.Parameters.Add(new SqliteParameter($"${index}", null));
        foreach (var row in Values())
        {
            cancellation.ThrowIfCancellationRequested();
            for (var index = 0; index < columns.Count; index++)
                insert.Parameters[index].Value = (index < row.Count ? columns[index].Value(row[index]) : null) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();

        IEnumerable<List<string>> Values() => CsvReader.Rows(path, separator).Skip(hasHeader ? 1 : 0).Select(row => row.Values.Count <= columns.Count ? row.Values
            : throw new UserException($"Line {row.Line} of '{path}' has {row.Values.Count} values, but there are {columns.Count} columns; put quotes around a value that holds a '{separator}'."));
    }

    private static string TableName(string path) => System.IO.Path.GetFileNameWithoutExtension(path);

    private static bool HasHeader(List<string> first) => !first.Exists(CsvColumn.IsNumber);

    private static IEnumerable<string> Names(List<string> first, bool isHeader)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < first.Count; index++)
        {
            var name = isHeader && first[index].Trim() is { Length: > 0 } given ? given : $"column{index + 1}";
            var unique = name;
            for (var number = 2; !seen.Add(unique); number++)
                unique = $"{name}_{number}";
            yield return unique;
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns alone are written into it, quoted; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
