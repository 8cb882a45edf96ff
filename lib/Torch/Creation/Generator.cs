using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A stream of random numbers of its own: what it yields depends on its seed alone.</summary>
    public sealed class Generator : IDisposable
    {
        private nint handle;

        /// <summary>A new stream.</summary>
        /// <param name="seed">Any number; the same seed gives the same stream.</param>
        /// <param name="device">The device whose tensors it fills; the processor by default.</param>
        public Generator(ulong seed = 0, Device? device = null)
            : this(seed, device ?? CPU, isDefault: false)
        {
        }

        private Generator(ulong seed, Device device, bool isDefault)
        {
            this.device = device;
            NativeCall.Check(NativeMethods.artgan_generator_new((int)device.type, device.index, isDefault ? (byte)1 : (byte)0, seed, out handle));
        }

        /// <summary>Lets the stream go when nobody holds it.</summary>
        ~Generator() => Release();

        /// <summary>The device whose tensors it fills.</summary>
        public Device device { get; }

        /// <summary>The processor's default stream, the one that <see cref="torch.manual_seed"/> seeds.</summary>
        public static Generator Default { get; } = new(0, CPU, isDefault: true);

        /// <summary>A device's default stream.</summary>
        internal static Generator OfDevice(Device device) => new(0, device, isDefault: true);

        internal nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(Generator));

        /// <summary>Starts the stream anew.</summary>
        /// <param name="seed">Any number.</param>
        public Generator manual_seed(long seed)
        {
            NativeCall.Check(NativeMethods.artgan_generator_seed(Handle, unchecked((ulong)seed)));
            return this;
        }

        /// <summary>The seed the stream was started with.</summary>
        public long initial_seed()
        {
            NativeCall.Check(NativeMethods.artgan_generator_initial_seed(Handle, out var seed));
            GC.KeepAlive(this);
            return unchecked((long)seed);
        }

        /// <summary>The stream's position, as bytes on the processor.</summary>
        public Tensor get_state()
        {
            NativeCall.Check(NativeMethods.artgan_generator_state(Handle, out var state));
            GC.KeepAlive(this);
            return new Tensor(state);
        }

        /// <summary>Continues from a position taken with <see cref="get_state"/>.</summary>
        /// <param name="value">The position.</param>
        public void set_state(Tensor value)
        {
            ArgumentNullException.ThrowIfNull(value);
            NativeCall.Check(NativeMethods.artgan_generator_set_state(Handle, value.Handle));
            GC.KeepAlive(value);
            GC.KeepAlive(this);
        }

        /// <summary>Lets the stream go now.</summary>
        public void Dispose()
        {
            Release();
            GC.SuppressFinalize(this);
        }

        private void Release()
        {
            var held = Interlocked.Exchange(ref handle, 0);
            if (held != 0)
            {
                NativeMethods.artgan_generator_release(held);
            }
        }
    }
}
