using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>NVIDIA GPUs.</summary>
    public static partial class cuda
    {
        /// <summary>Whether there is one that this libtorch can use.</summary>
        public static bool is_available() => device_count() > 0;

        /// <summary>How many there are.</summary>
        public static int device_count()
        {
            NativeCall.Check(NativeMethods.artgan_cuda_devices(out var count));
            return count;
        }

        /// <summary>Whether there is a GPU and NVIDIA's library for networks beside it.</summary>
        public static bool is_cudnn_available() => is_available() && NativeMethods.artgan_has_cudnn() != 0;

        /// <summary>Seeds the default stream of the first GPU; without effect where there is none.</summary>
        /// <param name="seed">Any number.</param>
        public static void manual_seed(long seed) => Seed(seed, 1);

        /// <summary>Seeds the default streams of all GPUs; without effect where there is none.</summary>
        /// <param name="seed">Any number.</param>
        public static void manual_seed_all(long seed) => Seed(seed, int.MaxValue);

        /// <summary>Waits until a GPU has finished its work.</summary>
        /// <param name="device">Which; the first when null.</param>
        public static void synchronize(Device? device = null) => NativeCall.Check(NativeMethods.artgan_cuda_synchronize(device?.index ?? 0));

        private static void Seed(long seed, int devices)
        {
            for (var index = 0; index < Math.Min(devices, device_count()); index++)
            {
                using var stream = Generator.OfDevice(new Device(DeviceType.CUDA, index));
                stream.manual_seed(seed);
            }
        }
    }
}
