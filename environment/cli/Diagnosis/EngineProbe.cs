namespace ArtGan.Cli.Diagnosis;

internal static class EngineProbe
{
    public static EngineReport Look() => new("x", [], 1, null, null, null, null);
    public static IEnumerable<string> SlowThings(EngineReport engine, int cores, bool hasAvx512) => [];
}
