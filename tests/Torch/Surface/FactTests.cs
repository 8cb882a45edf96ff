namespace ArtGan.Tests.Torch.Surface;

/// <summary>What can be asked of a tensor, new tensors like it, and what makes devices ready.</summary>
public sealed class FactTests
{
    [Fact]
    public void A_tensor_says_where_and_how_it_lies()
    {
        var x = zeros(2, 3, 4).transpose(0, -1);
        Assert.Equal((3L, DeviceType.CPU, true, false), (x.Dimensions, x.device_type, x.is_cpu(), x.is_cuda));
        Assert.Equal([1L, 4L, 12L], [x.stride(0), x.stride(1), x.stride(-1)]);
        Assert.Equal(24, numel(x));
        Assert.True(tensor(2).is_nonzero());
        Assert.False(tensor(0.0).is_nonzero());
        Assert.True(ones(1).with_requires_grad().requires_grad);
        Assert.True(torch.Tensor.TotalCount > 0);
    }

    [Fact]
    public void New_tensors_take_type_and_device_from_this_one()
    {
        var like = zeros(1, dtype: float64);
        Assert.Equal([2L, 3L], like.new_zeros(2, 3).shape);
        Assert.Equal([4L], like.new_ones(4).shape);
        Assert.Equal(float64, like.new_ones(2, 1, 1).dtype);
        Assert.Equal([1L, 2L, 3L, 4L], like.new_empty(1, 2, 3, 4).shape);
        Assert.Equal(2.5, like.new_full(2, 2, 2.5).mean().item<double>());
        Assert.Equal(int64, like.new_full([3], 2, dtype: int64).dtype);
    }

    [Fact]
    public void Types_have_their_short_names()
    {
        Assert.Equal([ScalarType.Float16, ScalarType.Float32, ScalarType.Float64], [half, torch.@float, torch.@double]);
        Assert.Equal([ScalarType.Int16, ScalarType.Int32, ScalarType.Int64], [torch.@short, torch.@int, torch.@long]);
        Assert.Equal([ScalarType.ComplexFloat32, ScalarType.ComplexFloat64], [cfloat, cdouble]);
    }

    [Fact]
    public void Devices_are_made_ready_where_there_are_any()
    {
        InitializeDeviceType(DeviceType.CPU);
        Assert.Equal(DeviceType.CPU, InitializeDevice(CPU).type);
        Assert.Equal(cuda.is_available(), TryInitializeDeviceType(DeviceType.CUDA));
        Assert.Contains("use the processor", Assert.Throws<InvalidOperationException>(() => InitializeDeviceType(DeviceType.MPS)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_state_goes_by_the_module_too()
    {
        random.manual_seed(3);
        var state = random.get_rng_state();
        var first = rand(4);
        random.set_rng_state(state);
        Assert.True(first.equal(rand(4)).all().item<bool>());
    }

    [Fact]
    public void Gains_and_fans_are_those_of_PyTorch()
    {
        Assert.Equal(5.0 / 3, init.calculate_gain(init.NonlinearityType.Tanh));
        Assert.Equal(Math.Sqrt(2 / 1.04), init.calculate_gain(init.NonlinearityType.LeakyReLU, 0.2), 1e-12);
        Assert.Equal((12L, 8L), init.CalculateFanInAndFanOut(zeros(2, 3, 2, 2)));
        Assert.True(init.eye_(empty(2, 3)).equal(eye(2, 3)).all().item<bool>());
        Assert.Throws<ArgumentException>(() => init.eye_(empty(2)));
    }
}
