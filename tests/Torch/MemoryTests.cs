using System.Globalization;
using System.Runtime.CompilerServices;

namespace ArtGan.Tests.Torch;

/// <summary>Tensors nobody disposes, dispose scopes, and memory that runs out.</summary>
public class MemoryTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void A_plain_loop_stays_bounded_without_Dispose()
    {
        var network = Sequential(Conv2d(8, 8, 3, padding: 1), ReLU(), Conv2d(8, 8, 3, padding: 1));
        var input = rand(16, 8, 64, 64);
        Forward(network, input);
        var before = ResidentBytes();
        for (var step = 0; step < 300; step++)
        {
            Forward(network, input);
        }

        // Each pass makes 6 MB in three tensors and keeps them in a graph: 1.8 GB in all.
        Assert.InRange(ResidentBytes() - before, long.MinValue, 700 * Megabyte);
    }

    [Fact]
    public void Small_tensors_are_bounded_too()
    {
        var one = ones(1);
        var before = ResidentBytes();
        for (var step = 0; step < 500_000; step++)
        {
            one.add(one);
        }

        Assert.InRange(ResidentBytes() - before, long.MinValue, 500 * Megabyte);
    }

    [Fact]
    public void A_scope_disposes_what_was_made_in_it_but_for_what_moved_out()
    {
        Tensor inner, kept, detached;
        using (var scope = NewDisposeScope())
        {
            inner = rand(3);
            detached = rand(3).DetachFromDisposeScope();
            using (NewDisposeScope())
            {
                kept = (inner + 1).MoveToOuterDisposeScope();
            }

            Assert.False(kept.IsInvalid);
            Assert.Equal(2, scope.DisposablesCount);
        }

        Assert.True(inner.IsInvalid);
        Assert.True(kept.IsInvalid);
        Assert.False(detached.IsInvalid);
    }

    [Fact]
    public void A_modules_parameters_outlive_the_scope_they_were_made_in()
    {
        Module<Tensor, Tensor> layer;
        using (NewDisposeScope())
        {
            layer = BatchNorm2d(3);
        }

        Assert.All(layer.state_dict().Values, tensor => Assert.False(tensor.IsInvalid));
    }

    [Fact]
    public void A_disposed_tensor_says_so()
    {
        var tensor = rand(2);
        tensor.Dispose();
        Assert.Contains("disposed", Assert.Throws<ObjectDisposedException>(() => tensor + 1).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_large_a_tensor_is_an_error_of_its_own()
    {
        Assert.Throws<OutOfMemoryException>(() => empty(1L << 46));
        Assert.Equal(3, ones(3).sum().item<float>());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forward(Module<Tensor, Tensor> network, Tensor input) => network.call(input);

    private static long ResidentBytes() => 1024 * long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
