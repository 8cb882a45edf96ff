using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Memory;

/// <summary>Scopes that dispose what is made in them.</summary>
public class DisposeScopeTests
{
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
    public void A_scope_forgets_what_was_disposed_in_it()
    {
        using var scope = NewDisposeScope();
        var kept = new List<Tensor>();
        for (var step = 0; step < 1000; step++)
        {
            var tensor = ones(1);
            if (step % 100 == 0)
            {
                kept.Add(tensor);
            }
            else
            {
                tensor.Dispose();
            }
        }

        Assert.Equal(10, scope.DisposablesCount);
        Assert.Equal(kept, scope.DisposablesView);
        Assert.All(kept, tensor => Assert.True(scope.Contains(tensor)));
        scope.DisposeEverythingBut(kept[3]);
        Assert.Equal([kept[3]], scope.DisposablesView);
        Assert.Equal(9, kept.Count(tensor => tensor.IsInvalid));
    }

    [Fact]
    public void A_tensor_moves_between_scopes()
    {
        using var outer = NewDisposeScope();
        using var inner = NewDisposeScope();
        var tensor = ones(1);
        inner.MoveToOuter(tensor);
        Assert.True(outer.Contains(tensor));
        Assert.False(inner.Contains(tensor));
        inner.Attach(tensor);
        Assert.Equal((0, 1), (outer.DisposablesCount, inner.DisposablesCount));
        inner.Detach(tensor);
        Assert.Equal((0, 0), (outer.DisposablesCount, inner.DisposablesCount));
        Assert.False(tensor.IsInvalid);
    }

    [Fact]
    public void A_scope_disposes_other_things_too()
    {
        var stream = new MemoryStream();
        using (var scope = NewDisposeScope())
        {
            scope.Attach(stream);
            Assert.Equal(1, scope.DisposablesCount);
        }

        Assert.False(stream.CanRead);
    }

    [Fact]
    public void Each_thread_has_scopes_of_its_own()
    {
        using var scope = NewDisposeScope();
        Tensor? other = null;
        var thread = new Thread(() => other = ones(1));
        thread.Start();
        thread.Join();
        Assert.False(scope.Contains(other!));
        other!.Dispose();
    }

    [Fact]
    public void A_scope_brings_the_counters_back()
    {
        TensorMemory.Collect();
        var before = (TensorMemory.LiveTensors, TensorMemory.LiveBytes);
        using (NewDisposeScope())
        {
            _ = ones(1000) + ones(1000);
            Assert.Equal((before.LiveTensors + 3, before.LiveBytes + 12_000), (TensorMemory.LiveTensors, TensorMemory.LiveBytes));
        }

        Assert.Equal(before, (TensorMemory.LiveTensors, TensorMemory.LiveBytes));
    }
}
