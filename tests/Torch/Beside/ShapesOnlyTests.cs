using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Beside;

[OwnEngine("its default device is that of all threads, so tensors are made with their numbers")]
public sealed class ShapesOnlyTests
{
    [Fact]
    public void Layers_have_parameters_and_no_memory()
    {
        using var scope = NewDisposeScope();
        using var shapesOnly = ShapesOnly.Scope();

        using var layer = Linear(1 << 24, 1 << 24);
        var result = layer.call(zeros([3, 1 << 24]));

        Assert.Equal((1L << 48) + (1L << 24), layer.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal([3, 1 << 24], result.shape);
        Assert.Equal(DeviceType.META, result.device_type);
    }

    [Fact]
    public void Other_threads_and_what_comes_after_have_numbers()
    {
        using var scope = NewDisposeScope();
        using (ShapesOnly.Scope())
        {
            var elsewhere = DeviceType.META;
            var thread = new Thread(() =>
            {
                using var tensors = zeros([2]);
                elsewhere = tensors.device_type;
            });
            thread.Start();
            thread.Join();
            Assert.Equal(DeviceType.CPU, elsewhere);
            Assert.Equal(DeviceType.CPU, zeros([2], device: CPU).device_type);
        }

        Assert.Equal(DeviceType.CPU, zeros([2]).device_type);
    }

    [Fact]
    public void Scopes_lie_within_each_other()
    {
        using var scope = NewDisposeScope();
        using (ShapesOnly.Scope())
        {
            using (ShapesOnly.Scope())
            {
            }

            Assert.Equal(DeviceType.META, zeros([2]).device_type);
        }
    }
}
