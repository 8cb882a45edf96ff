using System.Globalization;

namespace ArtGan.Torch;

/// <summary>An optimiser as text: what it changes, and how fast.</summary>
internal static class OptimizerText
{
    /// <summary>The text of an optimiser.</summary>
    public static string Of(optim.Optimizer optimizer)
    {
        var parameters = optimizer.parameters().ToList();
        var groups = optimizer.ParamGroups.ToList();
        var rates = string.Join(", ", groups.Select(group => group.LearningRate.ToString("G6", CultureInfo.InvariantCulture)));
        return string.Create(CultureInfo.InvariantCulture, $"{optimizer.GetType().Name}: {parameters.Sum(parameter => parameter.numel()):N0} parameters in {parameters.Count:N0} tensors, learning {(groups.Count == 1 ? "rate" : "rates of the groups")} {rates}");
    }
}
