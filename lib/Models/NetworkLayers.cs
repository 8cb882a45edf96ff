using ArtGan.Torch;

namespace ArtGan.Models;

/// <summary>The layers that options name, made the same way for every family of networks.</summary>
internal static class NetworkLayers
{
    /// <summary>A linear layer, its weight under spectral normalisation where that is asked for.</summary>
    internal static Module<Tensor, Tensor> Linear(Normalisation norm, long input, long output, bool bias = true) => norm == Normalisation.Spectral
        ? SpectralNorm.Linear(input, output, bias)
        : nn.Linear(input, output, hasBias: bias);

    /// <summary>A convolution, its weight under spectral normalisation where that is asked for.</summary>
    internal static Module<Tensor, Tensor> Convolution(Normalisation norm, long input, long output, long kernel, long stride = 1, long padding = 0, bool bias = true) => norm == Normalisation.Spectral
        ? SpectralNorm.Conv2d(input, output, kernel, stride, padding, bias: bias)
        : Conv2d(input, output, kernel, stride: stride, padding: padding, bias: bias);

    /// <summary>A transposed convolution, its weight under spectral normalisation where that is asked for.</summary>
    internal static Module<Tensor, Tensor> Transposed(Normalisation norm, long input, long output, long kernel, long stride = 1, long padding = 0, bool bias = true) => norm == Normalisation.Spectral
        ? SpectralNorm.ConvTranspose2d(input, output, kernel, stride, padding, bias: bias)
        : ConvTranspose2d(input, output, kernel, stride: stride, padding: padding, bias: bias);

    /// <summary>Doubles grids without weights.</summary>
    /// <param name="upsampling">Nearest or bilinear.</param>
    internal static Module<Tensor, Tensor> Enlarge(Upsampling upsampling)
    {
        var isNearest = upsampling == Upsampling.Nearest;
        return Upsample(scale_factor: [2, 2], mode: isNearest ? UpsampleMode.Nearest : UpsampleMode.Bilinear, align_corners: isNearest ? null : false);
    }

    /// <summary>Whether a layer that is followed by a normalisation has a bias.</summary>
    internal static bool HasBias(Biases biases, Normalisation following) => biases switch
    {
        Biases.Everywhere => true,
        Biases.None => false,
        // Spectral normalisation and none subtract nothing; the others would subtract the bias again.
        _ => following is Normalisation.None or Normalisation.Spectral,
    };

    /// <summary>The normalisation of a grid of features (N, channels, H, W), or null where nothing is to be done between layers.</summary>
    internal static Module<Tensor, Tensor>? GridNorm(Normalisation norm, long channels) => norm switch
    {
        Normalisation.Batch => BatchNorm2d(channels),
        Normalisation.Layer => GroupNorm(1, channels),
        Normalisation.Instance => InstanceNorm2d(channels, affine: true),
        _ => null,
    };

    /// <summary>The normalisation of features without a place (N, features), or null where nothing is to be done; over each picture's own features where instances are meant.</summary>
    internal static Module<Tensor, Tensor>? FeatureNorm(Normalisation norm, long features) => norm switch
    {
        Normalisation.Batch => BatchNorm1d(features),
        Normalisation.Layer or Normalisation.Instance => LayerNorm(features),
        _ => null,
    };

    /// <summary>What follows a layer; it may write over its input.</summary>
    internal static Module<Tensor, Tensor> Activate(Activation activation, double slope) => activation switch
    {
        Activation.Relu => ReLU(inplace: true),
        Activation.LeakyRelu => LeakyReLU(slope, inplace: true),
        Activation.Elu => ELU(),
        Activation.Silu => SiLU(),
        _ => Tanh(),
    };
}
