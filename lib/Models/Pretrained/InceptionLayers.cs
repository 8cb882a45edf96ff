namespace ArtGan.Models;

/// <summary>A part of Inception-v3.</summary>
internal abstract class InceptionLayer : IDisposable
{
    /// <summary>Runs it.</summary>
    public abstract Tensor Forward(Tensor input);

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>Convolutions one after the other.</summary>
internal sealed class ConvolutionChain(params FrozenConvolution[] steps) : InceptionLayer
{
    public override Tensor Forward(Tensor input) => steps.Aggregate(input, (values, step) => step.Forward(values));

    public override void Dispose()
    {
        foreach (var step in steps) step.Dispose();
    }
}

/// <summary>A chain whose last result two convolutions share.</summary>
internal sealed class ConvolutionFork(ConvolutionChain chain, FrozenConvolution left, FrozenConvolution right) : InceptionLayer
{
    public override Tensor Forward(Tensor input)
    {
        var values = chain.Forward(input);
        return cat([left.Forward(values), right.Forward(values)], 1);
    }

    public override void Dispose()
    {
        chain.Dispose();
        left.Dispose();
        right.Dispose();
    }
}

/// <summary>Greatest of 3 x 3 values, every second one.</summary>
internal sealed class HalvingMaximum : InceptionLayer
{
    public override Tensor Forward(Tensor input) => functional.max_pool2d(input, 3, 2);

    public override void Dispose() { }
}

/// <summary>Greatest of the 3 x 3 values around each, then a convolution: the last block of the FID's Inception.</summary>
internal sealed class MaximumProjection(FrozenConvolution projection) : InceptionLayer
{
    public override Tensor Forward(Tensor input) => projection.Forward(functional.max_pool2d(input, 3, 1, 1));

    public override void Dispose() => projection.Dispose();
}

/// <summary>
/// Mean of the 3 x 3 values around each that lie in the picture, and a 1 x 1 convolution. Both are linear and a mean leaves the bias as it is, so the
/// convolution goes first and the mean is taken of a fraction of the channels.
/// </summary>
internal sealed class MeanProjection(FrozenConvolution projection) : InceptionLayer
{
    public override Tensor Forward(Tensor input) => functional.avg_pool2d(projection.Linear(input), 3, 1, 1, count_include_pad: false).relu_();

    public override void Dispose() => projection.Dispose();
}

/// <summary>Branches whose results stand one after the other along the channels.</summary>
internal sealed class InceptionBlock(params InceptionLayer[] branches) : InceptionLayer
{
    public override Tensor Forward(Tensor input) => cat([.. branches.Select(branch => branch.Forward(input))], 1);

    public override void Dispose()
    {
        foreach (var branch in branches) branch.Dispose();
    }
}
