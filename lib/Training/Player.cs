using ArtGan.Torch;

namespace ArtGan.Training;

/// <summary>One player's weights and the optimiser that moves them.</summary>
internal sealed class Player : IDisposable
{
    private readonly optim.Optimizer optimizer;
    private readonly LearningOptions options;
    private readonly double learningRate;

    /// <summary>Prepares the optimiser of a network.</summary>
    /// <param name="name">"generator" or "discriminator".</param>
    /// <param name="network">The network.</param>
    /// <param name="learningRate">The rate before schedules.</param>
    /// <param name="beta1">Adam's memory of the gradient.</param>
    /// <param name="options">What both players share.</param>
    internal Player(string name, Module network, double learningRate, double beta1, LearningOptions options)
    {
        (Name, Network, this.learningRate, this.options) = (name, network, learningRate, options);
        optimizer = options.Optimizer == OptimizerKind.Rmsprop
            ? optim.RMSProp(network.parameters(), lr: learningRate, alpha: options.Beta2, eps: options.Epsilon, weight_decay: options.WeightDecay)
            : optim.Adam(network.parameters(), lr: learningRate, beta1: beta1, beta2: options.Beta2, eps: options.Epsilon, weight_decay: options.WeightDecay);
    }

    /// <summary>"generator" or "discriminator".</summary>
    internal string Name { get; }

    /// <summary>The network.</summary>
    internal Module Network { get; }

    /// <summary>What must be kept to go on later.</summary>
    internal Dictionary<string, Tensor> State => optimizer.SaveState();

    /// <summary>Goes on from <see cref="State"/>.</summary>
    internal void Restore(Dictionary<string, Tensor> state) => optimizer.LoadState(state);

    /// <summary>Forgets gradients before a turn.</summary>
    internal void Prepare() => optimizer.zero_grad();

    /// <summary>Moves the weights along their gradients.</summary>
    /// <param name="step">Steps done before, which decide the learning rate.</param>
    internal void Move(long step)
    {
        var rate = learningRate * options.LearningRateFactor(step);
        foreach (var group in optimizer.ParamGroups)
        {
            group.LearningRate = rate;
        }

        optimizer.step();
    }

    /// <summary>Lets gradients flow through the network without stopping in it, or ends that.</summary>
    internal void Freeze(bool frozen)
    {
        foreach (var parameter in Network.parameters())
        {
            parameter.requires_grad = !frozen;
        }
    }

    /// <summary>Holds every weight to a range (WGAN, Arjovsky et al. 2017, arXiv:1701.07875).</summary>
    internal void Clip(double limit)
    {
        using var silent = no_grad();
        foreach (var parameter in Network.parameters())
        {
            parameter.clamp_(-limit, limit);
        }
    }

    public void Dispose() => optimizer.Dispose();
}
