using System.Runtime.CompilerServices;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Memory;

/// <summary>The counters of tensors, and handles that any thread lets go.</summary>
public class TensorMemoryTests
{
    [Fact]
    public void Disposing_brings_the_counters_back()
    {
        var before = Settled();
        var tensor = zeros(1024, dtype: ScalarType.Float64);
        Assert.Equal((before.Tensors + 1, before.Bytes + 8192), Now());
        tensor.Dispose();
        Assert.Equal(before, Now());
    }

    [Fact]
    public void Collecting_brings_the_counters_back()
    {
        var before = Settled();
        LeaveBehind(500);
        TensorMemory.Collect();
        Assert.InRange(TensorMemory.LiveTensors, 0, before.Tensors + 1);
    }

    [Fact]
    public void A_view_adds_no_bytes()
    {
        using var whole = zeros(16, 16);
        var before = Now();
        using var row = whole[3];
        using var turned = whole.t();
        Assert.Equal((before.Tensors + 2, before.Bytes), Now());
    }

    [Fact]
    public void The_peak_is_the_most_that_was_held()
    {
        Settled();
        TensorMemory.ResetPeak();
        var start = TensorMemory.PeakBytes;
        zeros(1000).Dispose();
        zeros(3000).Dispose();
        zeros(2000).Dispose();
        Assert.Equal(start + 12_000, TensorMemory.PeakBytes);
    }

    [Fact]
    public void Tensors_are_made_and_disposed_on_many_threads()
    {
        var before = Settled();
        Parallel.For(0, 2000, index =>
        {
            using var tensor = ones(index % 50);
            using var sum = tensor + 1;
        });
        Assert.Equal(before, Now());
    }

    [Fact]
    public void A_tensor_is_disposed_on_another_thread_than_made_it()
    {
        var before = Settled();
        var tensors = Enumerable.Range(0, 200).Select(_ => ones(100)).ToArray();
        var threads = tensors.Chunk(50).Select(part => new Thread(() => Array.ForEach(part, tensor => tensor.Dispose()))).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(before, Now());
    }

    [Fact]
    public void A_graph_of_a_hundred_thousand_operators_is_let_go_by_the_collector()
    {
        var before = Settled();
        LeaveGraphBehind(100_000);
        TensorMemory.Collect();
        Assert.InRange(TensorMemory.LiveTensors, 0, before.Tensors + 3);
    }

    [Fact]
    public void Gradients_go_back_through_a_hundred_thousand_operators()
    {
        using var trained = zeros([1], requires_grad: true);
        var last = Chain(trained, 100_000);
        last.backward();
        Assert.Equal(1, trained.grad!.item<float>());
        last.Dispose();
    }

    private static (long Tensors, long Bytes) Now() => (TensorMemory.LiveTensors, TensorMemory.LiveBytes);

    private static (long Tensors, long Bytes) Settled()
    {
        TensorMemory.Collect();
        return Now();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LeaveBehind(int count)
    {
        for (var index = 0; index < count; index++)
        {
            ones(10);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LeaveGraphBehind(int length) => Chain(zeros([1], requires_grad: true), length);

    // Only the last tensor is held: letting it go takes the whole graph along.
    private static Tensor Chain(Tensor first, int length)
    {
        var last = first + 1;
        for (var step = 1; step < length; step++)
        {
            var next = last + 1;
            last.Dispose();
            last = next;
        }

        return last;
    }
}
