namespace ArtGan.Training;

/// <summary>The rule by which gradients move weights.</summary>
public enum OptimizerKind
{
    /// <summary>Adam (Kingma and Ba 2015, arXiv:1412.6980).</summary>
    Adam,

    /// <summary>RMSprop (Hinton 2012, lecture 6 of Neural Networks for Machine Learning): without a memory of the gradient's direction, as for a critic under clipping.</summary>
    Rmsprop,
}
