namespace ArtGan.Models;

/// <summary>Shows a discriminator the class of each picture as one channel more, learnt for each class (Mirza and Osindero 2014, arXiv:1411.1784).</summary>
public sealed class LabelChannel : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> embedding;
    private readonly ImageShape shape;

    /// <summary>Prepares a channel for each class.</summary>
    /// <param name="classes">How many classes.</param>
    /// <param name="shape">The pictures; of points the channel is one coordinate more.</param>
    public LabelChannel(int classes, ImageShape shape) : base(nameof(LabelChannel))
    {
        this.shape = shape;
        embedding = Embedding(classes, (long)Math.Max(1, shape.Size) * Math.Max(1, shape.Size));
        RegisterComponents();
    }

    /// <summary>Adds the channel to pictures.</summary>
    /// <param name="pictures">(N, channels, size, size), or points (N, coordinates).</param>
    /// <param name="labels">Classes (N).</param>
    /// <returns>One channel, or coordinate, more.</returns>
    public Tensor Append(Tensor pictures, Tensor? labels) => cat([pictures, call(labels ?? throw Missing())], 1);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => embedding.call(input).reshape(shape.IsPoint ? [-1, 1] : [-1, 1, shape.Size, shape.Size]);

    internal static InvalidOperationException Missing() => new("This network is conditional: give it the class of each picture.");
}
