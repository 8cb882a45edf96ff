namespace ArtGan.Training;

/// <summary>What two players do to each other; the trainer decides when.</summary>
public interface IGame : IDisposable
{
    /// <summary>The network that paints, whose weights one optimiser moves.</summary>
    Module Generator { get; }

    /// <summary>The network that judges, whose weights the other optimiser moves.</summary>
    Module Discriminator { get; }

    /// <summary>What the game remembers beside the networks' weights, by name; it is saved with checkpoints and copied back on resuming.</summary>
    IReadOnlyDictionary<string, Tensor> Memory { get; }

    /// <summary>Share of pictures that are augmented now, 0 to 1; null where it does not adapt itself.</summary>
    double? AugmentShare => null;

    /// <summary>Told before each step.</summary>
    /// <param name="picturesShown">Real pictures shown before.</param>
    void Advance(long picturesShown);

    /// <summary>Judges a batch; the discriminator's loss is ready for <c>backward</c>.</summary>
    /// <param name="turn">Its number: every turn of the discriminator has another one, and draws its numbers from it alone.</param>
    /// <param name="isLast">Whether the generator's turn on the same number comes next, which may then use what was painted.</param>
    DiscriminatorTurn Discriminate(long turn, bool isLast);

    /// <summary>Paints for the discriminator, whose weights require no gradients meanwhile.</summary>
    /// <param name="turn">The number of a turn of the discriminator; the same latents are painted.</param>
    /// <returns>The generator's loss, a single number with its graph.</returns>
    Tensor Generate(long turn);
}
