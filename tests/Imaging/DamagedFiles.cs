using System.Diagnostics;
using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

/// <summary>Reads thousands of damaged copies of a file, in a process of its own that a crash would end.</summary>
internal static class DamagedFiles
{
    /// <summary>How often each fixture is cut short, and how often changed.</summary>
    internal const int Rounds = 600;

    /// <summary>Writes a line a fixture: its name, how many copies were read, how many refused, and by how many MiB the process grew over the later half.</summary>
    internal static void Read(string[] fixtures)
    {
        foreach (var name in fixtures)
        {
            var whole = Fixture.Read(name);
            var random = new Random(11);
            var (read, refused, halfway) = (0, 0, 0L);
            for (var round = 0; round < 2 * Rounds; round++)
            {
                if (round == Rounds)
                    halfway = Resident();
                var damaged = round % 2 == 0 ? whole[..(round / 2 * whole.Length / Rounds)] : Changed(whole, random);
                try
                {
                    // Where a few bytes say what size it is, they may say one that is allowed and takes a while.
                    var options = new PreparationOptions { Size = 16, Trim = true, PixelLimit = 100_000 };
                    if (round % 4 < 2)
                        PicturePreparation.Prepare(damaged, options);
                    else
                        Picture.Decode(damaged, new() { PixelLimit = options.PixelLimit });
                    read++;
                }
                catch (UserException error) when (error.Message.Length is > 20 and < 1000 && !error.Message.Contains('\n', StringComparison.Ordinal))
                {
                    refused++;
                }
            }

            Console.Out.WriteLine($"{name} {read} {refused} {(Resident() - halfway) >> 20}");
        }
    }

    private static byte[] Changed(byte[] whole, Random random)
    {
        var changed = whole.ToArray();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            // Headers are where one byte does most.
            var at = random.Next(random.Next(2) == 0 ? Math.Min(64, changed.Length) : changed.Length);
            changed[at] = random.Next(3) switch { 0 => 0xff, 1 => (byte)(changed[at] ^ (1 << random.Next(8))), _ => (byte)random.Next(256) };
        }

        return changed;
    }

    private static long Resident()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
