namespace TorchSharp.Modules;

public sealed partial class GELU
{
    /// <summary>How the normal distribution function is computed (Hendrycks and Gimpel, arXiv:1606.08415).</summary>
    public enum Approximate
    {
        /// <summary>By the error function.</summary>
        none,

        /// <summary>By a hyperbolic tangent.</summary>
        tanh,
    }
}
