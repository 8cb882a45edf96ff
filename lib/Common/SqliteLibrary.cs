using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace ArtGan;

/// <summary>
/// SQLite, apart from any other in the process. libvips brings the system's (through OpenSlide) and opens it to
/// everybody, so that calls inside ours would land in that one, which is of another version.
/// </summary>
public static partial class SqliteLibrary
{
    private const string Name = "e_sqlite3";
    // RTLD_NOW and RTLD_DEEPBIND: all its calls are bound at once, its own functions first.
    private const int BoundToItself = 0x2 | 0x8;

    private static readonly Lazy<bool> IsApart = new(SetApart);

    /// <summary>For a process whose users open databases by themselves: to be called before they do.</summary>
    public static void KeepApart() => _ = IsApart.Value;

    /// <summary>Opens a database.</summary>
    /// <param name="connection">Which, and how.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteConnection Open(SqliteConnectionStringBuilder connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        KeepApart();
        var opened = new SqliteConnection(connection.ToString());
        try
        {
            opened.Open();
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static bool SetApart()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Resolve);
            return true;
        }
        catch (InvalidOperationException)
        {
            // Another copy of this library in the process has done it.
            return false;
        }
    }

    // Zero leaves it to the runtime.
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        name == Name && Folders(assembly).Select(folder => Path.Combine(folder, $"lib{Name}.so")).FirstOrDefault(File.Exists) is { } path
            ? dlopen(path, BoundToItself)
            : 0;

    private static IEnumerable<string> Folders(Assembly assembly) =>
        from folder in (string[])[Path.GetDirectoryName(assembly.Location) ?? "", AppContext.BaseDirectory]
        from place in (string[])["", Path.Combine("runtimes", RuntimeInformation.RuntimeIdentifier, "native"), Path.Combine("runtimes", $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}", "native")]
        select Path.Combine(folder, place);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint dlopen(string file, int mode);
}
