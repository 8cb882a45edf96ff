using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The tables of the run store, and the view over them.</summary>
internal static class StoreSchema
{
    /// <summary>Of what is written in <see cref="Tables"/>; another number makes every store be built anew.</summary>
    public const long Format = 2;

    /// <summary>The columns of <c>runs</c>.</summary>
    public static readonly string[] Runs =
    [
        "number", "name", "preset", "folder", "reproduces", "data", "size", "batch", "steps", "steps_done", "seed", "device", "started", "seconds", "images_per_second", "problem", "files",
    ];

    /// <summary>The columns of <c>options</c>.</summary>
    public static readonly string[] Options = ["run", "name", "value"];

    /// <summary>The columns of <c>diagnoses</c>.</summary>
    public static readonly string[] Diagnoses = ["run", "step", "kind", "severity", "problem", "advice"];

    /// <summary>The tables whose rows belong to a run.</summary>
    public static readonly string[] OfRuns = ["options", "stats", "scores", "diagnoses"];

    /// <summary>The names that measures have in stats.jsonl, which are columns too.</summary>
    public static readonly string[] Measures = [.. TrainingJson.Default.TrainingTick.Properties.Select(property => property.Name)];

    // The view keeps to one score at a time where a query names one, through the index.
    /// <summary>Makes everything anew.</summary>
    public static readonly string Tables = $"""
        DROP VIEW IF EXISTS leaderboard;
        DROP TABLE IF EXISTS runs; DROP TABLE IF EXISTS options; DROP TABLE IF EXISTS stats; DROP TABLE IF EXISTS scores; DROP TABLE IF EXISTS diagnoses;
        CREATE TABLE runs(number INTEGER NOT NULL, name TEXT NOT NULL, preset TEXT, folder TEXT PRIMARY KEY, reproduces TEXT, data TEXT, size INTEGER,
            batch INTEGER, steps INTEGER, steps_done INTEGER, seed INTEGER, device TEXT, started TEXT, seconds REAL, images_per_second REAL, problem TEXT, files TEXT);
        CREATE INDEX runs_by_number ON runs(number, preset);
        CREATE TABLE options(run INTEGER NOT NULL, name TEXT NOT NULL, value, PRIMARY KEY(run, name)) WITHOUT ROWID;
        CREATE TABLE stats(run INTEGER NOT NULL, {string.Join(", ", Measures.Select(name => $"{SqliteInsert.Quoted(name)} {(name == "step" ? "INTEGER" : "REAL")}"))});
        CREATE INDEX stats_of_run ON stats(run, step);
        CREATE TABLE scores(run INTEGER NOT NULL, preset TEXT, step INTEGER, name TEXT NOT NULL, value REAL, low REAL, high REAL, floor REAL, n INTEGER, network TEXT,
            real_n INTEGER, seed INTEGER, warning TEXT, goal TEXT, merit REAL, board TEXT, newest INTEGER);
        CREATE INDEX scores_of_run ON scores(run);
        CREATE INDEX scores_by_name ON scores(name, run, value);
        CREATE INDEX scores_by_merit ON scores(name, board, merit DESC) WHERE newest = 1 AND merit IS NOT NULL;
        CREATE TABLE diagnoses(run INTEGER NOT NULL, step INTEGER, kind TEXT, severity TEXT, problem TEXT, advice TEXT);
        CREATE INDEX diagnoses_of_run ON diagnoses(run, step);
        CREATE VIEW leaderboard AS
            SELECT name AS score, board, rank() OVER better AS place, run, preset, step, value, low, high, floor, n, real_n, network, seed, goal,
                value = first_value(value) OVER better OR coalesce(value BETWEEN first_value(low) OVER better AND first_value(high) OVER better, 0) AS near_best, warning
            FROM scores WHERE newest = 1 AND merit IS NOT NULL
            WINDOW better AS (PARTITION BY name, board ORDER BY merit DESC);
        PRAGMA user_version = {Format};
        """;
}
