using System.Collections;
using System.Globalization;
using System.Text.Json;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Scripts;
using SQLitePCL;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>Hands C# variables to a statement, as values and never as text of it.</summary>
internal static class SqlParameters
{
    /// <summary>Binds each <c>@name</c> to the variable of that name.</summary>
    /// <exception cref="CellDirectiveException">There is no such variable, or SQLite has nothing for its type.</exception>
    public static void Bind(sqlite3_stmt statement, IReadOnlyDictionary<string, object?> variables, Func<string, int> line)
    {
        for (var index = 1; index <= raw.sqlite3_bind_parameter_count(statement); index++)
        {
            var marked = raw.sqlite3_bind_parameter_name(statement, index).utf8_to_string();
            if (marked is null or ['?', ..])
                throw new CellDirectiveException("SQL: a '?' has no value here; write @name for the C# variable of that name.", line("?"));
            var name = marked[1..];
            if (!variables.TryGetValue(name, out var value))
                throw new CellDirectiveException($"SQL: {marked} stands for the C# variable '{name}', which there is not{NearestName.Suggest(name, [.. variables.Keys])}", line(marked));
            if (!Bind(statement, index, value))
                throw new CellDirectiveException($"SQL: {marked} is of type {PlainText.TypeName(value!.GetType())}, which SQLite has nothing for; hand over a number, a text, a date, bytes, or a sequence of them.", line(marked));
        }
    }

    private static bool Bind(sqlite3_stmt statement, int index, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                raw.sqlite3_bind_null(statement, index);
                return true;
            case byte[] bytes:
                raw.sqlite3_bind_blob(statement, index, bytes);
                return true;
            case bool or sbyte or byte or short or ushort or int or uint or long or Enum:
                raw.sqlite3_bind_int64(statement, index, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                return true;
            case float or double or decimal or ulong or Half:
                raw.sqlite3_bind_double(statement, index, value is Half half ? (double)half : Convert.ToDouble(value, CultureInfo.InvariantCulture));
                return true;
            default:
                var text = Text(value);
                if (text is not null)
                    raw.sqlite3_bind_text(statement, index, text);
                return text is not null;
        }
    }

    // Dates as SQLite's own functions read them; a sequence as JSON, for `IN (SELECT value FROM json_each(@list))`.
    private static string? Text(object value) => value switch
    {
        string text => text,
        char or Guid => value.ToString(),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        IEnumerable items => JsonSerializer.Serialize(items.Cast<object?>()),
        _ => null,
    };
}
