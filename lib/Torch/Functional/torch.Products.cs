using ArtGan.Torch;

namespace TorchSharp;

// Products and distances that only torch has, and grids.
public static partial class torch
{
    /// <summary>Signs of the determinants, and logarithms of their sizes.</summary>
    /// <param name="A">(..., n, n).</param>
    public static (Tensor res, Tensor logabsdet) slogdet(Tensor A) => linalg.slogdet(A);

    /// <summary>Sums of products over the last dimensions of one and the first of the other.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="dims">How many dimensions.</param>
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2) => Operators.tensordot.Call(a, b, Last(a.ndim, dims), Counted(dims));

    /// <summary>Sums of products over pairs of dimensions.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="dims1">Dimensions of one.</param>
    /// <param name="dims2">Those of the other, in the same order.</param>
    public static Tensor tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2) => Operators.tensordot.Call(a, b, dims1, dims2);

    /// <summary>Distances of all rows of one to all rows of the other, (..., n, m).</summary>
    /// <param name="x1">(..., n, d).</param>
    /// <param name="x2">(..., m, d).</param>
    /// <param name="p">Which norm.</param>
    /// <param name="compute_mode">Whether Euclidean distances may be taken from one product of matrices, which is faster and less exact.</param>
    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary) =>
        Operators.cdist.Call(x1, x2, p, (long)compute_mode);

    /// <summary>Product of several matrices, in the order that needs the fewest operations.</summary>
    /// <param name="matrices">Two or more.</param>
    public static Tensor chain_matmul(params Tensor[] matrices) => linalg.multi_dot(matrices);

    /// <summary>Coordinates of a grid, one tensor an axis.</summary>
    /// <param name="tensors">Coordinates along the axes, each of one dimension.</param>
    /// <param name="indexing">Whether the first axis runs down, "ij", or across, "xy".</param>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") =>
        Operators.meshgrid_indexing.CallMany(tensors.ToArray(), indexing)!;

    /// <summary>Complex numbers.</summary>
    /// <param name="real">Real parts.</param>
    /// <param name="imag">Imaginary parts.</param>
    public static Tensor complex(Tensor real, Tensor imag) => Operators.complex.Call(real, imag);

    /// <summary>Complex numbers.</summary>
    /// <param name="abs">Their sizes.</param>
    /// <param name="angle">Their angles, in radians.</param>
    public static Tensor polar(Tensor abs, Tensor angle) => Operators.polar.Call(abs, angle);

    /// <summary>Where values would be put into ascending ones.</summary>
    /// <param name="sorted_sequence">Ascending along the last dimension.</param>
    /// <param name="values">The values.</param>
    /// <param name="out_int32">Places as 32-bit integers.</param>
    /// <param name="right">Behind equal ones rather than before.</param>
    /// <param name="sorter">The order of the sequence when it is not ascending, or null.</param>
    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null) =>
        Operators.searchsorted_Tensor.Call(sorted_sequence, values, out_int32, right, Argument.None, sorter);

    /// <summary>Which interval each value lies in.</summary>
    /// <param name="input">The input.</param>
    /// <param name="boundaries">Ascending, (n).</param>
    /// <param name="outInt32">Numbers of 32 bits.</param>
    /// <param name="right">A boundary belongs to the interval below it rather than above.</param>
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) =>
        Operators.bucketize_Tensor.Call(input, boundaries, outInt32, right);

    /// <summary>Ones and zeros.</summary>
    /// <param name="input">Probabilities of one.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <summary>Indices drawn with these weights.</summary>
    /// <param name="input">Weights; (n) or (m, n).</param>
    /// <param name="num_samples">How many a row.</param>
    /// <param name="replacement">Draw with replacement.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) =>
        input.multinomial(num_samples, replacement, generator);

    /// <summary>Normally distributed values.</summary>
    /// <param name="mean">Mean of each.</param>
    /// <param name="std">Standard deviation of each.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) => Operators.normal_Tensor_Tensor.Call(mean, std, generator);

    private static long[] Counted(long count) => [.. Enumerable.Range(0, (int)count).Select(number => (long)number)];

    private static long[] Last(long dimensions, long count) => [.. Counted(count).Select(number => dimensions - count + number)];
}
