using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Starts a scope that disposes the tensors made in it.</summary>
    public static DisposeScope NewDisposeScope() => new();

    /// <summary>Operations are not recorded until the returned object is disposed, on this thread.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Operations are recorded, or not, until the returned object is disposed, on this thread.</summary>
    /// <param name="enabled">Whether they are.</param>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <summary>Operations are recorded, or not, until the returned object is disposed, on this thread.</summary>
    /// <param name="mode">Whether they are.</param>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Neither graph nor versions are kept until the returned object is disposed, on this thread.</summary>
    /// <param name="mode">Whether the mode is on.</param>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether operations on this thread are recorded.</summary>
    public static bool is_grad_enabled() => NativeMethods.artgan_grad_enabled() != 0;

    /// <summary>Whether inference mode is on, on this thread.</summary>
    public static bool is_inference_mode_enabled() => NativeMethods.artgan_inference_enabled() != 0;

    private sealed class GradMode : IDisposable
    {
        private readonly bool before = is_grad_enabled();
        private bool ended;

        internal GradMode(bool enabled) => NativeMethods.artgan_grad_enable(enabled ? (byte)1 : (byte)0);

        public void Dispose()
        {
            if (!ended)
            {
                ended = true;
                NativeMethods.artgan_grad_enable(before ? (byte)1 : (byte)0);
            }
        }
    }

    private sealed class InferenceMode : IDisposable
    {
        private nint guard;

        internal InferenceMode(bool enabled) =>
            NativeCall.Check(NativeMethods.artgan_inference_enter(enabled ? (byte)1 : (byte)0, out guard));

        public void Dispose()
        {
            if (guard != 0)
            {
                NativeMethods.artgan_inference_leave(guard);
                guard = 0;
            }
        }
    }
}
