using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Draws shapes, layouts and inputs.</summary>
internal static class Draw
{
    private const int Largest = 5;

    /// <summary>Small sizes, ones among them and now and then nothing.</summary>
    private static readonly Gen<long> AnySize = Gen.Frequency((1, Gen.Constant(0L)), (3, Gen.Constant(1L)), (12, Gen.Choose(2, Largest).Select(size => (long)size)));

    private static readonly Gen<long> Size = Gen.Frequency((1, Gen.Constant(1L)), (4, Gen.Choose(2, Largest).Select(size => (long)size)));

    public static readonly Gen<bool> Truth = Gen.Elements(true, false);

    /// <summary>Shapes of some ranks.</summary>
    /// <param name="fewest">Fewest dimensions.</param>
    /// <param name="most">Most dimensions.</param>
    /// <param name="empty">Whether there may be no elements.</param>
    public static Gen<long[]> Shape(int fewest = 0, int most = 4, bool empty = true) =>
        from rank in Gen.Choose(fewest, most)
        from sizes in (empty ? AnySize : Size).ArrayOf(rank)
        select sizes;

    /// <summary>Two shapes that broadcast together.</summary>
    public static Gen<(long[] First, long[] Second)> ShapePair() =>
        from shape in Shape()
        from first in Part(shape)
        from second in Part(shape)
        select (first, second);

    /// <summary>An input of a shape, in any layout that the shape allows.</summary>
    public static Gen<Input> Input(string name, long[] shape, Filling? filling = null) =>
        from layout in Gen.Elements(shape.Length == 4 ? Enum.GetValues<Layout>() : [Layout.Contiguous, Layout.Transposed, Layout.Strided])
        from seed in Gen.Choose(0, int.MaxValue)
        select new Input(name, (filling ?? Fill.Real)(shape, new Generator((ulong)seed)), layout);

    /// <summary>Several inputs.</summary>
    public static Gen<Input[]> Inputs(IEnumerable<Gen<Input>> inputs) => Gen.CollectToArray(inputs);

    /// <summary>A dimension of a shape, counted from either end.</summary>
    public static Gen<long> Dimension(long[] shape) => Gen.Choose(-Math.Max(shape.Length, 1), Math.Max(shape.Length, 1) - 1).Select(dim => (long)dim);

    /// <summary>Some dimensions of a shape, each once, in any order.</summary>
    public static Gen<long[]> Dimensions(long[] shape) =>
        from order in Gen.Shuffle(Enumerable.Range(0, shape.Length).Select(dim => (long)dim))
        from count in Gen.Choose(1, shape.Length)
        select order[..count];

    /// <summary>The shape with some dimensions of size 1 and some leading ones left out.</summary>
    private static Gen<long[]> Part(long[] shape) =>
        from left in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, shape.Length)))
        from single in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true))).ArrayOf(shape.Length)
        select shape.Select((size, dim) => single[dim] ? 1 : size).Skip(left).ToArray();
}
