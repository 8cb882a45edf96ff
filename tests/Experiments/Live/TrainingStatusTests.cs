using ArtGan.Experiments.Live;
using ArtGan.Training;

namespace ArtGan.Tests.Experiments.Live;

public sealed class TrainingStatusTests
{
    internal static readonly TrainingStatus Status = new(
        new TrainingTick
        {
            Step = 1200,
            Kimg = 76.8,
            Seconds = 60,
            LossD = 1.204,
            LossG = 0.87,
            DReal = 0.571,
            DFake = 0.44,
            RealRight = 0.75,
            FakeRight = 0.7,
            ImagesPerSecond = 1234,
            MemoryMb = 500,
            Diversity = 0.83,
        },
        4000,
        TimeSpan.FromSeconds(142),
        new Diagnosis(DiagnosisKind.DiscriminatorWon, Severity.Warning, 340, "It won.", "Try something."));

    [Theory]
    [InlineData(12, "step 1200/40")]
    [InlineData(60, "step 1200/4000   76.8 kimg     2:22 left   1234 images/s")]
    [InlineData(80, "step 1200/4000   76.8 kimg     2:22 left   1234 images/s  loss D  1.20 G  0.87")]
    [InlineData(120, "step 1200/4000   76.8 kimg     2:22 left   1234 images/s  loss D  1.20 G  0.87  D(x) 0.57 D(G(z)) 0.44  diversity  83%")]
    [InlineData(200, "step 1200/4000   76.8 kimg     2:22 left   1234 images/s  loss D  1.20 G  0.87  D(x) 0.57 D(G(z)) 0.44  doctor: discriminator won at 340  right real  75% fake  70%  diversity  83%")]
    public void The_line_says_as_much_as_there_is_room_for(int width, string line) => Assert.Equal(line, Status.Line(width));

    [Fact]
    public void The_line_keeps_its_parts_where_they_are_while_its_numbers_change()
    {
        var early = Status with { Tick = Status.Tick with { Step = 10, Kimg = 0.64, LossG = 12.5, ImagesPerSecond = 90, RealRight = 1, DReal = 1 }, Left = TimeSpan.FromHours(7) };
        for (var width = 60; width <= 200; width++)
        {
            var (one, other) = (early.Line(width), Status.Line(width));
            Assert.True(one.Length <= width && one.Length == other.Length, $"{width}: '{one}', '{other}'");
            Assert.Equal(one.IndexOf("loss", StringComparison.Ordinal), other.IndexOf("loss", StringComparison.Ordinal));
        }
    }
}
