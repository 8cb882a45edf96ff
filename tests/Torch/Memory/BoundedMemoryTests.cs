using System.Globalization;
using System.Runtime.CompilerServices;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Memory;

/// <summary>Loops that dispose nothing stay near what they hold, and memory that runs out is an error of its own.</summary>
public class BoundedMemoryTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void Small_operators_leave_resident_memory_flat()
    {
        var one = ones(1);
        Add(one, 20_000);
        var before = ResidentBytes();
        Add(one, 400_000);
        Assert.InRange(ResidentBytes() - before, long.MinValue, 100 * Megabyte);
    }

    [Fact]
    public void Large_tensors_stay_near_the_working_set()
    {
        TensorMemory.Collect();
        TensorMemory.ResetPeak();
        var start = TensorMemory.LiveBytes;
        var input = ones(4 * Megabyte);
        for (var step = 0; step < 150; step++)
        {
            Overwrite(input);
        }

        // 16 MB each and two a step: 4.8 GB in all, of which three are in use.
        Assert.InRange(TensorMemory.PeakBytes - start, 48 * Megabyte, 192 * Megabyte);
    }

    [Fact]
    public void A_training_loop_stays_near_what_one_step_holds()
    {
        var network = Sequential(Conv2d(8, 16, 3, padding: 1), ReLU(), Conv2d(16, 16, 3, padding: 1), ReLU(), Conv2d(16, 8, 3, padding: 1));
        var optimiser = optim.Adam(network.parameters());
        var input = rand(16, 8, 64, 64);
        TensorMemory.Collect();
        TensorMemory.ResetPeak();
        var start = TensorMemory.LiveBytes;
        Train(network, optimiser, input);
        var oneStep = TensorMemory.PeakBytes - start;
        for (var step = 0; step < 40; step++)
        {
            Train(network, optimiser, input);
        }

        // Together the steps make 600 MB. What the process was once seen to need, other tests included, is not collected.
        Assert.InRange(TensorMemory.PeakBytes - start, oneStep, (2 * oneStep) + (192 * Megabyte));
    }

    [Fact]
    public void What_only_graphs_hold_is_bounded_too()
    {
        var scores = zeros(64, 1 << 16).requires_grad_();
        var classes = zeros([64], ScalarType.Int64);
        Judge(scores, classes, 2);
        TensorMemory.Collect();
        var before = ResidentBytes();
        Judge(scores, classes, 80);

        // Each loss of four bytes holds 16 MB in its graph: 1.3 GB in all.
        Assert.InRange(ResidentBytes() - before, long.MinValue, 250 * Megabyte);
    }

    [Fact]
    public void What_only_views_hold_is_bounded_too()
    {
        TensorMemory.Collect();
        Look(2);
        var before = ResidentBytes();
        var last = Look(80);
        Assert.InRange(ResidentBytes() - before, long.MinValue, 250 * Megabyte);
        Assert.Equal(1, last.item<float>());
    }

    [Fact]
    public void A_loop_over_a_network_is_bounded_over_thousands_of_steps()
    {
        var network = Sequential(Conv2d(3, 16, 3, padding: 1), BatchNorm2d(16), LeakyReLU(0.2), MaxPool2d(2), Flatten(), Linear(16 * 64, 4));
        var optimiser = optim.Adam(network.parameters());
        var input = rand(8, 3, 16, 16);
        Loop(network, optimiser, input, 200);
        TensorMemory.Collect();
        var before = ResidentBytes();
        Loop(network, optimiser, input, 2000);

        // Half a megabyte a step: a gigabyte in all.
        Assert.InRange(ResidentBytes() - before, long.MinValue, 150 * Megabyte);
    }

    [Fact]
    public void Too_large_a_tensor_is_an_error_that_names_shape_and_bytes()
    {
        var error = Assert.Throws<TensorMemoryException>(() => empty(1L << 30, 1L << 16));
        Assert.Equal("empty", error.Operation);
        Assert.Equal("size [1073741824, 65536]", error.Arguments);
        Assert.Contains("allocate 281474976710656 bytes", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("alloc_cpu", error.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<OutOfMemoryException>(error);
        Assert.Equal(3, ones(3).sum().item<float>());
    }

    [Fact]
    public void An_operator_whose_result_is_too_large_names_its_tensors()
    {
        var small = ones(1).expand(1L << 23, 1L << 23);
        Assert.Equal("self float32 [8388608, 8388608], other float32 [8388608, 8388608]", Assert.Throws<TensorMemoryException>(() => small.add(small)).Arguments);
    }

    [Fact]
    public void When_memory_runs_out_tensors_that_nobody_can_reach_are_collected()
    {
        TensorMemory.Collect();
        var before = TensorMemory.LiveTensors;
        LeaveBehind(1000);
        Assert.InRange(TensorMemory.LiveTensors, before + 1000, before + 1100);
        Assert.Throws<TensorMemoryException>(() => empty(1L << 46));
        Assert.InRange(TensorMemory.LiveTensors, 0, before + 10);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(Tensor one, int times)
    {
        for (var step = 0; step < times; step++)
        {
            one.add(one);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Judge(Tensor scores, Tensor classes, int times)
    {
        for (var step = 0; step < times; step++)
        {
            functional.cross_entropy(scores, classes);
        }
    }

    // Disposing the whole leaves the view to hold its 16 MB.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Tensor Look(int times)
    {
        Tensor part = ones(1);
        for (var step = 0; step < times; step++)
        {
            using var whole = ones(4 * Megabyte);
            part = whole[step];
        }

        return part;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Loop(Module<Tensor, Tensor> network, optim.Optimizer optimiser, Tensor input, int times)
    {
        for (var step = 0; step < times; step++)
        {
            var output = network.call(input);
            if (step % 2 == 0) continue;
            optimiser.zero_grad();
            output.pow(2).mean().backward();
            optimiser.step();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Overwrite(Tensor input)
    {
        var sum = input + input;
        _ = sum * input;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Train(Module<Tensor, Tensor> network, optim.Optimizer optimiser, Tensor input)
    {
        optimiser.zero_grad();
        var difference = network.call(input) - input;
        (difference * difference).mean().backward();
        optimiser.step();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LeaveBehind(int count)
    {
        for (var index = 0; index < count; index++)
        {
            ones(1);
        }
    }

    private static long ResidentBytes() => 1024 * long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
