using ArtGan.Training;

namespace ArtGan.Tests.Training;

/// <summary>A discriminator of two layers with weights given from outside, so that Python can build the same one.</summary>
/// <param name="w">Weights (H, packing x coordinates) of the first layer.</param>
/// <param name="v">Weights (H) of the second.</param>
/// <param name="packing">Samples judged together.</param>
internal sealed class SmallJudge(Tensor w, Tensor v, int packing)
{
    /// <summary>The same judge in Python, over x, w and v.</summary>
    public const string Python = "def judge(x): return torch.tanh(x.reshape(-1, w.shape[1]) @ w.t()) @ v\n";

    public Tensor Judge(Tensor samples) => samples.reshape(-1, w.shape[1]).matmul(w.t()).tanh().matmul(v);

    /// <summary>A batch that it has judged, as the game hands it to penalties.</summary>
    public JudgedBatch Judged(Tensor real, Tensor fake, Generator random) => new(real, Judge(real), fake, Judge(fake), Judge, packing, random);
}
