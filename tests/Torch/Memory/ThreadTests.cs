using System.Runtime.CompilerServices;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Memory;

/// <summary>Tensors made, dropped and disposed by many threads at once.</summary>
public class ThreadTests
{
    private const int Threads = 8;

    [Fact]
    public void Threads_that_train_without_disposing_stay_bounded_together()
    {
        TensorMemory.Collect();
        TensorMemory.ResetPeak();
        var start = TensorMemory.LiveBytes;
        Run(_ =>
        {
            var weight = rand(512, 512, requires_grad: true);
            for (var step = 0; step < 40; step++)
            {
                Train(weight);
            }
        });

        // 3 MB and more a step: a gigabyte in all.
        Assert.InRange(TensorMemory.PeakBytes - start, 0, 256L << 20);
        TensorMemory.Collect();
        Assert.InRange(TensorMemory.LiveBytes - start, 0, 1 << 20);
    }

    [Fact]
    public void Tensors_are_disposed_by_some_threads_while_others_collect()
    {
        TensorMemory.Collect();
        var before = TensorMemory.LiveTensors;
        var queue = new System.Collections.Concurrent.BlockingCollection<Tensor>(100);
        var taker = new Thread(() =>
        {
            foreach (var tensor in queue.GetConsumingEnumerable())
            {
                Assert.Equal(1000, tensor.numel());
                tensor.Dispose();
                tensor.Dispose();
            }
        });
        taker.Start();
        Run(index =>
        {
            for (var step = 0; step < 200; step++)
            {
                queue.Add(ones(1000) + 1);
                if (index == 0 && step % 20 == 0) TensorMemory.Collect();
            }
        });
        queue.CompleteAdding();
        taker.Join();
        TensorMemory.Collect();
        Assert.InRange(TensorMemory.LiveTensors, 0, before + 1);
    }

    [Fact]
    public void Other_threads_dispose_what_a_scope_holds()
    {
        Tensor[] tensors;
        using (var scope = NewDisposeScope())
        {
            tensors = [.. Enumerable.Range(0, 4000).Select(_ => ones(3))];
            Parallel.ForEach(tensors[..3000], tensor => tensor.Dispose());
            tensors[3000].DetachFromDisposeScope();
            OnAnotherThread(() => tensors[3001].DetachFromDisposeScope());
            for (var step = 0; step < 500; step++) ones(1).Dispose();
            Assert.True(scope.Contains(tensors[3002]));
            Assert.False(scope.Contains(tensors[3001]));
        }

        Assert.All(tensors[..3000], tensor => Assert.True(tensor.IsInvalid));
        Assert.All(tensors[3000..3002], tensor => Assert.False(tensor.IsInvalid));
        Assert.All(tensors[3002..], tensor => Assert.True(tensor.IsInvalid));
    }

    [Fact]
    public void A_scope_that_an_exception_leaves_disposes_all_the_same()
    {
        Tensor? made = null;
        Assert.Throws<TorchException>(() =>
        {
            using var scope = NewDisposeScope();
            made = ones(3);
            return made + ones(4);
        });
        Assert.True(made!.IsInvalid);
        Assert.Null(ones(1).DetachFromDisposeScope().Scope);
    }

    private static void OnAnotherThread(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        thread.Join();
    }

    private static void Run(Action<int> work)
    {
        Exception? failure = null;
        var threads = Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            try
            {
                work(index);
            }
            catch (Exception error)
            {
                failure = error;
            }
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Null(failure);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Train(Tensor weight)
    {
        var loss = rand(512, 512).mm(weight).relu().sum();
        loss.backward();
        weight.grad = null;
    }
}
