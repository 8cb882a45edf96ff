namespace TorchSharp;

/// <summary>How torch.cdist takes Euclidean distances.</summary>
public enum compute_mode
{
    /// <summary>From a product of matrices when there are more than 25 rows.</summary>
    use_mm_for_euclid_dist_if_necessary = 0,

    /// <summary>From a product of matrices.</summary>
    use_mm_for_euclid_dist = 1,

    /// <summary>One by one.</summary>
    donot_use_mm_for_euclid_dist = 2,
}
