using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ArtGan.Cli;
using ArtGan.Tests.Support;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Torch;

/// <summary>Same seed, same machine, same thread count: same bits.</summary>
public sealed class DeterminismTests
{
    private const int Steps = 6;

    [Fact]
    public void A_training_repeats_itself_bit_by_bit() => Assert.Equal(Digest(), Digest());

    [Fact]
    [OwnEngine("It has no autocast.")]
    public void A_training_in_bfloat16_repeats_itself_bit_by_bit() => Assert.Equal(BFloat16Digest(), BFloat16Digest());

    [Fact]
    public void Another_process_trains_to_the_same_bits() => Assert.Equal(Digest(), OfAnotherProcess());

    [Fact]
    [OwnEngine("It has no autocast.")]
    public void Another_process_trains_in_bfloat16_to_the_same_bits() => Assert.Equal(BFloat16Digest(), OfAnotherProcess(TestProgram.InBFloat16));

    [Fact]
    public void Another_seed_gives_other_bits() => Assert.NotEqual(Digest(), Digest(seed: 2));

    /// <summary>The hash of what a DCGAN and a WGAN-GP have become after a few steps in float32.</summary>
    internal static string Digest(int seed = 1)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, seed, normalised: true, Games.Dcgan);
        Add(hash, seed, normalised: false, Games.WassersteinPenalty);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The same of a DCGAN in bfloat16.</summary>
    internal static string BFloat16Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (ArtGan.Torch.Autocast.BFloat16()) Add(hash, seed: 1, normalised: true, Games.Dcgan);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, int seed, bool normalised, Func<Games.Players, int, List<double>> play)
    {
        manual_seed(seed);
        var players = Games.Make(normalised);
        hash.AppendData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(play(players, Steps))));
        foreach (var tensor in players.Generator.state_dict().Values.Concat(players.Discriminator.state_dict().Values))
        {
            hash.AppendData(tensor.contiguous().bytes);
        }
    }

    private static string OfAnotherProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo(ChildProcess.Dotnet, [typeof(DeterminismTests).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
