namespace TorchSharp;

// Devices made ready; libtorch does it by itself, so this is there for code written for TorchSharp.
public static partial class torch
{
    /// <summary>Makes a kind of device ready.</summary>
    /// <param name="deviceType">The kind.</param>
    /// <exception cref="InvalidOperationException">There is none here.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (!TryInitializeDeviceType(deviceType))
        {
            throw new InvalidOperationException($"This machine's libtorch has no device of type {deviceType}; use the processor, CPU.");
        }
    }

    /// <summary>Makes a kind of device ready, where there is one.</summary>
    /// <param name="deviceType">The kind.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryInitializeDeviceType(DeviceType deviceType) =>
        deviceType == DeviceType.CPU || (deviceType == DeviceType.CUDA && cuda.is_available());

    /// <summary>Makes a device ready.</summary>
    /// <param name="device">The device; the default one when null.</param>
    public static Device InitializeDevice(Device? device)
    {
        device ??= get_default_device();
        InitializeDeviceType(device.type);
        return device;
    }

    /// <summary>Whether there is a GPU.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>Random streams, under the names of the module torch.random.</summary>
    public static class random
    {
        /// <inheritdoc cref="torch.manual_seed(long)"/>
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        /// <inheritdoc cref="torch.get_rng_state()"/>
        public static Tensor get_rng_state() => torch.get_rng_state();

        /// <inheritdoc cref="torch.set_rng_state(Tensor)"/>
        public static void set_rng_state(Tensor new_state) => torch.set_rng_state(new_state);
    }
}
