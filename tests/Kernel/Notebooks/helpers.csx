/// <summary>Used by several notebooks.</summary>
public static double Mean(IEnumerable<double> values) => values.Average();

public record Sample(string Name, double Value);
