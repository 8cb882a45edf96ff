namespace TorchSharp;

/// <summary>Moves and conversions that keep a module's own type.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Moves a module to a device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">Where to.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : Module => Converted(module, device, null);

    /// <summary>Moves a module to a device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="deviceType">Kind of device.</param>
    /// <param name="deviceIndex">Which of its kind.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : Module =>
        Converted(module, new Device(deviceType, deviceIndex), null);

    /// <summary>Converts a module's floating-point parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="type">The element type.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : Module => Converted(module, null, type);

    /// <summary>Moves a module to a device and converts its floating-point parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">Where to.</param>
    /// <param name="type">The element type.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false) where T : Module => Converted(module, device, type);

    /// <summary>Moves a module to a tensor's device and converts it to the tensor's element type.</summary>
    /// <param name="module">The module.</param>
    /// <param name="other">The tensor.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false) where T : Module => Converted(module, other.device, other.dtype);

    /// <summary>Moves a module to the processor.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : Module => Converted(module, CPU, null);

    /// <summary>Moves a module to a GPU.</summary>
    /// <param name="module">The module.</param>
    /// <param name="deviceIndex">Which of them; -1 takes the current one.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : Module => Converted(module, new Device(DeviceType.CUDA, deviceIndex), null);

    /// <summary>Converts a module to half precision.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T half<T>(this T module, bool non_blocking = false) where T : Module => Converted(module, null, ScalarType.Float16);

    /// <summary>Converts a module to single precision.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T @float<T>(this T module, bool non_blocking = false) where T : Module => Converted(module, null, ScalarType.Float32);

    /// <summary>Converts a module to double precision.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T @double<T>(this T module, bool non_blocking = false) where T : Module => Converted(module, null, ScalarType.Float64);

    /// <summary>Converts a module to bfloat16.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T bfloat16<T>(this T module, bool non_blocking = false) where T : Module => Converted(module, null, ScalarType.BFloat16);

    /// <summary>Moves a module to a device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">Where to, such as "cuda:0".</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : Module => Converted(module, new Device(device), null);

    private static T Converted<T>(T module, Device? device, ScalarType? type) where T : Module
    {
        module.Convert(device, type);
        return module;
    }
}
