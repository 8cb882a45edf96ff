using System.Diagnostics;
using ArtGan.Imaging;
using ArtGan.Tests.Support;
using ArtGan.Tests.Torch.Oracle;
using ArtGan.Torch;

namespace ArtGan.Tests.Style.Oracle;

/// <summary>What feedforward.py paints of a photograph and a painting; it runs once in a test run.</summary>
internal static class PythonStyles
{
    private const string Python = "/usr/bin/python3", Photograph = "content_style/content/skimage_chelsea.jpg", Painting = "content_style/style/van_gogh_starry_night.jpg";

    private static readonly Lazy<Dictionary<string, Tensor>> Painted = new(Run);

    /// <summary>Why there is nothing to compare with; null where there is.</summary>
    public static string? Obstacle => OracleProcess.Obstacle ?? new MirrorFactAttribute("weights/microast_decoder.f32.safetensors").Skip ?? new MirrorFactAttribute(Photograph).Skip;

    /// <summary>The photograph, 192 x 128.</summary>
    public static Picture Content => Picture.Load(MirrorFactAttribute.Locate(Photograph)).Resize(192, 128);

    /// <summary>The painting, 192 x 144.</summary>
    public static Picture Style => Picture.Load(MirrorFactAttribute.Locate(Painting)).Resize(192, 144);

    /// <summary>A painting of the program, (3, height, width), 0..255 before rounding.</summary>
    public static Tensor Of(string name) => Painted.Value[name];

    private static Dictionary<string, Tensor> Run()
    {
        using var folder = new TemporaryFolder();
        var (input, output) = (Path.Combine(folder.Path, "input.safetensors"), Path.Combine(folder.Path, "output.safetensors"));
        using (var content = Content.ToTensor(TensorRange.Bytes))
        using (var style = Style.ToTensor(TensorRange.Bytes))
            StateFile.Save(input, new Dictionary<string, Tensor> { ["content"] = content, ["style"] = style });
        var start = new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "Style", "Oracle", "feedforward.py"), input, output]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? StateFile.Load(output) : throw new InvalidOperationException($"feedforward.py failed: {complaints}");
    }
}

/// <summary>A test beside feedforward.py; skipped with the reason where that cannot run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonStyleTheoryAttribute : TheoryAttribute
{
    public PythonStyleTheoryAttribute() => Skip = PythonStyles.Obstacle;
}
