namespace ArtGan.Torch;

/// <summary>Parameters seen as one vector. No call leaves tensors behind.</summary>
internal sealed class FlatParameters
{
    private readonly Parameter[] parameters;
    private readonly long[] places;

    internal FlatParameters(IEnumerable<Parameter> parameters)
    {
        this.parameters = [.. parameters];
        if (this.parameters.Length == 0)
        {
            throw new ArgumentException("An optimiser needs at least one parameter.", nameof(parameters));
        }

        if (this.parameters.Any(parameter => parameter.dtype != this.parameters[0].dtype || parameter.device.type != this.parameters[0].device.type || parameter.device.index != this.parameters[0].device.index))
        {
            throw new UserException("L-BFGS needs all parameters on one device and of one element type; convert the network first.");
        }

        places = new long[this.parameters.Length + 1];
        for (var index = 0; index < this.parameters.Length; index++)
        {
            places[index + 1] = places[index] + this.parameters[index].numel();
        }
    }

    internal IReadOnlyList<Parameter> Parameters => parameters;

    internal long Length => places[^1];

    /// <summary>A vector as long as all parameters, zeros.</summary>
    internal Tensor NewVector()
    {
        using var silent = no_grad();
        return zeros([Length], parameters[0].dtype, parameters[0].device).DetachFromDisposeScope();
    }

    /// <summary>Copies the gradients; zeros where there is none.</summary>
    internal void CopyGradients(Tensor target) => ForEach(target, (parameter, part) =>
    {
        if (parameter.grad is { } gradient)
        {
            part.copy_(gradient.reshape(-1));
        }
        else
        {
            part.zero_();
        }
    });

    /// <summary>Copies the values.</summary>
    internal void CopyValues(Tensor target) => ForEach(target, (parameter, part) => part.copy_(parameter.detach().reshape(-1)));

    /// <summary>Takes values.</summary>
    internal void SetValues(Tensor source) => ForEach(source, (parameter, part) => parameter.copy_(part.view(parameter.shape)));

    /// <summary>Moves by a multiple of a direction.</summary>
    internal void Move(Tensor direction, double length) => ForEach(direction, (parameter, part) => parameter.add_(part.view(parameter.shape), length));

    private void ForEach(Tensor vector, Action<Parameter, Tensor> action)
    {
        using var scope = NewDisposeScope();
        for (var index = 0; index < parameters.Length; index++)
        {
            action(parameters[index], vector.narrow(0, places[index], places[index + 1] - places[index]));
        }
    }
}
