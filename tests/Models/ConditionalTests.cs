using ArtGan.Models;

namespace ArtGan.Tests.Models;

public sealed class ConditionalTests
{
    private const int Classes = 3;

    [Theory]
    [InlineData(Conditioning.Embedding)]
    [InlineData(Conditioning.Projection)]
    public void Both_networks_go_by_the_class_of_each_picture_alone(Conditioning conditioning)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        using var networks = Create(conditioning, Classes, random);
        networks.Generator.eval();
        networks.Discriminator.eval();
        var latents = randn([4, 5], generator: random);

        var pictures = networks.Generator.Paint(latents, Labels(0, 1, 2, 0));
        var others = networks.Generator.Paint(latents, Labels(0, 1, 2, 1));
        var (verdicts, otherVerdicts) = (networks.Discriminator.Judge(pictures, Labels(0, 1, 2, 0)), networks.Discriminator.Judge(pictures, Labels(0, 1, 2, 1)));

        Assert.Equal(Classes, networks.Generator.Classes);
        Assert.Equal([5], networks.Generator.Latents.Shape);
        Assert.True(networks.Discriminator.NeedsLabels);
        Assert.Equal([false, false, false, true], (pictures - others).abs().sum([1L, 2L, 3L]).ne(0).data<bool>().ToArray());
        Assert.Equal([false, false, false, true], (verdicts - otherVerdicts).abs().ne(0).data<bool>().ToArray());
    }

    [Fact]
    public void The_vectors_of_classes_start_as_latents_do_and_are_learnt()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        using var networks = Create(Conditioning.Embedding, 200, random);
        var vectors = networks.Generator.get_parameter("embedding.weight")!;

        networks.Generator.Paint(randn([4, 5], generator: random), Labels(7, 7, 9, 9)).square().sum().backward();

        Assert.Equal(1, vectors.std().item<float>(), 0.1);
        Assert.Equal([7L, 9L], vectors.grad!.abs().sum(1L).nonzero().flatten().data<long>().ToArray());
    }

    [Fact]
    public void Without_classes_in_the_data_neither_network_takes_any()
    {
        using var random = new Generator(1);
        using var networks = Create(Conditioning.Projection, 0, random);

        Assert.Equal(0, networks.Generator.Classes);
        Assert.False(networks.Discriminator.NeedsLabels);
    }

    [Fact]
    public void A_missing_class_is_named_as_such()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        using var networks = Create(Conditioning.Embedding, Classes, random);

        Assert.Contains("class of each picture", Assert.Throws<InvalidOperationException>(() => networks.Discriminator.Judge(zeros(2, 1, 8, 8))).Message, StringComparison.Ordinal);
        Assert.Contains("class of each picture", Assert.Throws<InvalidOperationException>(() => networks.Generator.Paint(zeros(2, 5))).Message, StringComparison.Ordinal);
    }

    private static GanNetworks Create(Conditioning conditioning, int classes, Generator random) => new Dcgan().Create(
        new ImageShape(1, 8), classes, new NetworkOptions { LatentSize = 5, LabelSize = 4, GeneratorChannels = 3, DiscriminatorChannels = 3, Conditioning = conditioning }, random);

    private static Tensor Labels(params long[] classes) => tensor(classes);
}
