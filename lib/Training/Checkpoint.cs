using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ArtGan.Torch;

namespace ArtGan.Training;

/// <summary>One complete checkpoint: a folder with a safetensors file a part, and <c>state.json</c> with their hashes.</summary>
public sealed record Checkpoint
{
    internal const string Prefix = "checkpoint-";
    private const string StateName = "state.json";

    private Checkpoint(string folder, long step) => (Folder, Step) = (folder, step);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Steps done.</summary>
    public long Step { get; }

    /// <summary>
    /// One hash for the trained weights: SHA-256 over the generator's file followed by the discriminator's, in hexadecimal.
    /// </summary>
    public string WeightsSha256
    {
        get
        {
            using var hash = SHA256.Create();
            using (var joined = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            {
                foreach (var part in (string[])[TrainerSnapshot.Generator, TrainerSnapshot.Discriminator])
                {
                    // Piece by piece: a file of weights may hold more than fits into an array.
                    using var file = File.OpenRead(PartPath(part));
                    file.CopyTo(joined);
                }
            }

            return Convert.ToHexStringLower(hash.Hash!);
        }
    }

    /// <summary>The checkpoint in a folder, or null where the folder's name is not a checkpoint's.</summary>
    /// <param name="folder">The folder.</param>
    public static Checkpoint? At(string folder)
    {
        var name = Path.GetFileName(folder);
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? new Checkpoint(folder, step)
            : null;
    }

    /// <summary>The file of one part.</summary>
    /// <param name="part">A name of <see cref="TrainerSnapshot"/>.</param>
    public string PartPath(string part) => Path.Combine(Folder, $"{part}.safetensors");

    /// <summary>Reads one part.</summary>
    /// <param name="part">A name of <see cref="TrainerSnapshot"/>.</param>
    /// <exception cref="UserException">The file is absent or damaged.</exception>
    public Dictionary<string, Tensor> Read(string part) => StateFile.Load(PartPath(part));

    /// <summary>Reads everything, after comparing each file with its hash.</summary>
    /// <exception cref="UserException">A file is absent or altered.</exception>
    public TrainerSnapshot Read()
    {
        var state = ReadState();
        foreach (var (file, expected) in state.Files)
        {
            var path = Path.Combine(Folder, file);
            var found = File.Exists(path) ? Hash(path) : "nothing";
            if (found != expected)
            {
                throw new UserException($"The checkpoint '{Folder}' is damaged: {file} has the hash {found} instead of {expected}; remove the folder to go on from the one before.");
            }
        }

        var parts = state.Files.Keys.Select(file => Path.GetFileNameWithoutExtension(file)).ToDictionary(part => part, Read);
        return new TrainerSnapshot(state.Step, state.Seed, state.PicturesShown, state.Seconds, state.MeasuredSteps, parts);
    }

    internal static string NameOf(long step) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{step:D6}");

    internal static void WriteState(string folder, TrainerSnapshot snapshot)
    {
        var files = snapshot.Parts.Keys.Select(part => $"{part}.safetensors").Order(StringComparer.Ordinal)
            .ToDictionary(file => file, file => Hash(Path.Combine(folder, file)));
        var state = new CheckpointState(1, snapshot.Step, snapshot.Seed, snapshot.PicturesShown, snapshot.Seconds, snapshot.MeasuredSteps, files);
        AtomicFile.WriteText(Path.Combine(folder, StateName), JsonSerializer.Serialize(state, TrainingJson.Indented.CheckpointState) + "\n");
    }

    private CheckpointState ReadState()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(Folder, StateName)), TrainingJson.Indented.CheckpointState)
                ?? throw new JsonException("it is empty");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The checkpoint '{Folder}' is damaged: {StateName} cannot be read ({error.Message.TrimEnd('.')}); remove the folder to go on from the one before.", error);
        }
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
