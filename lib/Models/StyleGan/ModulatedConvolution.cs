namespace ArtGan.Models;

/// <summary>
/// A convolution whose input channels a style weighs, and whose output channels are brought back to the size they
/// would have from an input of size 1 (Karras et al. 2020, arXiv:1912.04958, section 2.2).
/// </summary>
/// <remarks>
/// The authors scale the weights, which makes one kernel a picture and one group a picture. Here the input is scaled
/// before and the output after, which is the same product and leaves one kernel for the whole batch.
/// </remarks>
public sealed class ModulatedConvolution : Module<Tensor, Tensor, Tensor>
{
    private const double Epsilon = 1e-8;
    private readonly EqualisedLinear affine;
    private readonly EqualisedConvolution convolution;
    private readonly BilinearFilter? smooth;
    private readonly bool isDemodulated;

    /// <summary>Builds the layer.</summary>
    /// <param name="random">The stream of the first weights.</param>
    /// <param name="styleSize">Numbers in a style.</param>
    /// <param name="input">Channels going in.</param>
    /// <param name="output">Channels coming out.</param>
    /// <param name="kernel">Side of the kernel.</param>
    /// <param name="isDoubling">Whether the grid is doubled.</param>
    /// <param name="isDemodulated">Whether outputs are brought back to size; a layer that paints is not, but has a bias.</param>
    public ModulatedConvolution(Generator random, long styleSize, long input, long output, long kernel, bool isDoubling = false, bool isDemodulated = true)
        : base(nameof(ModulatedConvolution))
    {
        this.isDemodulated = isDemodulated;
        affine = new EqualisedLinear(random, styleSize, input, firstBias: 1);
        convolution = new EqualisedConvolution(random, input, output, kernel, stride: isDoubling ? 2 : 1, hasBias: !isDemodulated, isDoubling: isDoubling);
        smooth = isDoubling ? BilinearFilter.AfterDoubling() : null;
        RegisterComponents();
    }

    /// <summary>Convolves.</summary>
    /// <param name="input1">(N, input, H, W).</param>
    /// <param name="input2">Styles (N, style size).</param>
    /// <returns>(N, output, H, W), or twice as large where it doubles.</returns>
    public override Tensor forward(Tensor input1, Tensor input2)
    {
        ArgumentNullException.ThrowIfNull(input1);
        var weighing = affine.call(input2);
        var grid = convolution.call(input1 * OverGrid(weighing));
        grid = smooth is null ? grid : smooth.call(grid);
        return isDemodulated ? grid * OverGrid(Demodulation(weighing)) : grid;
    }

    /// <summary>What output channels are multiplied with, so that each has the length 1 over all weights that make it.</summary>
    /// <param name="weighing">What input channels are multiplied with (N, input).</param>
    /// <returns>(N, output).</returns>
    internal Tensor Demodulation(Tensor weighing) =>
        (weighing.square().matmul(convolution.ScaledWeight.square().sum([2L, 3L]).t()) + Epsilon).rsqrt();

    private static Tensor OverGrid(Tensor numbers) => numbers.unsqueeze(-1).unsqueeze(-1);
}
