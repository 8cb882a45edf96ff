namespace ArtGan.Training;

/// <summary>
/// Made pictures of the last turns, some of which are shown to a discriminator in place of new ones, so that it does not
/// forget (Shrivastava et al. 2016, arXiv:1612.07828). What it holds is tensors that checkpoints keep; what it draws
/// depends on the turn alone.
/// </summary>
internal sealed class PicturePool : IDisposable
{
    private readonly Generator random = new();

    /// <summary>Makes an empty pool.</summary>
    /// <param name="capacity">Pictures it holds; 0 gives back what it is given.</param>
    /// <param name="dimensions">Of one picture.</param>
    /// <param name="device">Where pictures are kept.</param>
    internal PicturePool(int capacity, long[] dimensions, Device device)
    {
        Pictures = zeros([capacity, .. dimensions], device: device).DetachFromDisposeScope();
        Filled = zeros([], dtype: ScalarType.Int64).DetachFromDisposeScope();
    }

    /// <summary>The pictures, (capacity, ...).</summary>
    internal Tensor Pictures { get; }

    /// <summary>How many of them there are, a single 64-bit number on the CPU.</summary>
    internal Tensor Filled { get; }

    /// <summary>Takes pictures in, and gives for each itself or, half of the times once it is full, one that it held.</summary>
    /// <param name="made">(N, ...), without a graph.</param>
    /// <param name="seed">The seed of this turn.</param>
    internal Tensor Exchange(Tensor made, long seed)
    {
        var capacity = Pictures.shape[0];
        if (capacity == 0)
        {
            return made;
        }

        using var frozen = no_grad();
        random.manual_seed(seed);
        var count = made.shape[0];
        var tosses = rand([count], generator: random).data<float>().ToArray();
        var places = randint(capacity, [count], dtype: ScalarType.Int64, generator: random).data<long>().ToArray();
        var filled = Filled.item<long>();
        var shown = new Tensor[count];
        for (var index = 0; index < count; index++)
        {
            var picture = made[index];
            if (filled < capacity)
            {
                Pictures[filled++].copy_(picture);
                shown[index] = picture;
            }
            else if (tosses[index] < 0.5)
            {
                shown[index] = Pictures[places[index]].clone();
                Pictures[places[index]].copy_(picture);
            }
            else
            {
                shown[index] = picture;
            }
        }

        Filled.fill_(filled);
        return stack(shown);
    }

    public void Dispose()
    {
        random.Dispose();
        Pictures.Dispose();
        Filled.Dispose();
    }
}
