using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>What all feed-forward networks need around them: sizes, margins, memory, and pixels as tensors.</summary>
internal static class FeedForwardCanvas
{
    /// <summary>Brings a picture to the size of the painting.</summary>
    /// <param name="painter">Who paints, for the estimate of memory.</param>
    /// <param name="content">The picture.</param>
    /// <param name="size">Its longer side; null for the picture's own within limits.</param>
    /// <exception cref="UserException">It would be too small, or the memory does not hold the work.</exception>
    public static Picture Sized(IFeedForwardStyle painter, Picture content, int? size)
    {
        ArgumentNullException.ThrowIfNull(content);
        var sized = Sized(content, "picture", size ?? Math.Min(FeedForwardOptions.UsualLongestSide, Math.Max(content.Width, content.Height)));
        var (needed, free) = (painter.PeakBytes(sized.Width, sized.Height), MachineMemory.Available);
        return needed <= free
            ? sized
            : throw new UserException($"A painting of {sized.Width} x {sized.Height} by '{painter.Name}' takes about {needed >> 20} MB and {free >> 20} MB are free; choose a smaller size.");
    }

    /// <summary>Brings style pictures to their size, with weights that add up to 1.</summary>
    /// <exception cref="UserException">There is none, one is too small, or a weight is not above 0.</exception>
    public static IReadOnlyList<StylePicture> Sized(IFeedForwardStyle painter, IReadOnlyList<StylePicture> styles, int longer)
    {
        ArgumentNullException.ThrowIfNull(styles);
        if (styles.Count == 0) throw new UserException($"The network '{painter.Name}' takes its style from pictures; give at least one.");
        if (styles.FirstOrDefault(style => !(style.Weight > 0 && double.IsFinite(style.Weight))) is { } wrong)
            throw new UserException($"A style has the weight {wrong.Weight}, which must be above 0; leave the style out or give it a share.");
        if (styles.Any(style => style.Where is not null || style.Part is not null))
            throw new UserException($"The network '{painter.Name}' paints all of a picture and takes no masks; leave the masks out, or paint without a feed-forward network.");
        var sum = styles.Sum(style => style.Weight);
        return [.. styles.Select(style => new StylePicture(Sized(style.Picture, "style picture", longer), style.Weight / sum))];
    }

    /// <summary>Refuses styles where a network knows one of its own.</summary>
    /// <exception cref="UserException">There are styles, or a strength that it lacks.</exception>
    public static void CheckOwnStyle(IFeedForwardStyle painter, IReadOnlyList<StylePicture> styles, FeedForwardOptions options)
    {
        ArgumentNullException.ThrowIfNull(styles);
        if (styles.Count > 0) throw new UserException($"The network '{painter.Name}' knows one style of its own and takes no style pictures; leave them out, or choose wct or microast.");
        if (options.Strength < 1) throw new UserException($"The network '{painter.Name}' has one strength; leave it at 1, or choose wct or microast.");
    }

    /// <summary>A picture as a network takes it, the margin that is missing to whole grids being the picture mirrored, so that no edge appears.</summary>
    /// <param name="picture">At least 16 pixels wide and high.</param>
    /// <param name="multiple">What sides must be multiples of, at most 16.</param>
    /// <param name="range">0..255 or 0..1.</param>
    /// <param name="device">Where to.</param>
    /// <returns>Float32 (1, 3, height, width), sides rounded up.</returns>
    public static Tensor Values(Picture picture, int multiple, TensorRange range, Device device)
    {
        using var scope = NewDisposeScope();
        var values = picture.ToColour().ToTensor(range).to(ScalarType.Float32).unsqueeze(0).to(device);
        var (right, below) = (StylePixels.Missing(picture.Width, multiple), StylePixels.Missing(picture.Height, multiple));
        return (right + below == 0 ? values : functional.pad(values, (0, right, 0, below), PaddingModes.Reflect)).MoveToOuterDisposeScope();
    }

    /// <summary>What a network gave as a picture of a size.</summary>
    public static Picture Cut(Tensor values, Picture sized, TensorRange range)
    {
        using var scope = NewDisposeScope();
        return values.narrow(2, 0, sized.Height).narrow(3, 0, sized.Width).AsPicture(range);
    }

    /// <summary>Runs work that may ask for more memory than there is.</summary>
    /// <exception cref="UserException">It did.</exception>
    public static Picture Within(Picture sized, Func<Picture> work)
    {
        try
        {
            using var silent = no_grad();
            using var scope = NewDisposeScope();
            return work();
        }
        catch (OutOfMemoryException error)
        {
            throw new UserException($"The memory does not hold a painting of {sized.Width} x {sized.Height}; choose a smaller size.", error);
        }
    }

    /// <summary>A picture with a longer side of so many pixels.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="what">What it is, in messages.</param>
    /// <param name="longer">Its longer side to be.</param>
    /// <exception cref="UserException">It is too small, before or after: enlarging makes nothing of a few pixels.</exception>
    public static Picture Sized(Picture picture, string what, int longer)
    {
        CheckSide(picture, what);
        var sized = StylePixels.Sized(picture, longer);
        CheckSide(sized, what);
        return sized;
    }

    private static void CheckSide(Picture picture, string what)
    {
        if (Math.Min(picture.Width, picture.Height) < FeedForwardOptions.LeastSide)
            throw new UserException($"A {what} of {picture.Width} x {picture.Height} is too small to be painted with; make it at least {FeedForwardOptions.LeastSide} pixels wide and high, with a larger size where its shape allows.");
    }
}
