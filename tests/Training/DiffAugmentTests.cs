using ArtGan.Tests.Support;
using ArtGan.Tests.Torch.Oracle;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class DiffAugmentTests
{
    // The published formulas, from the same random numbers u (N, 7), picture by picture.
    private const string Published = """
        def augment(x, u, policy):
            n, c, h, w = x.shape
            if 'color' in policy:
                x = x + (u[:, 0].view(n, 1, 1, 1) - 0.5)
                grey = x.mean(dim=1, keepdim=True)
                x = (x - grey) * (u[:, 1].view(n, 1, 1, 1) * 2) + grey if c > 1 else x
                mean = x.mean(dim=[1, 2, 3], keepdim=True)
                x = (x - mean) * (u[:, 2].view(n, 1, 1, 1) + 0.5) + mean
            if 'translation' in policy:
                sh, sw = int(h * 0.125 + 0.5), int(w * 0.125 + 0.5)
                shifted = []
                for i in range(n):
                    dy = min(int(u[i, 3] * (2 * sh + 1)), 2 * sh) - sh
                    dx = min(int(u[i, 4] * (2 * sw + 1)), 2 * sw) - sw
                    padded = F.pad(x[i], (sw, sw, sh, sh))
                    shifted.append(padded[:, sh + dy:sh + dy + h, sw + dx:sw + dx + w])
                x = torch.stack(shifted)
            if 'cutout' in policy:
                ch, cw = int(h * 0.5 + 0.5), int(w * 0.5 + 0.5)
                mask = torch.ones(n, 1, h, w, dtype=x.dtype)
                for i in range(n):
                    top = min(int(u[i, 5] * (h + 1 - ch % 2)), h - ch % 2) - ch // 2
                    left = min(int(u[i, 6] * (w + 1 - cw % 2)), w - cw % 2) - cw // 2
                    for y in range(top, top + ch):
                        for z in range(left, left + cw):
                            mask[i, 0, max(0, min(h - 1, y)), max(0, min(w - 1, z))] = 0
                x = x * mask
            return x
        """;

    [OracleFact]
    public void Values_and_gradients_are_those_of_the_published_formulas()
    {
        foreach (var (channels, height, width) in ((int, int, int)[])[(3, 16, 16), (1, 8, 8), (3, 9, 14), (3, 7, 5)])
        {
            foreach (var policy in (string[])["color", "translation", "cutout", "color,translation,cutout"])
            {
                PyTorch.Agrees(
                    $"{Published}\nreturn augment(x, u, '{policy}')",
                    t => DiffAugment.Parse(policy).Apply(t["x"], t["u"]),
                    Tolerance.Product,
                    ("x", randn(6, channels, height, width)), new("u", rand(6, DiffAugment.Draws), Gradient: false));
            }
        }
    }

    [OracleFact]
    public void Gradients_of_gradients_pass_through() => PyTorch.Agrees(
        $"{Published}\nreturn augment(x, u, 'color,translation,cutout')",
        t => DiffAugment.All.Apply(t["x"], t["u"]),
        new Comparison { Penalty = ["x"] },
        ("x", randn(3, 3, 8, 8)), new("u", rand(3, DiffAugment.Draws), Gradient: false));

    [Fact]
    public void The_least_and_the_largest_random_numbers_stay_within_bounds()
    {
        using var scope = NewDisposeScope();
        foreach (var edge in (float[])[0, 1 - 5.9604645e-8f, 1])
        {
            var pictures = ones(2, 3, 16, 16);
            var shifted = DiffAugment.Parse("translation").Apply(pictures, full([2, DiffAugment.Draws], edge));
            Assert.Equal(14.0 * 14 / (16 * 16), shifted.mean().item<float>(), 1e-6);
            var holed = DiffAugment.Parse("cutout").Apply(pictures, full([2, DiffAugment.Draws], edge));
            Assert.Equal(1 - (4.0 * 4 / (16 * 16)), holed.mean().item<float>(), 1e-6);
            Assert.True(holed.min().item<float>() == 0);
        }
    }

    [Fact]
    public void Every_picture_gets_its_own_anew_in_every_call_and_the_seed_repeats_them()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator();
        random.manual_seed(3);
        var pictures = linspace(-1, 1, 3 * 16 * 16).reshape(1, 3, 16, 16).expand(4, 3, 16, 16);

        var first = DiffAugment.All.Apply(pictures, random);
        var second = DiffAugment.All.Apply(pictures, random);
        random.manual_seed(3);
        var again = DiffAugment.All.Apply(pictures, random);

        Assert.Equal(first.bytes.ToArray(), again.bytes.ToArray());
        Assert.NotEqual(first.bytes.ToArray(), second.bytes.ToArray());
        Assert.Equal(4, Enumerable.Range(0, 4).Select(index => Convert.ToHexString(first[index].contiguous().bytes)).Distinct().Count());
    }

    [Fact]
    public void A_share_changes_that_share_of_the_pictures_and_1_changes_all_as_without_it()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator();
        var pictures = ones(600, 1, 8, 8);
        var cutout = DiffAugment.Parse("cutout");
        Tensor Augmented(double? share) => cutout.Apply(pictures, random.manual_seed(4), share is { } part ? tensor(part) : null);

        var holes = Augmented(0.3).amin([1, 2, 3]).eq(0).to(ScalarType.Float32).mean().item<float>();

        // Three standard deviations of a share of 600.
        Assert.Equal(0.3, holes, 3 * Math.Sqrt(0.3 * 0.7 / 600));
        Assert.True(Augmented(0).equal(pictures).all().item<bool>());
        Assert.True(Augmented(1).equal(Augmented(null)).all().item<bool>());
    }

    [Fact]
    public void Each_part_chooses_its_own_pictures()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator();
        var pictures = linspace(-1, 1, 64).reshape(1, 1, 8, 8).expand(200, 1, 8, 8);
        bool[] Changed(string policy) => DiffAugment.Parse(policy).Apply(pictures, random.manual_seed(4), tensor(0.5)).ne(pictures).any(1).any(1).any(1).data<bool>().ToArray();

        Assert.NotEqual(Changed("color"), Changed("cutout"));
    }

    [GpuFact]
    public void A_GPU_augments_alike()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator();
        var pictures = randn(8, 3, 32, 32);
        random.manual_seed(5);
        var here = DiffAugment.All.Apply(pictures, random);
        random.manual_seed(5);
        var there = DiffAugment.All.Apply(pictures.cuda(), random).cpu();

        Assert.True(here.allclose(there, 1e-5, 1e-5));
    }

    [Fact]
    public void Grey_pictures_stay_grey_and_nothing_switched_on_changes_nothing()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator();
        var pictures = randn(2, 1, 8, 8);

        Assert.Equal([2, 1, 8, 8], DiffAugment.All.Apply(pictures, random).shape);
        Assert.Same(pictures, DiffAugment.None.Apply(pictures, random));
    }

    [Theory]
    [InlineData("none", "none")]
    [InlineData("color", "color")]
    [InlineData("cutout , color", "color,cutout")]
    [InlineData("color,translation,cutout", "color,translation,cutout")]
    public void Policies_are_read_as_the_paper_writes_them(string policy, string normal)
    {
        Assert.Equal(normal, DiffAugment.Parse(policy).ToString());
        Assert.Equal(DiffAugment.Parse(policy), DiffAugment.Parse(normal));
    }

    [Theory]
    [InlineData("colour", "color")]
    [InlineData("color,cutot", "cutout")]
    [InlineData("none,color", "none")]
    [InlineData(",", "color")]
    public void Unknown_parts_are_refused_with_the_known_ones(string policy, string suggestion) =>
        Assert.Contains(suggestion, Assert.Throws<UserException>(() => DiffAugment.Parse(policy)).Message, StringComparison.Ordinal);
}
