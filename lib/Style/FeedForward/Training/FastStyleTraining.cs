using System.Diagnostics;
using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Torch;
using ArtGan.Training;

namespace ArtGan.Style;

/// <summary>
/// Teaches a <see cref="FastStyleNet"/> one style (Johnson et al. 2016, arXiv:1603.08155). What a step does depends on the seed, the step's number and the state
/// in <see cref="Snapshot"/> alone, so that resumed training ends in the same weights.
/// </summary>
/// <example><code>
/// using var network = StyleNetworks.Open("vgg19-distilled", new AssetStore(), CPU);
/// using var training = new FastStyleTraining(new() { Steps = 500 }, network, Picture.Load("style.jpg"), DataSets.Load("photos", 256));
/// training.Train(500, tick => Console.WriteLine(tick));
/// FastStyleFile.Save("net.safetensors", training.Network, "My style");
/// </code></example>
public sealed class FastStyleTraining : IDisposable
{
    private const string NetworkPart = "network", OptimizerPart = "optimizer", SumsPart = "sums";

    // Pictures come in -1..1.
    private const double HalfWhite = 127.5;

    private readonly FastStyleTrainingOptions options;
    private readonly Device device;
    private readonly PerceptualObjective objective;
    private readonly Batches photographs;
    private readonly optim.Optimizer optimizer;
    private readonly Tensor sums;
    private readonly Stopwatch stopwatch = new();
    private TimeSpan before;
    private int measured;

    /// <summary>Prepares training from step 0.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="network">Looks on, and says on which device training happens; the caller keeps it.</param>
    /// <param name="style">The picture whose style is learnt.</param>
    /// <param name="data">Photographs; the set stays open until this is disposed.</param>
    /// <param name="views">Where the network looks; left out, <see cref="PerceptualViews.Of"/>.</param>
    /// <exception cref="UserException">An option is out of range, or there are no photographs.</exception>
    public FastStyleTraining(FastStyleTrainingOptions options, StyleNetwork network, Picture style, IPictureSet data, PerceptualViews? views = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(data);
        this.options = options.Validated();
        device = network.Device;
        var seeds = new RandomSeeds(options.Seed);
        var sized = StylePixels.Sized(style, options.StyleSize ?? options.Size);
        if (Math.Min(sized.Width, sized.Height) < FeedForwardOptions.LeastSide)
            throw new UserException($"A style picture of {sized.Width} x {sized.Height} is too small to learn from; choose one whose sides differ less, or a larger style size.");
        using var scope = NewDisposeScope();
        using var random = new Generator((ulong)seeds.For(RandomPurpose.Weights));
        Network = new FastStyleNet(random);
        Network.to(device);
        objective = new(network, views ?? PerceptualViews.Of(network), StylePixels.Of(sized, device), options);
        photographs = new(data.Channels == GreyAsColour.ColourChannels ? data : new GreyAsColour(data), options.Size, options.Batch, seeds, new() { Flip = true });
        optimizer = optim.Adam(Network.parameters(), lr: options.LearningRate);
        sums = zeros(4, dtype: ScalarType.Float64, device: device).DetachFromDisposeScope();
    }

    /// <summary>The network in training.</summary>
    public FastStyleNet Network { get; }

    /// <summary>Steps done.</summary>
    public long StepsDone { get; private set; }

    /// <summary>Time spent in steps, that before a resume included.</summary>
    public TimeSpan Elapsed => before + stopwatch.Elapsed;

    /// <summary>Trains up to a step.</summary>
    /// <param name="until">Steps done at the end, counted from the beginning of training.</param>
    /// <param name="onTick">Told every <see cref="FastStyleTrainingOptions.LogEvery"/> steps.</param>
    /// <param name="cancellation">Looked at before each step.</param>
    /// <exception cref="UserException">The loss is no number any more.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; all steps so far are complete.</exception>
    public void Train(long until, Action<FastStyleTick>? onTick = null, CancellationToken cancellation = default)
    {
        Network.train();
        while (StepsDone < until)
        {
            cancellation.ThrowIfCancellationRequested();
            stopwatch.Start();
            Step();
            stopwatch.Stop();
            if (StepsDone % options.LogEvery == 0) onTick?.Invoke(Tick());
        }
    }

    /// <summary>Paints a picture with the network as it is now.</summary>
    /// <param name="content">The picture, which becomes as large as photographs in training.</param>
    public Picture Preview(Picture content)
    {
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        var sized = StylePixels.Sized(content, options.Size);
        return FeedForwardCanvas.Cut(Network.call(FeedForwardCanvas.Values(sized, FastStyleNet.SideMultiple, TensorRange.Bytes, device)), sized, TensorRange.Bytes);
    }

    /// <summary>Everything that training goes on from; the tensors are this one's own and change with the next step.</summary>
    public TrainerSnapshot Snapshot() => new(StepsDone, options.Seed, StepsDone * options.Batch, Elapsed.TotalSeconds, measured, new Dictionary<string, Dictionary<string, Tensor>>
    {
        [NetworkPart] = Network.state_dict(),
        [OptimizerPart] = optimizer.SaveState(),
        [SumsPart] = new() { [SumsPart] = sums },
    });

    /// <summary>Goes on from a snapshot of training with the same options; its tensors are copied.</summary>
    /// <param name="snapshot">What <see cref="Snapshot"/> gave.</param>
    /// <exception cref="UserException">It was made with another seed or batch.</exception>
    public void Restore(TrainerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Seed != options.Seed || snapshot.PicturesShown != snapshot.Step * options.Batch)
            throw new UserException($"The checkpoint at step {snapshot.Step} was made with another seed or batch; give the options that training began with, or begin anew.");
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        Network.load_state_dict(snapshot.Parts[NetworkPart]);
        optimizer.LoadState(snapshot.Parts[OptimizerPart]);
        sums.copy_(snapshot.Parts[SumsPart][SumsPart]);
        (StepsDone, measured, before) = (snapshot.Step, snapshot.MeasuredSteps, TimeSpan.FromSeconds(snapshot.Seconds));
        stopwatch.Reset();
    }

    /// <summary>Lets everything go, the network included.</summary>
    public void Dispose()
    {
        optimizer.Dispose();
        photographs.Dispose();
        objective.Dispose();
        sums.Dispose();
        Network.Dispose();
    }

    private void Step()
    {
        using var scope = NewDisposeScope();
        var pixels = photographs.Take(StepsDone, device).add_(1).mul_(HalfWhite);
        optimizer.zero_grad();
        var loss = Loss(pixels);
        loss.Total.backward();
        optimizer.step();
        using (no_grad()) sums.add_(stack([loss.Total, loss.Content, loss.Style, loss.Variation]).detach());
        StepsDone++;
        measured++;
    }

    /// <summary>The loss of a batch as the network is now.</summary>
    /// <param name="pixels">(n, 3, size, size) of 0..255.</param>
    internal PerceptualLoss Loss(Tensor pixels)
    {
        Tensor painted;
        using (objective.LowerPrecision()) painted = Network.call(pixels);
        return objective.Of(PerceptualObjective.Wide(painted), pixels);
    }

    private FastStyleTick Tick()
    {
        var means = sums.cpu().data<double>().ToArray().Select(sum => Math.Round(sum / measured, 4)).ToArray();
        if (!means.All(double.IsFinite))
            throw new UserException($"The loss is no number any more at step {StepsDone}; go on from an earlier checkpoint with a smaller learning rate or style weight.");
        sums.zero_();
        measured = 0;
        return new(StepsDone, means[0], means[1], means[2], means[3], Math.Round(Elapsed.TotalSeconds, 3));
    }
}
