namespace ArtGan.Data;

/// <summary>Some of many, at even distances.</summary>
internal static class EvenChoice
{
    /// <summary>Numbers from 0 to below a count, all of them where they are few enough.</summary>
    internal static IReadOnlyList<int> Of(int count, int most) =>
        count <= most ? [.. Enumerable.Range(0, count)] : [.. Enumerable.Range(0, most).Select(index => (int)((long)index * count / most))];
}
