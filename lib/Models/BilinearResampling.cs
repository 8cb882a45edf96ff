using ArtGan.Torch;

namespace ArtGan.Models;

/// <summary>Grids twice or half as large; see <see cref="FilteredGrids"/>.</summary>
public sealed class BilinearResampling : Module<Tensor, Tensor>
{
    private readonly bool isEnlarging;

    private BilinearResampling(string name, bool isEnlarging) : base(name)
    {
        this.isEnlarging = isEnlarging;
        RegisterComponents();
    }

    /// <summary>Doubles grids: (N, C, H, W) to (N, C, 2 H, 2 W).</summary>
    public static BilinearResampling Doubling() => new("BilinearDoubling", isEnlarging: true);

    /// <summary>Halves grids: (N, C, H, W) to (N, C, H / 2, W / 2).</summary>
    public static BilinearResampling Halving() => new("BilinearHalving", isEnlarging: false);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => isEnlarging ? FilteredGrids.Double(input) : FilteredGrids.Halve(input);
}
