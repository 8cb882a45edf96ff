namespace TorchSharp;

/// <summary>Whether distances by the second norm may be computed by a product of matrices, which is fast and less exact.</summary>
public enum compute_mode
{
    /// <summary>Where there are more than 25 rows.</summary>
    use_mm_for_euclid_dist_if_necessary = 0,

    /// <summary>Always.</summary>
    use_mm_for_euclid_dist = 1,

    /// <summary>Never.</summary>
    donot_use_mm_for_euclid_dist = 2,
}
