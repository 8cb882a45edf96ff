namespace ArtGan.Tests.Torch.Surface;

/// <summary>Dispose scopes: what stays, what goes, what moves.</summary>
public sealed class ScopeTests
{
    [Fact]
    public void One_two_three_and_many_are_detached_or_handed_out()
    {
        var all = new List<Tensor>();
        using (var outer = NewDisposeScope())
        {
            using (var inner = NewDisposeScope())
            {
                all.AddRange(Enumerable.Range(0, 14).Select(_ => ones(1)));
                Assert.Same(all[0], inner.Detach(all[0]));
                Assert.Equal((all[1], all[2]), inner.Detach(all[1], all[2]));
                inner.Detach(all[3], all[4], all[5]);
                inner.Detach([all[6]]);
                Assert.Same(all[7], inner.MoveToOuter(all[7]));
                inner.MoveToOuter(all[8], all[9]);
                inner.MoveToOuter(new List<IDisposable> { all[10] });
                inner.MoveToOther(outer, all[11]);
                inner.MoveToOther(null, all[12]);
                Assert.Equal(1, inner.DisposablesCount);
                Assert.Equal(5, outer.DisposablesCount);
                Assert.True(outer.Contains(all[7]));
            }

            Assert.Equal([13], all.Index().Where(item => item.Item.IsInvalid).Select(item => item.Index));
        }

        Assert.Equal([7, 8, 9, 10, 11, 13], all.Index().Where(item => item.Item.IsInvalid).Select(item => item.Index));
    }

    [Fact]
    public void Everything_but_some_is_disposed_and_the_scope_goes_on()
    {
        using var scope = NewDisposeScope();
        Tensor[] all = [.. Enumerable.Range(0, 6).Select(_ => ones(1))];
        Assert.Equal((all[0], all[1], all[2]), scope.DisposeEverythingBut(all[0], all[1], all[2]));
        Assert.Equal([false, false, false, true, true, true], all.Select(tensor => tensor.IsInvalid));
        Assert.Equal((all[0], all[1]), scope.DisposeEverythingBut(all[0], all[1]));
        Assert.Same(all[0], scope.DisposeEverythingBut(all[0]));
        Assert.Equal([all[0]], scope.DisposablesView);
        scope.DisposeEverything();
        Assert.True(all[0].IsInvalid);
    }

    [Fact]
    public void Objects_join_and_leave()
    {
        var loose = ones(1);
        var stream = new Stream();
        using (var scope = NewDisposeScope())
        {
            scope.Attach(loose);
            scope.Attach(stream, ones(1));
            Assert.Equal(3, scope.DisposablesCount);
            Assert.Equal([loose], scope.Attach(new List<IDisposable> { loose }));
            scope.MarkAsDisposed(loose);
            Assert.False(scope.Contains(loose));
        }

        Assert.False(loose.IsInvalid);
        Assert.True(stream.IsDisposed);
    }

    private sealed class Stream : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
