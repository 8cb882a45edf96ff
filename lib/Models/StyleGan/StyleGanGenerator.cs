namespace ArtGan.Models;

/// <summary>
/// StyleGAN2's generator: a learnt first grid, and styles that weigh the channels of every layer; each grid adds a
/// picture of its own to the enlarged one of the grid before.
/// </summary>
public sealed class StyleGanGenerator : GeneratorNetwork, IStyleGenerator
{
    // Of the mean of all styles; the authors' value.
    private const double MeanDecay = 0.995;
    private readonly MappingNetwork mapping;
    private readonly Parameter first_grid;
    private readonly ModuleList<ModulatedConvolution> layers;
    private readonly ModuleList<NoiseInput> noises;
    private readonly ModuleList<ModulatedConvolution> painters;
    private readonly BilinearResampling enlarge;
    private readonly Tensor mean_style;
    private readonly int layersPerStage;
    private readonly double mixing;

    /// <summary>Builds the network.</summary>
    /// <param name="shape">The pictures to paint.</param>
    /// <param name="classes">Classes it paints on demand; 0 for none.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="random">The stream of the first weights.</param>
    /// <exception cref="UserException">It cannot paint pictures of that size.</exception>
    public StyleGanGenerator(ImageShape shape, int classes, NetworkOptions options, Generator random)
        : base(nameof(StyleGanGenerator), new LatentSpace(options.Noise, options.LatentSize), classes)
    {
        ArgumentNullException.ThrowIfNull(options);
        var doublings = StyleGan.Doublings(shape.Size);
        long Width(int stage) => options.Limited((long)options.GeneratorChannels << (doublings - stage));
        StyleSize = options.Style.StyleSize;
        mixing = options.Style.Mixing;
        layersPerStage = options.Depth + 1;
        mapping = new MappingNetwork(random, options, classes);
        first_grid = DrawnLayers.Normal(random, 1, Width(0), shape.Size >> doublings, shape.Size >> doublings);
        layers = ModuleList<ModulatedConvolution>();
        noises = ModuleList<NoiseInput>();
        painters = ModuleList<ModulatedConvolution>();
        enlarge = BilinearResampling.Doubling();
        mean_style = zeros(StyleSize);
        for (var stage = 0; stage <= doublings; stage++)
        {
            // The first grid is there already; every other begins with a layer that doubles.
            for (var layer = stage == 0 ? 1 : 0; layer < layersPerStage; layer++)
            {
                var isDoubling = layer == 0;
                layers.Add(new ModulatedConvolution(random, StyleSize, Width(isDoubling ? stage - 1 : stage), Width(stage), 3, isDoubling));
                noises.Add(new NoiseInput(random, Width(stage), shape.Size >> (doublings - stage)));
            }

            painters.Add(new ModulatedConvolution(random, StyleSize, Width(stage), shape.Channels, 1, isDemodulated: false));
        }

        RegisterComponents();
    }

    /// <inheritdoc/>
    public int StyleLayers => layers.Count + 1;

    /// <inheritdoc/>
    public int StyleSize { get; }

    /// <inheritdoc/>
    public Tensor MeanStyle => mean_style;

    /// <inheritdoc/>
    public Tensor Map(Tensor latents, Tensor? labels = null, double truncation = 1)
    {
        var styles = mapping.Map(latents, labels);
        if (training)
        {
            using var frozen = no_grad();
            using var scope = NewDisposeScope();
            mean_style.mul_(MeanDecay).add_(styles.detach().mean([0L]), 1 - MeanDecay);
        }

        styles = truncation == 1 ? styles : mean_style + ((styles - mean_style) * truncation);
        return styles.unsqueeze(1).expand(-1, StyleLayers, -1);
    }

    /// <inheritdoc/>
    public Tensor Synthesise(Tensor styles)
    {
        ArgumentNullException.ThrowIfNull(styles);
        var byLayer = styles.unbind(1);
        var grid = first_grid.expand(styles.shape[0], -1, -1, -1);
        Tensor? picture = null;
        var layer = 0;
        foreach (var painter in painters)
        {
            for (var last = layer + layersPerStage - (picture is null ? 1 : 0); layer < last; layer++)
            {
                grid = noises[layer].call(layers[layer].call(grid, byLayer[layer]));
            }

            // What paints shares its style with the layer that comes next.
            var painted = painter.call(grid, byLayer[layer]);
            picture = picture is null ? painted : enlarge.call(picture) + painted;
        }

        return picture!;
    }

    /// <summary>Paints pictures; in training, the finer layers of some of them take the style of another latent.</summary>
    /// <param name="latents">(N, latent size).</param>
    /// <param name="labels">Classes (N), or null where it takes none.</param>
    /// <returns>Pictures (N, channels, size, size), unbounded, mostly in -1..1.</returns>
    public override Tensor Paint(Tensor latents, Tensor? labels = null)
    {
        var styles = Map(latents, labels);
        return Synthesise(training && mixing > 0 ? Mixed(styles, latents, labels) : styles);
    }

    /// <summary>Paints pictures, of the first class where there are classes.</summary>
    /// <param name="input">(N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size).</returns>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Paint(input, Classes > 0 ? zeros([input.shape[0]], dtype: ScalarType.Int64, device: input.device) : null);
    }

    // Mixing keeps neighbouring layers from relying on each other, so that styles can be told apart (2019, section 3.1).
    private Tensor Mixed(Tensor styles, Tensor latents, Tensor? labels)
    {
        var (count, device) = (latents.shape[0], latents.device);
        var others = mapping.Map(Latents.DrawLike(latents), labels).unsqueeze(1);
        var first = randint(1, StyleLayers, [count, 1, 1], device: device);
        var isMixed = rand([count, 1, 1], device: device).lt(mixing);
        var isFine = arange(StyleLayers, device: device).reshape(1, -1, 1).ge(first);
        return where(isFine & isMixed, others, styles);
    }
}
