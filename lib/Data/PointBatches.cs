namespace ArtGan.Data;

/// <summary>Batches of points, drawn from all of them at random and put back; a batch depends on the seed and its number alone.</summary>
public sealed class PointBatches : ISampleSource
{
    private readonly int batch;
    private readonly RandomSeeds seeds;
    private readonly Tensor points;
    private readonly Generator random = new();

    /// <summary>Draws the points.</summary>
    /// <param name="data">Where they lie.</param>
    /// <param name="batch">Points in a batch.</param>
    /// <param name="seeds">Where the points and their order come from.</param>
    public PointBatches(PlanePoints data, int batch, RandomSeeds seeds)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(seeds);
        Data = data;
        this.batch = batch;
        this.seeds = seeds;
        points = data.Points(seeds.For(RandomPurpose.DrawnData)).DetachFromDisposeScope();
    }

    /// <inheritdoc/>
    public ISampleSet Data { get; }

    /// <inheritdoc/>
    public (Tensor Samples, Tensor? Labels) Draw(long number, Device device)
    {
        var chosen = randint(Data.Count, [batch], dtype: ScalarType.Int64, generator: random.manual_seed(seeds.For(RandomPurpose.DataOrder, number)));
        return (points.index_select(0, chosen).to(device), null);
    }

    /// <inheritdoc/>
    public Tensor First(int count) => points.narrow(0, 0, Math.Min(count, Data.Count)).clone();

    /// <summary>Lets the points go.</summary>
    public void Dispose()
    {
        points.Dispose();
        random.Dispose();
    }
}
