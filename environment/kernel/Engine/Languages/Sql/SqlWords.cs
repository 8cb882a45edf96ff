using ArtGan.Kernel.Engine.Help;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>Words of SQL, as SQLite knows it.</summary>
internal static class SqlWords
{
    private static readonly string[] All =
    [
        "select", "from", "where", "group by", "order by", "having", "limit", "offset", "join", "left join", "inner join", "cross join", "on", "using", "as", "and", "or", "not", "in", "is null", "is not null",
        "between", "like", "glob", "exists", "case", "when", "then", "else", "end", "distinct", "union", "union all", "except", "intersect", "with", "recursive", "values", "insert into", "update", "set",
        "delete from", "create table", "create view", "drop table", "asc", "desc", "nulls last", "over", "partition by", "cast", "explain query plan", "pragma",
        "count", "sum", "avg", "min", "max", "total", "group_concat", "abs", "round", "coalesce", "ifnull", "iif", "length", "lower", "upper", "substr", "trim", "replace", "instr", "printf", "date", "time",
        "datetime", "julianday", "strftime", "row_number", "rank", "lag", "lead", "first_value", "last_value", "json_extract",
    ];

    /// <summary>The words, in small letters.</summary>
    public static IEnumerable<Completion> Completions => All.Select(word => new Completion(word, "keyword"));
}
