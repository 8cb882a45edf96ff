using System.Numerics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Conjugated numbers are marked, not written: whoever looks at the memory must not see the others.</summary>
public class ConjugateTests
{
    private static Tensor Numbers => tensor(new[] { new Complex(1, 2), new Complex(3, -4) });

    [Fact]
    public void Elements_are_the_conjugated_ones()
    {
        Assert.Equal([new(1, -2), new(3, 4)], Numbers.conj().data<Complex>().ToArray());
        Assert.Equal(new Complex(1, -2), Numbers.conj()[0].item<Complex>());
    }

    [Fact]
    public void Imaginary_parts_are_the_negated_ones()
    {
        Assert.Equal([-2.0, 4.0], Numbers.conj().imag.data<double>().ToArray());
        Assert.Equal(-2.0, Numbers.conj().imag[0].item<double>());
        Assert.Equal([-2.0, 4.0], Numbers.conj().imag.clone().data<double>().ToArray());
    }

    [Fact]
    public void Raw_bytes_and_files_are_refused_until_they_are_written()
    {
        Assert.Throws<InvalidOperationException>(() => Numbers.conj().bytes.Length);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "numbers.pt");
        Assert.Throws<InvalidOperationException>(() => Numbers.conj().save(file));
        Numbers.conj().resolve_conj().save(file);
        Assert.Equal([new(1, -2), new(3, 4)], load(file).data<Complex>().ToArray());
    }
}
