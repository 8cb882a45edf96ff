namespace ArtGan.Data;

/// <summary>Some pictures of a set with their labels.</summary>
public sealed class Batch : IDisposable, IRichDisplay
{
    private readonly long[] labels;
    private Tensor? labelTensor;

    internal Batch(Tensor pictures, long[] labels, IReadOnlyList<string> classes) => (Pictures, this.labels, Classes) = (pictures, labels, classes);

    /// <summary>Pictures (N, channels, height, width) in -1..1, on the CPU.</summary>
    public Tensor Pictures { get; }

    /// <summary>Their classes (N) as 64-bit whole numbers, -1 where there is none, on the CPU.</summary>
    public Tensor Labels => labelTensor ??= tensor(labels).DetachFromDisposeScope();

    /// <summary>The names of the classes, by label; empty where pictures have no labels.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Whether a program has made the pictures; they are then called so.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>How many pictures.</summary>
    public int Count => labels.Length;

    /// <summary>Takes it apart: <c>var (pictures, labels) = batch</c>.</summary>
    /// <param name="pictures"><see cref="Pictures"/>.</param>
    /// <param name="labels"><see cref="Labels"/>.</param>
    public void Deconstruct(out Tensor pictures, out Tensor labels) => (pictures, labels) = (Pictures, Labels);

    /// <summary>The name of a picture's class; null where it has none.</summary>
    /// <param name="index">Its number in the batch.</param>
    public string? ClassOf(int index) => PictureSetDisplay.ClassName(Classes, (int)labels[index]);

    /// <summary>The pictures as a sheet, each with its class beneath.</summary>
    public MimeBundle ToMimeBundle() => PictureSetDisplay.ToMimeBundle(this);

    /// <summary>Hands the pictures, made on another thread, to the dispose scope around the caller.</summary>
    internal Batch IntoCurrentScope()
    {
        using var scope = NewDisposeScope();
        scope.Attach(Pictures);
        Pictures.MoveToOuterDisposeScope();
        return this;
    }

    /// <summary>Lets the tensors go.</summary>
    public void Dispose()
    {
        Pictures.Dispose();
        labelTensor?.Dispose();
    }
}
