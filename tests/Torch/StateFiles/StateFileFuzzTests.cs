using ArtGan.Torch;
using Files = ArtGan.Tests.Torch.PyTorchFiles.PyTorchFiles;

namespace ArtGan.Tests.Torch.StateFiles;

/// <summary>Damaged files of weights give an error in one sentence or tensors of the file's own bytes, and nothing worse.</summary>
public sealed class StateFileFuzzTests
{
    private const int PerFormat = 2500;

    // A few hundred bytes of file may not take more; libtorch and the runtime have their share in it.
    private const long MostAllocated = 8 << 20;

    [Theory]
    [InlineData("safetensors", 0.2)]
    [InlineData("archive", 0.2)]
    [InlineData("legacy", 0.05)]
    [InlineData("TorchSharp", 0.1)]
    public void Ten_thousand_damaged_files_give_an_error_or_tensors_of_their_own_bytes(string format, double leastRefused)
    {
        var whole = Seed(format);
        Assert.NotEmpty(StateFile.Load(new MemoryStream(whole), "whole"));
        var refused = 0;
        for (var seed = 0; seed < PerFormat; seed++)
        {
            var damaged = new Mutation(seed).Of(whole);
            using var scope = NewDisposeScope();
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                foreach (var (name, tensor) in StateFile.Load(new MemoryStream(damaged), "damaged")) AssertFromFile(damaged, tensor, $"seed {seed}, '{name}'");
            }
            catch (UserException error)
            {
                refused++;
                Assert.True(error.Message.StartsWith('\'') && error.Message.EndsWith('.') && !error.Message.Contains('\n', StringComparison.Ordinal), error.Message);
            }

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated, $"seed {seed}");
        }

        // Neither is everything refused nor everything let pass.
        Assert.InRange(refused, PerFormat * leastRefused, PerFormat - 1);
    }

    private static byte[] Seed(string format)
    {
        var tensors = new Dictionary<string, Tensor>
        {
            ["conv.weight"] = arange(12).to(float32).reshape(2, 3, 2),
            ["conv.bias"] = arange(2).to(float64),
            ["steps"] = tensor(5L),
            ["mask"] = tensor(new[] { true, false }),
        };
        using var stream = new MemoryStream();
        switch (format)
        {
            case "safetensors":
                StateFile.Save(stream, tensors, new Dictionary<string, string> { ["format"] = "pt" });
                break;
            case "archive":
                PyTorchFile.Save(stream, tensors);
                break;
            case "legacy":
                return Files.Bytes("legacy.pth");
            default:
                using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) TorchSharpFile.Write(writer, tensors);
                break;
        }

        return stream.ToArray();
    }

    private static void AssertFromFile(byte[] file, Tensor tensor, string what)
    {
        var size = ElementType.Find(tensor.dtype)!.Size;
        var bytes = tensor.contiguous().bytes;
        Assert.True(bytes.Length == tensor.shape.Aggregate(1L, (product, extent) => product * extent) * size, what);
        Assert.True(bytes.Length <= (file.Length * 16) + (1 << 20), what);
        if (file.AsSpan().IndexOf(bytes) >= 0) return;

        // One whose elements do not lie side by side in the file.
        for (var at = 0; at < bytes.Length; at += size) Assert.True(file.AsSpan().IndexOf(bytes.Slice(at, size)) >= 0, what);
    }
}
