using ArtGan.Tests.Torch.Oracle.Cases;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Every operator, function and layer against PyTorch: values, gradients and state, in float32 and float64.</summary>
public sealed class AgreementTests
{
    private static readonly Dictionary<string, Case> Cases = ((IEnumerable<Case>[])
        [
            ElementwiseCases.All, ActivationCases.All, ArithmeticCases.All, ReductionCases.All, ShapeCases.All, ProductCases.All, LossCases.All,
            ConvolutionCases.All, NormalisationCases.All, PictureCases.All, CreationCases.All, InitialisationCases.All, ModuleCases.All,
            SecondOrderCases.All, ConvolutionSecondOrderCases.All,
        ]).SelectMany(table => table).ToDictionary(entry => entry.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Results_and_gradients_are_those_of_PyTorch(string name) => Cases[name].Check();
}
