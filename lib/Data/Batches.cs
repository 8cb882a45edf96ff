using System.Runtime.InteropServices;
using ArtGan.Imaging;
using ArtGan.Torch;

namespace ArtGan.Data;

/// <summary>
/// Batches of pictures in random order. The data is an endless row of shuffled passes, and a batch depends on
/// nothing but the seed and its number, so that training continues anywhere without a position to remember. Taken in
/// turn, batches are prepared ahead on threads of their own.
/// </summary>
/// <remarks>One thread takes batches; the set must stay open until this is disposed.</remarks>
public sealed class Batches : ISampleSource
{
    private readonly IPictureSet pictures;
    private readonly int batch;
    private readonly int pictureLength;
    private readonly RandomSeeds seeds;
    private readonly BatchOptions options;
    private readonly IPictureOrder order;
    private readonly LookAhead<Batch> lookAhead;
    private volatile bool pinned;

    /// <summary>Prepares the pictures at a size.</summary>
    /// <param name="pictures">The pictures; those of another size are resized now, in memory.</param>
    /// <param name="size">Edge of the square that each is resized to, in pixels.</param>
    /// <param name="batch">Pictures in a batch; may exceed their count.</param>
    /// <param name="seeds">Where the order comes from.</param>
    /// <param name="options">Flips, balance and threads; left out, the defaults.</param>
    /// <exception cref="UserException">There are no pictures, or they shall be balanced and have no labels.</exception>
    public Batches(IPictureSet pictures, int size, int batch, RandomSeeds seeds, BatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        if (pictures.Count == 0)
        {
            throw new UserException($"The data set '{pictures.Name}' holds no pictures; choose another with data.");
        }

        this.options = (options ?? new BatchOptions()).Validated();
        this.pictures = ResizedPictures.Of(pictures, size);
        this.batch = batch;
        this.seeds = seeds;
        pictureLength = pictures.Channels * size * size;
        order = this.options.Balanced
            ? new BalancedOrder(pictures, seeds)
            : new ShuffledOrder(Count, pass => seeds.For(RandomPurpose.DataOrder, pass));
        lookAhead = new(Prepare, this.options.LookAhead, this.options.Workers);
    }

    /// <summary>Pictures in one pass.</summary>
    public int Count => pictures.Count;

    /// <summary>1 for grey, 3 for colour.</summary>
    public int Channels => pictures.Channels;

    /// <summary>The pictures of one batch.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <returns>Pictures (batch, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor Take(long number) => TakeWithLabels(number).Pictures;

    /// <summary>The pictures of one batch.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="device">Where they go; for a GPU through pinned memory, while the processor goes on.</param>
    /// <returns>Pictures (batch, channels, size, size) in -1..1, on the device.</returns>
    public Tensor Take(long number, Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Moved(Take(number), device);
    }

    /// <inheritdoc/>
    public ISampleSet Data => pictures;

    /// <inheritdoc/>
    public (Tensor Samples, Tensor? Labels) Draw(long number, Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        var drawn = TakeWithLabels(number);
        return (Moved(drawn.Pictures, device), pictures.Classes.Count == 0 ? null : drawn.Labels.to(device));
    }

    /// <summary>One batch with the labels of its pictures.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <returns>Pictures in -1..1 and labels, on the CPU; the caller disposes them.</returns>
    public Batch TakeWithLabels(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return lookAhead.Take(number).IntoCurrentScope();
    }

    /// <summary>The first pictures of the data in its own order, for people to look at.</summary>
    /// <param name="count">How many; fewer where the data has fewer.</param>
    /// <returns>Pictures (count, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor First(int count) => Gather([.. Enumerable.Range(0, Math.Min(count, Count))], _ => false).IntoCurrentScope().Pictures;

    /// <summary>Ends the threads that prepare batches.</summary>
    public void Dispose() => lookAhead.Dispose();

    private Tensor Moved(Tensor values, Device device)
    {
        if (device.type != DeviceType.CUDA)
        {
            return values.to(device, disposeAfter: true);
        }

        pinned = CudaBridge.HasCudaFunctions;
        // libtorch keeps pinned memory until the copies that were asked for have read it.
        return values.to(device, disposeAfter: true, non_blocking: true);
    }

    private Batch Prepare(long number)
    {
        var first = number * batch;
        var chosen = new int[batch];
        for (var i = 0; i < chosen.Length; i++)
        {
            chosen[i] = order[first + i];
        }

        // A position is a picture in a pass, so each is tossed for anew in every pass.
        return Gather(chosen, i => options.Flip && (seeds.For(RandomPurpose.Flips, first + i) & 1) == 1);
    }

    private Batch Gather(int[] chosen, Func<int, bool> isFlipped)
    {
        var values = empty([chosen.Length, Channels, pictures.Height, pictures.Width], dtype: ScalarType.Float32, device: CPU).DetachFromDisposeScope();
        var labels = new long[chosen.Length];
        var target = MemoryMarshal.Cast<byte, float>(values.bytes);
        for (var i = 0; i < chosen.Length; i++)
        {
            labels[i] = pictures.LabelOf(chosen[i]);
            var place = target.Slice(i * pictureLength, pictureLength);
            Normalisation.MinusOneToOne.ToValues(pictures[chosen[i]], Channels, place);
            if (isFlipped(i))
            {
                Mirror(place);
            }
        }

        return new Batch(pinned ? Pin(values) : values, labels, pictures.Classes) { IsSynthetic = pictures.Info is { IsSynthetic: true } };
    }

    private void Mirror(Span<float> picture)
    {
        for (var row = 0; row < picture.Length; row += pictures.Width)
        {
            picture.Slice(row, pictures.Width).Reverse();
        }
    }

    private static Tensor Pin(Tensor values)
    {
        using (values)
        {
            return values.PinMemory().DetachFromDisposeScope();
        }
    }
}
