using System.Text.Json;

namespace ArtGan.Experiments.Studies;

/// <summary>One participant's answers, as the page writes them.</summary>
internal sealed record StudyAnswers
{
    /// <summary>What such a file calls itself.</summary>
    public const string Kind = "artgan-study-answers";

    /// <summary>How the names of such files end.</summary>
    public const string FileEnding = ".answers.json";

    /// <summary>The only version of the file there is.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The longest file that is looked at, in bytes.</summary>
    public const int LongestFile = 1_000_000;

    /// <summary>What the file is.</summary>
    public required string Format { get; init; }

    /// <summary>The file's version.</summary>
    public required int Version { get; init; }

    /// <summary>The study that was answered.</summary>
    public required string Study { get; init; }

    /// <summary>A random name for the participant.</summary>
    public required string Participant { get; init; }

    /// <summary>When the first question was asked.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When the answers were handed in.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>The answers, in the order of the questions.</summary>
    public required IReadOnlyList<StudyAnswer> Answers { get; init; }

    /// <summary>What the participant had to say.</summary>
    public string? Comment { get; init; }

    /// <summary>The name that the page gives the file; null where the participant's name is not one that the page would give.</summary>
    public string? FileName => Participant.Length is > 0 and <= 32 && Participant.All(char.IsAsciiHexDigit) && Study.All(char.IsAsciiHexDigit) ? $"study-{Study}-{Participant}{FileEnding}" : null;

    /// <summary>Reads answers and checks that they are to a study.</summary>
    /// <exception cref="UserException">The file is absent, damaged, or of another study.</exception>
    public static StudyAnswers Read(string path, StudyKey key)
    {
        try
        {
            return Parse(File.ReadAllBytes(path)).CheckedFor(key);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read as answers to a study ({error.Message.TrimEnd('.')}); give a file that the study's page has saved, as it is.", error);
        }
        catch (UserException error)
        {
            throw new UserException($"'{path}' {error.Message}", error);
        }
    }

    /// <summary>Reads answers.</summary>
    /// <exception cref="JsonException">They are none.</exception>
    public static StudyAnswers Parse(ReadOnlySpan<byte> json)
    {
        var answers = (json.Length > LongestFile ? null : JsonSerializer.Deserialize(json, StudyJson.Default.StudyAnswers)) ?? throw new JsonException("it holds no answers");
        return answers.Format != Kind ? throw new JsonException("it is something else")
            : answers.Version != CurrentVersion ? throw new JsonException($"it is of version {answers.Version} of the format")
            : answers;
    }

    private StudyAnswers CheckedFor(StudyKey key)
    {
        if (Study != key.Study)
        {
            throw new UserException($"answers another study ({Study}, not {key.Study}); leave it out, or give the key of that study with --key.");
        }

        var choices = StudyPage.Choices(key.Kind);
        var isWhole = Answers.Count == key.Questions.Count && FileName is not null
            && Answers.All(answer => answer is not null && choices.Contains(answer.Choice) && double.IsFinite(answer.Milliseconds) && answer.Milliseconds >= 0);
        return isWhole ? this : throw new UserException($"does not answer the study's {key.Questions.Count} questions, one after the other; have it saved by the page again.");
    }
}

/// <summary>An answer.</summary>
/// <param name="Choice">What was chosen.</param>
/// <param name="Milliseconds">How long it took since the picture could be seen.</param>
internal sealed record StudyAnswer(string Choice, double Milliseconds)
{
    /// <summary>Whether an earlier answer was undone.</summary>
    public bool Revised { get; init; }
}
