using ArtGan.Torch;
using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch;

/// <summary>Random streams, first values, optimisers and a whole training run against PyTorch's.</summary>
public class TrainingTests
{
    [Fact]
    public void The_same_seed_gives_PyTorchs_numbers()
    {
        manual_seed(42);
        Fixture.Near(Fixture.Get("random/randn"), randn(20), "randn", 0);
        Fixture.Near(Fixture.Get("random/rand"), rand(7), "rand", 0);
        Fixture.Near(Fixture.Get("random/randint"), randint(3, 90, new long[] { 9 }), "randint", 0);
        Fixture.Near(Fixture.Get("random/randperm"), randperm(11), "randperm", 0);
        Fixture.Near(Fixture.Get("random/bernoulli"), empty(12).bernoulli_(0.3), "bernoulli", 0);
    }

    [Fact]
    public void Layers_start_with_PyTorchs_weights()
    {
        manual_seed(43);
        var layers = new (string Name, Module Layer)[] { ("linear", Linear(4, 3)), ("conv2d", Conv2d(2, 3, 3)), ("conv_transpose2d", ConvTranspose2d(2, 3, 3)), ("embedding", Embedding(3, 2)) };
        foreach (var (name, layer) in layers)
        {
            foreach (var (key, value) in layer.state_dict())
            {
                Fixture.Near(Fixture.Get($"init/{name}.{key}"), value, $"{name}.{key}", 1e-7);
            }
        }
    }

    public static TheoryData<string, bool> Optimisers => new()
    {
        { "adam", false }, { "adam_maximize", false }, { "adamw", false }, { "adam", true }, { "adam_maximize", true }, { "adamw", true },
    };

    [Theory]
    [MemberData(nameof(Optimisers))]
    public void Optimisers_take_PyTorchs_steps(string name, bool withOperators)
    {
        // The native pass serves float32; in float64 the same steps are made of operators.
        var weight = new Parameter(Fixture.Get($"{name}/in0").to(withOperators ? ScalarType.Float64 : ScalarType.Float32, copy: true));
        optim.Optimizer optimiser = name switch
        {
            "adam" => optim.Adam([weight], 0.01, 0.5, 0.9, weight_decay: 0.1),
            "adamw" => optim.AdamW([weight], 0.01, 0.5, 0.9, weight_decay: 0.1),
            _ => optim.Adam([weight], 0.01, maximize: true),
        };
        for (var step = 0; step < 5; step++)
        {
            optimiser.zero_grad();
            ((weight * (step + 1)).sin().sum() + weight.pow(4).sum()).backward();
            optimiser.step();
        }

        Fixture.Near(Fixture.Get($"{name}/out0"), weight.to(ScalarType.Float32), name, 1e-6);
    }

    [Fact]
    public void An_optimiser_goes_on_from_its_state_as_if_it_had_not_stopped()
    {
        manual_seed(3);
        var start = randn(5, 4);
        Tensor Run(bool interrupted)
        {
            var weight = new Parameter(start.clone());
            optim.Optimizer optimiser = optim.Adam([weight], 0.1);
            for (var step = 0; step < 6; step++)
            {
                if (interrupted && step == 3)
                {
                    var state = optimiser.SaveState().ToDictionary(pair => pair.Key, pair => pair.Value.clone());
                    optimiser = optim.Adam([weight], 0.1);
                    optimiser.LoadState(state);
                }

                optimiser.zero_grad();
                weight.cos().sum().backward();
                optimiser.step();
            }

            return weight.detach();
        }

        Assert.True(Run(false).bytes.SequenceEqual(Run(true).bytes));
    }

    [Fact]
    public void A_DCGAN_trains_along_PyTorchs_losses()
    {
        manual_seed(5);
        set_default_dtype(ScalarType.Float64);
        try
        {
            var generator = Sequential(Linear(6, 4 * 49, false), Unflatten(1, [4, 7, 7]), BatchNorm2d(4), ReLU(), ConvTranspose2d(4, 2, 4, 2, 1, bias: false), BatchNorm2d(2), ReLU(), ConvTranspose2d(2, 1, 4, 2, 1), Tanh());
            var discriminator = Sequential(Conv2d(1, 2, 4, 2, 1), LeakyReLU(0.2), Conv2d(2, 4, 4, 2, 1, bias: false), BatchNorm2d(4), LeakyReLU(0.2), Flatten(), Linear(4 * 49, 1));
            var discriminatorStep = optim.Adam(discriminator.parameters(), 1e-3, 0.5);
            var generatorStep = optim.Adam(generator.parameters(), 1e-3, 0.5);
            var trace = Fixture.Get("dcgan/trace");
            for (var step = 0; step < 10; step++)
            {
                var real = (rand(8, 1, 28, 28) * 2) - 1;
                var fake = generator.call(randn(8, 6));
                discriminatorStep.zero_grad();
                var discriminatorLoss = binary_cross_entropy_with_logits(discriminator.call(real), ones(8, 1)) + binary_cross_entropy_with_logits(discriminator.call(fake.detach()), zeros(8, 1));
                discriminatorLoss.backward();
                discriminatorStep.step();
                generatorStep.zero_grad();
                var generatorLoss = binary_cross_entropy_with_logits(discriminator.call(fake), ones(8, 1));
                generatorLoss.backward();
                generatorStep.step();
                Fixture.Near(trace[step], stack([discriminatorLoss.detach(), generatorLoss.detach()]), $"losses of step {step}", 1e-10);
            }

            Fixture.Near(Fixture.Get("dcgan/last_weight"), generator.state_dict()["7.weight"], "last weight", 1e-10);
        }
        finally
        {
            set_default_dtype(ScalarType.Float32);
        }
    }
}
