using ArtGan.Data;
using ArtGan.Style;
using ArtGan.Tests.Support;
using LayerChain = ArtGan.Style.LayerChain;

namespace ArtGan.Tests.Style.Networks;

/// <summary>A tile shows what the whole picture shows wherever the pixels that a place needs lie in the tile, or beyond the picture's own edge.</summary>
public sealed class StyleNetworkTileTests
{
    private const double Tolerance = 1e-5;

    private static readonly int[] Sizes = [1, 2, 3, 4, 5, 7, 8, 9, 11, 15, 16, 17, 24, 31, 32, 33, 47, 48, 74, 75, 76, 91];

    [Fact]
    public void Vgg() => Agrees(() => RandomNetworks.Vgg16(StylePooling.Maximum));

    [Fact]
    public void Network_in_Network_with_means() => Agrees(() => RandomNetworks.Nin(StylePooling.Average));

    [Fact]
    public void Network_in_Network() => Agrees(() => RandomNetworks.Nin(StylePooling.Maximum));

    [WeightsFact("vgg19-distilled")]
    public void Distilled_Vgg() => Agrees(() => Open("vgg19-distilled"));

    [WeightsFact("squeezenet")]
    public void SqueezeNet() => Agrees(() => Open("squeezenet"));

    [WeightsFact("inception-keras")]
    public void Inception() => Agrees(() => Open("inception-keras"));

    private static StyleNetwork Open(string name) => StyleNetworks.Open(name, new AssetStore(), CPU);

    private static void Agrees(Func<StyleNetwork> open)
    {
        using var silent = no_grad();
        using var network = open();
        CountsAgree(network);
        TilesAgree(network, new Random(7));
    }

    private static void CountsAgree(StyleNetwork network)
    {
        foreach (var size in Sizes)
        {
            using var scope = NewDisposeScope();
            var picture = zeros(1, 3, size, Sizes[^1]);
            string[] seen = [.. network.Views.Select(view => view.Name).Where(view => network.LeastSize(view) <= size)];
            foreach (var (view, features) in seen.Zip(network.Look(picture, seen)))
            {
                var (chain, tap) = Find(network, view);
                Assert.Equal((chain.Count(tap, size), chain.Count(tap, Sizes[^1])), ((int)features.shape[2], (int)features.shape[3]));
            }

            foreach (var view in network.Views.Select(view => view.Name).Except(seen))
            {
                var (chain, tap) = Find(network, view);
                Assert.Equal(0, chain.Count(tap, size));
                var message = Assert.Throws<UserException>(() => network.Look(picture, view)).Message;
                Assert.Equal($"A picture of {Sizes[^1]} x {size} pixels is too small for '{view}' of the network '{network.Name}'; give one of at least {network.LeastSize(view)} rows and columns.", message);
            }
        }
    }

    private static void TilesAgree(StyleNetwork network, Random random)
    {
        using var scope = NewDisposeScope();
        // So high that beside an edge of the picture there are places that a cut of up to 64 pixels at the other leaves as they are.
        var reach = network.Views.Max(view => Find(network, view.Name) is var (chain, tap) ? chain.Needs(tap, new(0, 1)).Length : 0);
        var (height, width) = ((reach / 2) + random.Next(100, 120), random.Next(80, 100));
        using var generator = new Generator((ulong)random.Next());
        var picture = rand([1, 3, height, width], generator: generator).mul(255);
        string[] views = [.. network.Views.Select(view => view.Name)];
        var whole = network.Look(picture, views);
        foreach (var (view, expected) in network.Views.Zip(whole))
        {
            var (chain, tap) = Find(network, view.Name);
            var top = view.Stride * random.Next(1, 1 + (64 / view.Stride));
            var bottom = random.Next(height - 20, height);
            var compared = Compare(new(top, height), new(0, width));
            compared &= Compare(new(0, bottom), new(0, width));
            Assert.True(compared, view.Name);
            Compare(new(top, bottom), new(view.Stride * random.Next(0, 2), random.Next(width - 4, width)));

            bool Compare(Stretch rows, Stretch columns)
            {
                var tile = picture.narrow(2, rows.Start, rows.Length).narrow(3, columns.Start, columns.Length).contiguous();
                if (Math.Min(rows.Length, columns.Length) < network.LeastSize(view.Name)) return false;
                var actual = network.Look(tile, view.Name)[0];
                var (down, across) = (Exact(chain, tap, rows, height), Exact(chain, tap, columns, width));
                if (down.IsEmpty || across.IsEmpty) return false;
                Assert.True(down.End - (rows.Start / view.Stride) <= actual.shape[2] && across.End - (columns.Start / view.Stride) <= actual.shape[3], view.Name);
                var part = actual.narrow(2, down.Start - (rows.Start / view.Stride), down.Length).narrow(3, across.Start - (columns.Start / view.Stride), across.Length);
                var same = expected.narrow(2, down.Start, down.Length).narrow(3, across.Start, across.Length);
                Assert.InRange(part.sub(same).abs().max().item<float>() / expected.abs().max().item<float>(), 0, Tolerance);
                return true;
            }
        }
    }

    // The places whose pixels lie in the tile, or beyond the picture's own edge.
    private static Stretch Exact(LayerChain chain, LayerChain.Tap tap, Stretch tile, int length)
    {
        var exact = new Stretch(0, 0);
        for (var place = 0; place < chain.Count(tap, length); place++)
        {
            var needed = chain.Needs(tap, new(place, place + 1)).Within(length);
            if (needed.Start >= tile.Start && needed.End <= tile.End && !needed.IsEmpty) exact = exact.With(new(place, place + 1));
        }

        return exact;
    }

    private static (LayerChain Chain, LayerChain.Tap Tap) Find(StyleNetwork network, string view)
    {
        var chain = network.Chains.First(chain => chain.Find(view) is not null);
        return (chain, chain.Find(view)!);
    }
}
