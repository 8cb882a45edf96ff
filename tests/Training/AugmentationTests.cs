using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class AugmentationTests
{
    private static Tensor Verdicts(double value) => full([4], value);

    [Fact]
    public void The_share_follows_the_sign_of_verdicts_on_real_pictures_at_the_published_speed()
    {
        // 8 pictures a batch over 500 thousand, every 4 batches (stylegan2-ada's training_loop.py).
        using var augmentation = new Augmentation(DiffAugment.All, new() { Target = 0.6 }, batch: 8, CPU);
        const double Step = 8 * 4 / 500_000.0;
        long turn = 0;
        void Note(double verdict, int times)
        {
            for (var i = 0; i < times; i++)
            {
                augmentation.Note(turn++, () => Verdicts(verdict));
            }
        }

        Assert.Equal(0, augmentation.Share);
        Note(3, 3);
        Assert.Equal(0, augmentation.Share);
        Note(3, 1);
        Assert.Equal(Step, augmentation.Share!.Value, 12);
        Note(0.001, 4);
        Assert.Equal(2 * Step, augmentation.Share!.Value, 12);
        // Three sure batches of four are a mean sign of 0.5, which is below the target.
        Note(3, 3);
        Note(-3, 1);
        Assert.Equal(Step, augmentation.Share!.Value, 12);
        Note(-3, 12);
        Assert.Equal(0, augmentation.Share);
    }

    [Fact]
    public void The_share_ends_at_1()
    {
        using var augmentation = new Augmentation(DiffAugment.All, new() { Target = 0.6, Kimg = 0.1 }, batch: 8, CPU);
        for (var turn = 0; turn < 40; turn++)
        {
            augmentation.Note(turn, () => Verdicts(1));
        }

        Assert.Equal(1, augmentation.Share);
    }

    [Fact]
    public void A_sure_discriminator_raises_the_share_in_a_game_and_ticks_tell_it()
    {
        using var game = new TinyGame(new TrainingOptions { Batch = 4, TickEvery = 8, Game = new() { Augment = DiffAugment.All, Augmentation = new() { Target = 0.6, Kimg = 1 } } });
        using (no_grad())
        {
            game.Networks.Discriminator.named_parameters().Single(entry => entry.name == "head.judge.bias").parameter.fill_(50);
        }

        TrainingTick? tick = null;
        game.Trainer.Train(8, made => tick = made);

        Assert.Equal(2 * 4 * 4 / 1000.0, tick!.AugmentShare!.Value, 12);
        Assert.Equal(["augment_share", "augment_signs"], game.Game.Memory.Keys.Order());
    }

    [Fact]
    public void Painted_pictures_are_left_alone_where_reals_only_are_augmented()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator();
        using var augmentation = new Augmentation(DiffAugment.Parse("cutout"), new() { RealsOnly = true }, 8, CPU);
        var pictures = ones(2, 1, 8, 8);

        Assert.Same(pictures, augmentation.Apply(pictures, isReal: false, random));
        Assert.Equal(0, augmentation.Apply(pictures, isReal: true, random).min().item<float>());
    }

    [Fact]
    public void A_fixed_share_needs_no_memory_and_excludes_a_target()
    {
        using var augmentation = new Augmentation(DiffAugment.All, new() { Share = 0.3 }, 8, CPU);

        Assert.Null(augmentation.Share);
        Assert.Empty(augmentation.Memory);
        Assert.Contains("set one of them", Assert.Throws<UserException>(() => new AugmentationOptions { Share = 0.3, Target = 0.6 }.Validated(DiffAugment.All)).Message, StringComparison.Ordinal);
        Assert.Contains("set augment=color,translation,cutout", Assert.Throws<UserException>(() => new GameOptions { Augmentation = new() { RealsOnly = true } }.Validated()).Message, StringComparison.Ordinal);
    }
}
