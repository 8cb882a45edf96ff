namespace TorchSharp;

/// <summary>Moves and conversions that keep a module's own type.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Moves a module to a device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">Where to.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : Module
    {
        module.Convert(device, null);
        return module;
    }

    /// <summary>Converts a module's floating-point parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="type">The element type.</param>
    /// <param name="non_blocking">There for code written for TorchSharp.</param>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : Module
    {
        module.Convert(null, type);
        return module;
    }
}
