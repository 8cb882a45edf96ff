namespace TorchSharp.Modules;

/// <summary>
/// Layers one after another, with what no single layer can do: a normalisation and the ReLU behind it are one pass over
/// memory, and what one layer hands to the next is let go at once, because nobody else can hold it.
/// </summary>
internal static class LayerChain
{
    internal static Tensor Run(IReadOnlyList<IModule<Tensor, Tensor>> layers, Tensor input)
    {
        var current = input;
        var own = false;
        for (var index = 0; index < layers.Count; index++)
        {
            var layer = layers[index];
            Tensor next;
            bool closed;
            if (index + 1 < layers.Count && SlopeBehind(layer, layers[index + 1]) is { } slope)
            {
                next = ((BatchNorm)layer).ForwardScaled(current, slope);
                closed = true;
                index++;
            }
            else
            {
                next = layer.call(current);
                closed = IsClosed(layer);
            }

            if (ReferenceEquals(next, current))
            {
                own &= closed;
                continue;
            }

            if (own && closed)
            {
                current.Dispose();
            }

            current = next;
            own = closed;
        }

        return current;
    }

    private static double? SlopeBehind(IModule<Tensor, Tensor> first, IModule<Tensor, Tensor> second) => (first, second) switch
    {
        (BatchNorm { HasHooks: false }, ReLU { HasHooks: false }) => 0,
        (BatchNorm { HasHooks: false }, LeakyReLU { HasHooks: false, Slope: > 0 } leaky) => leaky.Slope,
        _ => null,
    };

    // Layers that keep neither what they are given nor what they give, and that nobody watches.
    private static bool IsClosed(IModule<Tensor, Tensor> layer) =>
        layer is Convolution or BatchNorm or Linear or ReLU or LeakyReLU or MaxPool2d or AvgPool2d or Upsample or Tanh or Sigmoid or InstanceNorm2d
        && layer is HookableModule<Func<Module<Tensor, Tensor>, Tensor, Tensor?>, Func<Module<Tensor, Tensor>, Tensor, Tensor, Tensor?>> { HasHooks: false };
}
