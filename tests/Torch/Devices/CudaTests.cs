using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Devices;

public class CudaTests
{
    [GpuFact(present: false)]
    [OwnEngine("It has none of these functions.")]
    public void Without_a_GPU_each_function_says_so_in_one_sentence()
    {
        using var values = ones(3);
        Assert.False(values.IsPinned());
        Assert.False(CudaGraph.IsSupported);
        foreach (var act in new Action[]
        {
            () => values.PinMemory(), () => CudaMemory.Of(), () => CudaMemory.EmptyCache(), () => CudaMemory.ResetPeak(),
            () => CudaGraph.Capture(() => { }).Dispose(), () => new CudaStream().Dispose(),
        })
        {
            var message = Assert.Throws<UserException>(act).Message;
            Assert.Contains("GPU", message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', message);
        }
    }

    [Fact]
    [OwnEngine("It has none of these functions.")]
    public void Settings_of_GPUs_change_nothing_on_the_processor()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (rand(16, 16), rand(16, 16));
        var before = a.matmul(b);
        CudaSettings.Fastest.Apply();
        var after = a.matmul(b);
        new CudaSettings().Apply();
        Assert.Equal(before.data<float>().ToArray(), after.data<float>().ToArray());
    }

    [GpuFact]
    [OwnEngine("It has none of these functions.")]
    public void A_replayed_step_does_what_the_step_does()
    {
        using var scope = NewDisposeScope();
        var (input, weight) = (rand(8, 8, device: CUDA), rand(8, 8, device: CUDA));
        var sum = zeros(8, 8, device: CUDA);
        using var graph = CudaGraph.Capture(() => sum.add_(input.matmul(weight)), warmups: 1);
        using var once = input.matmul(weight).cpu();
        sum.zero_();
        graph.Replay();
        graph.Replay();
        Assert.True(sum.cpu().allclose(once * 2));
        var next = rand(8, 8, device: CUDA);
        input.copy_(next);
        sum.zero_();
        graph.Replay();
        Assert.True(sum.cpu().allclose(next.matmul(weight).cpu()));
    }

    [GpuFact]
    [OwnEngine("It has none of these functions.")]
    public void A_step_that_cannot_be_recorded_is_an_error_and_the_GPU_goes_on()
    {
        using var values = ones(4, device: CUDA);
        Assert.ThrowsAny<Exception>(() => CudaGraph.Capture(() => values.sum().item<float>()));
        Assert.Equal(4, values.sum().item<float>());
    }

    [GpuFact]
    [OwnEngine("It has none of these functions.")]
    public void Memory_is_counted_and_given_back()
    {
        var before = CudaMemory.Of();
        using (zeros(1 << 20, device: CUDA))
        {
            Assert.True(CudaMemory.Of().Allocated >= before.Allocated + (4 << 20));
        }

        CudaMemory.EmptyCache();
        var after = CudaMemory.Of();
        Assert.True(after.Allocated <= before.Allocated + 1024);
        Assert.True(after.AllocatedPeak >= before.Allocated + (4 << 20));
        CudaMemory.ResetPeak();
        Assert.True(CudaMemory.Of().AllocatedPeak < after.AllocatedPeak);
    }

    [GpuFact]
    [OwnEngine("It has none of these functions.")]
    public void Pinned_values_reach_the_GPU_on_a_stream_of_their_own()
    {
        using var scope = NewDisposeScope();
        var values = arange(1 << 16, dtype: ScalarType.Float32).PinMemory();
        Assert.True(values.IsPinned());
        using var stream = new CudaStream();
        Tensor copy;
        using (stream.Enter())
        {
            copy = values.to(CUDA, non_blocking: true);
        }

        Assert.Equal(values.sum().item<float>(), copy.sum().cpu().item<float>(), 1e-3f * values.sum().item<float>());
    }

    [GpuFact]
    public void Batch_normalisation_with_a_bias_alone_learns_as_on_the_processor()
    {
        using var scope = NewDisposeScope();
        var (input, incoming) = (rand(4, 3, 5, 5), rand(4, 3, 5, 5));
        var expected = BiasGradients(input, incoming, CPU);
        var found = BiasGradients(input, incoming, CUDA);
        Assert.All(expected.Zip(found), pair => Assert.True(pair.First.allclose(pair.Second.cpu(), rtol: 1e-4, atol: 1e-5)));
    }

    private static Tensor[] BiasGradients(Tensor input, Tensor incoming, Device device)
    {
        var (x, bias) = (input.to(device).detach().requires_grad_(), zeros(3, device: device).requires_grad_());
        var result = nn.functional.batch_norm(x, zeros(3, device: device), ones(3, device: device), null, bias, training: true);
        (result * incoming.to(device)).sum(Array.Empty<long>()).backward();
        return [x.grad!, bias.grad!];
    }
}
