namespace ArtGan.Models;

/// <summary>How a network's layers are normalised.</summary>
public enum Normalisation
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Over the batch (Ioffe and Szegedy 2015, arXiv:1502.03167).</summary>
    Batch,

    /// <summary>Over all of a picture's features (Ba et al. 2016, arXiv:1607.06450).</summary>
    Layer,

    /// <summary>Over each of a picture's channels (Ulyanov et al. 2016, arXiv:1607.08022).</summary>
    Instance,

    /// <summary>The weights, by their largest singular value (Miyato et al. 2018, arXiv:1802.05957).</summary>
    Spectral,
}

/// <summary>What follows a layer.</summary>
public enum Activation
{
    /// <summary>max(0, x).</summary>
    Relu,

    /// <summary>x, below 0 times the slope in the options.</summary>
    LeakyRelu,

    /// <summary>x, below 0 e^x - 1.</summary>
    Elu,

    /// <summary>x times its sigmoid.</summary>
    Silu,

    /// <summary>-1 to 1.</summary>
    Tanh,
}

/// <summary>How a grid is doubled.</summary>
public enum Upsampling
{
    /// <summary>A transposed convolution with stride 2, of 4 x 4 (in U-Nets of 2 x 2).</summary>
    Transposed,

    /// <summary>Every pixel four times, then a 3 x 3 convolution, or a U-Net's pair of them, which leaves no checkerboard (Odena et al. 2016).</summary>
    Nearest,

    /// <summary>In straight lines between pixels, then convolved as after nearest.</summary>
    Bilinear,
}

/// <summary>What shows a discriminator how alike the pictures of a batch are.</summary>
public enum MinibatchLayer
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Their standard deviation as one channel more (Karras et al. 2017, arXiv:1710.10196).</summary>
    Deviation,

    /// <summary>Learnt distances (Salimans et al. 2016, arXiv:1606.03498).</summary>
    Discrimination,
}

/// <summary>What a discriminator's last layer is followed by.</summary>
public enum Verdict
{
    /// <summary>Nothing: verdicts are logits.</summary>
    Linear,

    /// <summary>A sigmoid: verdicts lie in 0..1.</summary>
    Sigmoid,
}

/// <summary>How a discriminator is told the class of a picture; the generator's latent is joined by an embedding of it in both cases.</summary>
public enum Conditioning
{
    /// <summary>Labels are not used.</summary>
    None,

    /// <summary>As one channel more (Mirza and Osindero 2014, arXiv:1411.1784).</summary>
    Embedding,

    /// <summary>By projection (Miyato and Koyama 2018, arXiv:1802.05637).</summary>
    Projection,
}

/// <summary>Which layers add a learnt number.</summary>
public enum Biases
{
    /// <summary>Those that no normalisation follows, which would subtract it again.</summary>
    Needed,

    /// <summary>All of them.</summary>
    Everywhere,

    /// <summary>None of them.</summary>
    None,
}

/// <summary>Starting values of weights.</summary>
public enum Initialisation
{
    /// <summary>N(0, 0.02), DCGAN's.</summary>
    Normal,

    /// <summary>N(0, gain / sqrt(fan in)), He et al. (2015, arXiv:1502.01852), which networks without normalisation need.</summary>
    He,

    /// <summary>Orthogonal rows (Saxe et al. 2014, arXiv:1312.6120).</summary>
    Orthogonal,

    /// <summary>Evenly within sqrt(6 / (fan in + fan out)), Glorot and Bengio (2010), TensorFlow's and Keras' own.</summary>
    Glorot,

    /// <summary>The engine's own, PyTorch's.</summary>
    Engine,
}
