using System.Security.Cryptography;
using System.Text.Json;

namespace ArtGan.Experiments.Studies;

/// <summary>The truth about a study's pictures; it stays with whoever asks, and never goes to those who answer.</summary>
internal sealed record StudyKey
{
    /// <summary>The only version of the file there is.</summary>
    public const int CurrentFormat = 1;

    private const int IdLength = 12;

    /// <summary>The file's version.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>Stands for the study: the beginning of the hash of everything else in the key.</summary>
    public string Study { get; init; } = "";

    /// <summary>What is asked.</summary>
    public required StudyKind Kind { get; init; }

    /// <summary>What chose the pictures.</summary>
    public required long Seed { get; init; }

    /// <summary>Seconds that a picture can be seen; 0 for no limit.</summary>
    public required double Seconds { get; init; }

    /// <summary>The name of the page's file, in the key's folder.</summary>
    public required string Page { get; init; }

    /// <summary>The data set.</summary>
    public required string Data { get; init; }

    /// <summary>Its fingerprint.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Where pictures come from.</summary>
    public required IReadOnlyList<StudySource> Sources { get; init; }

    /// <summary>The questions, in the order asked.</summary>
    public required IReadOnlyList<StudyQuestion> Questions { get; init; }

    /// <summary>The key with the study's identifier in it.</summary>
    public StudyKey Identified() => this with { Study = Identify() };

    /// <summary>Writes the key.</summary>
    public void Write(string path) => AtomicFile.WriteText(path, JsonSerializer.Serialize(this, StudyJson.Default.StudyKey) + "\n");

    /// <summary>Reads a key.</summary>
    /// <exception cref="UserException">It is absent, damaged, or changed.</exception>
    public static StudyKey Read(string path)
    {
        try
        {
            var key = JsonSerializer.Deserialize(File.ReadAllBytes(path), StudyJson.Default.StudyKey) ?? throw new JsonException("it is empty");
            return key.Format != CurrentFormat ? throw new JsonException($"it is of version {key.Format} of the format")
                : key.Study != key.Identify() ? throw new JsonException("it is not as it was written")
                : key;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read as the key of a study ({error.Message.TrimEnd('.')}); name the file that 'artgan study make' wrote beside the page.", error);
        }
    }

    // The page's name may change without making it another study.
    private string Identify() =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with { Study = "", Page = "" }, StudyJson.Default.StudyKey)))[..IdLength];
}

/// <summary>Where pictures of a study come from.</summary>
/// <param name="Name">The run's name, or that of the real pictures.</param>
/// <param name="IsReal">Whether they are real.</param>
internal sealed record StudySource(string Name, bool IsReal)
{
    /// <summary>What the real pictures are called.</summary>
    public const string RealName = "real";

    /// <summary>The run's preset.</summary>
    public string? Preset { get; init; }

    /// <summary>The steps after which it painted.</summary>
    public long? Step { get; init; }

    /// <summary>The hash of the weights that painted.</summary>
    public string? WeightsSha256 { get; init; }
}

/// <summary>A question.</summary>
/// <param name="Pictures">The picture, or the left and the right one.</param>
internal sealed record StudyQuestion(IReadOnlyList<StudyPicture> Pictures);

/// <summary>A picture of a study.</summary>
/// <param name="Source">The number of its source.</param>
/// <param name="Number">Its number in the data set, or among those that the seed paints.</param>
/// <param name="Class">Its class, where there are classes.</param>
internal sealed record StudyPicture(int Source, int Number, string? Class = null);
