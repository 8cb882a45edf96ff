using ArtGan.Imaging;
using ArtGan.Style;
using ArtGan.Torch;

namespace ArtGan.Tests.Style.Gatys;

public sealed class StyleObjectiveTests
{
    private const double Allowed = 1e-5;
    private const int StyleSeed = 2;

    public static TheoryData<int, int, int> Tilings => new() { { 0, 61, 83 }, { 1, 61, 83 }, { 1, 96, 64 }, { 2, 61, 83 }, { 2, 96, 64 }, { 2, 33, 120 } };

    [Theory]
    [MemberData(nameof(Tilings))]
    public void Tiles_give_the_loss_and_the_gradient_of_the_whole_picture(int plan, int height, int width)
    {
        using var network = DrawnNetwork.Create();
        // A style is brought to the painting's longer side before it is looked at.
        var (content, style) = (Drawn(height, width, 1), StylePixels.Sized(Drawn(50, 70, StyleSeed), Math.Max(height, width)));
        var (loss, gradient) = Evaluate(network, content, style, new((TilePlan)plan, 24));
        var (expectedLoss, expected) = Direct(network, content, style);
        Assert.Equal(1, loss / expectedLoss, Allowed);
        Assert.InRange((gradient - expected).abs().max().item<float>() / expected.abs().max().item<float>(), 0, Allowed);
    }

    [Fact]
    public void Guided_styles_meet_only_the_pixels_that_they_are_wanted_at()
    {
        using var network = DrawnNetwork.Create();
        var content = Drawn(64, 96, 1);
        var left = new Picture(96, 64, 1, [.. Enumerable.Range(0, 64 * 96).Select(index => (byte)(index % 96 < 48 ? 255 : 0))]);
        var recipe = network.Recipe with { Content = [], TotalVariation = 0 };
        foreach (var plan in Enum.GetValues<TilePlan>())
        {
            var stage = new StyleStage(network, recipe, new(), new(plan, 24));
            using var objective = stage.Objective(content, [new(Drawn(50, 70, StyleSeed)) { Where = left }]);
            using var pixels = StylePixels.Of(content, CPU);
            var (_, gradient) = objective.Evaluate(pixels);
            // The deepest view sees 23 pixels around a place.
            Assert.Equal(0, gradient.narrow(3, 80, 16).abs().max().item<float>());
            Assert.NotEqual(0, gradient.narrow(3, 0, 48).abs().max().item<float>());
        }
    }

    private static (double Loss, Tensor Gradient) Evaluate(StyleNetwork network, Picture content, Picture style, Tiling tiling)
    {
        var stage = new StyleStage(network, network.Recipe, new(), tiling);
        using var objective = stage.Objective(content, [new(style)]);
        using var painting = StylePixels.Of(Drawn(content.Height, content.Width, 3), CPU);
        var (loss, gradient) = objective.Evaluate(painting);
        return (loss.item<float>(), gradient);
    }

    /// <summary>The same as one graph of libtorch's.</summary>
    private static (double Loss, Tensor Gradient) Direct(StyleNetwork network, Picture content, Picture style)
    {
        var recipe = network.Recipe;
        Tensor Gram(Tensor features) => GramMatrix.Of(features) / (features.shape[2] * features.shape[3]);
        IReadOnlyList<Tensor> See(Tensor picture, IReadOnlyList<ViewWeight> views) => network.Look(picture, [.. views.Select(view => view.View)]);
        var painting = StylePixels.Of(Drawn(content.Height, content.Width, 3), CPU).requires_grad_();
        var (wanted, seen) = (See(StylePixels.Of(content, CPU), recipe.Content), See(painting, recipe.Content));
        var loss = recipe.Content.Select((view, index) => functional.mse_loss(seen[index], wanted[index]) * view.Weight).Aggregate((sum, next) => sum + next);
        var (wantedStyle, seenStyle) = (See(StylePixels.Of(style, CPU), recipe.Style), See(painting, recipe.Style));
        loss += recipe.Style.Select((view, index) => functional.mse_loss(Gram(seenStyle[index]), Gram(wantedStyle[index])) * view.Weight).Aggregate((sum, next) => sum + next);
        foreach (var direction in (long[])[2, 3])
        {
            var length = painting.shape[direction] - 1;
            loss += (painting.narrow(direction, 1, length) - painting.narrow(direction, 0, length)).abs().sum() * recipe.TotalVariation;
        }

        return (loss.item<float>(), autograd.grad([loss], [painting])[0]);
    }

    private static Picture Drawn(int height, int width, int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[height * width * 3];
        random.NextBytes(pixels);
        // Styles are darker: where Gram matrices are nearly equal, float32 cannot tell how they differ.
        if (seed == StyleSeed) pixels = [.. pixels.Select(value => (byte)(value / 3))];
        return new Picture(width, height, 3, pixels).Resize(width / 3, height / 3).Resize(width, height);
    }
}
