using ArtGan.Imaging;
using ArtGan.Models;
using ArtGan.Style;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Turns pictures into others with a trained generator that paints from pictures, such as CycleGAN's photographs into paintings.</summary>
/// <example><code>
/// using var painter = PictureTranslator.Open("latest");
/// painter.Translate(Picture.Load("photo.jpg"), longerSide: 512)
/// </code></example>
public sealed class PictureTranslator : IDisposable
{
    /// <summary>The longest side that a picture is left at where no other is asked for; larger ones need much memory and look little changed.</summary>
    public const int UsualLongestSide = 1024;

    private const int SmallestSide = 16, LongestSide = 8192;
    private readonly Sampler sampler;
    private readonly IPictureTranslator generator;

    private PictureTranslator(Sampler sampler, IPictureTranslator generator) => (this.sampler, this.generator) = (sampler, generator);

    /// <summary>Opens a run, or a generator's file.</summary>
    /// <param name="reference">As <see cref="RunSampler.Open"/> takes it.</param>
    /// <param name="workplace">Where runs are kept.</param>
    /// <param name="deviceName">As in the option "device".</param>
    /// <exception cref="UserException">There is no such run or file, or its generator paints from noise.</exception>
    public static PictureTranslator Open(string reference, Workplace? workplace = null, string deviceName = "auto")
    {
        var sampler = RunSampler.Open(reference, workplace, deviceName);
        if (sampler.Generator is IPictureTranslator generator)
        {
            return new(sampler, generator);
        }

        sampler.Dispose();
        throw new UserException($"The generator of '{reference}' paints from noise and turns no picture into another; use 'artgan sample', or choose a run of a CycleGAN such as monet-cyclegan-64.");
    }

    /// <summary>Turns a picture into another of the same shape.</summary>
    /// <param name="picture">The picture, of any shape.</param>
    /// <param name="longerSide">What its longer side is brought to first, 16 to 8192 pixels; left out, the picture's own, at most <see cref="UsualLongestSide"/>.</param>
    /// <exception cref="UserException">The size is out of range, or the picture too narrow.</exception>
    public Picture Translate(Picture picture, int? longerSide = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        OptionRange.Check("size", longerSide ?? SmallestSide, SmallestSide, LongestSide);
        var content = StylePixels.Sized(picture, longerSide ?? Math.Min(UsualLongestSide, Math.Max(picture.Width, picture.Height)));
        if (Math.Min(content.Width, content.Height) < SmallestSide)
        {
            throw new UserException($"A picture of {content.Width} x {content.Height} is too narrow to be painted; make it at least {SmallestSide} pixels wide and high, with a larger size where its shape allows.");
        }

        using var scope = NewDisposeScope();
        var values = Coloured(content.ToTensor(TensorRange.MinusOneToOne)).unsqueeze(0);
        // What is added to reach whole grids is the picture mirrored, so that no edge appears, and cut off again.
        var padded = functional.pad(values, (0, Missing(content.Width), 0, Missing(content.Height)), PaddingModes.Reflect);
        var painted = sampler.Translate(padded).narrow(2, 0, content.Height).narrow(3, 0, content.Width);
        return TensorPictures.Of(painted)[0];
    }

    /// <summary>Lets the generator go.</summary>
    public void Dispose() => sampler.Dispose();

    private Tensor Coloured(Tensor values)
    {
        var channels = sampler.Generator.Latents.Shape[0];
        return values.shape[0] == channels ? values : channels == 1 ? values.mean([0L], keepdim: true) : values.expand(channels, -1, -1);
    }

    private long Missing(int side) => StylePixels.Missing(side, generator.SideMultiple);
}
