namespace TorchSharp;

// Dropout.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Drops single values while training.</summary>
        /// <param name="p">Probability of dropping.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Drops whole channels while training.</summary>
        /// <param name="p">Probability of dropping.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Drops whole channels of (N, C, L) while training (Tompson et al., arXiv:1411.4280).</summary>
        /// <param name="p">Probability of being dropped.</param>
        /// <param name="inplace">Change the input itself.</param>
        public static Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Drops whole channels of (N, C, D, H, W) while training (Tompson et al., arXiv:1411.4280).</summary>
        /// <param name="p">Probability of being dropped.</param>
        /// <param name="inplace">Change the input itself.</param>
        public static Dropout3d Dropout3d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Drops values and keeps mean and variance, for SELU (Klambauer et al., arXiv:1706.02515).</summary>
        /// <param name="p">Probability of being dropped.</param>
        /// <param name="inplace">Change the input itself.</param>
        public static AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Drops whole channels and keeps mean and variance, for SELU.</summary>
        /// <param name="p">Probability of being dropped.</param>
        public static FeatureAlphaDropout FeatureAlphaDropout(double p = 0.5) => new(p, false);

        /// <inheritdoc cref="FeatureAlphaDropout(double)"/>
        /// <param name="p">Probability of a zero.</param>
        /// <param name="inplace">Write the result to the input.</param>
        public static FeatureAlphaDropout FeatureAlphaDropout(double p, bool inplace) => new(p, inplace);
    }
}
