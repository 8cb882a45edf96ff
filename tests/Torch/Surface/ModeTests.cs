namespace ArtGan.Tests.Torch.Surface;

/// <summary>Modes of differentiation, first values and what there is without a GPU.</summary>
public sealed class ModeTests
{
    [Fact]
    public void An_anomaly_names_its_operator()
    {
        var x = zeros(1, requires_grad: true);
        using (autograd.detect_anomaly())
        {
            Assert.True(AnomalyMode.IsEnabled && AnomalyMode.ShouldCheckNaN);
            Assert.Contains("Sqrt", Assert.ThrowsAny<Exception>(() => (x.sqrt() * 0).backward()).Message, StringComparison.Ordinal);
            using (autograd.set_detect_anomaly(false))
            {
                (x.sqrt() * 0).backward();
            }

            Assert.True(AnomalyMode.IsEnabled);
        }

        Assert.False(AnomalyMode.IsEnabled);
    }

    [Fact]
    public void A_multiplier_weighs_the_derivative()
    {
        var x = ones(2, requires_grad: true);
        autograd.backward(x * 3, tensor([1f, 2f]));
        Assert.Equal([3, 6], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Inference_mode_tells_of_itself()
    {
        Assert.False(is_inference_mode_enabled());
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
        }
    }

    [Theory]
    [InlineData(3, 5)]
    [InlineData(5, 3)]
    public void Orthogonal_values_are_orthogonal(long rows, long columns)
    {
        var values = init.orthogonal_(empty(rows, columns), gain: 2);
        var product = rows < columns ? values.matmul(values.t()) : values.t().matmul(values);
        Assert.True(product.allclose(4 * eye(Math.Min(rows, columns)), atol: 1e-5));
        Assert.Throws<ArgumentException>(() => init.orthogonal_(empty(3)));
    }

    [Fact]
    public void Seeding_GPUs_is_without_effect_where_there_is_none()
    {
        cuda.manual_seed(3);
        cuda.manual_seed_all(3);
        Assert.True(cuda.is_available() || !cuda.is_cudnn_available());
        Assert.Equal(device("cuda", 0), new Device("cuda:0"));
        Assert.Equal(CPU, device("cpu", -1));
    }
}
