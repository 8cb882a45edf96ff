namespace ArtGan.Models;

/// <summary>Collects the layers of a network with their names; layers that options leave out are null and are not added.</summary>
internal sealed class LayerList
{
    private readonly List<(string Name, Module<Tensor, Tensor> Layer)> layers = [];

    internal LayerList Add(string name, Module<Tensor, Tensor>? layer)
    {
        if (layer is not null)
        {
            layers.Add((name, layer));
        }

        return this;
    }

    internal Sequential ToSequential() => Sequential(layers);
}
