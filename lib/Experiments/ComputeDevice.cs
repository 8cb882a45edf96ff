namespace ArtGan.Experiments;

/// <summary>The device that an option names.</summary>
public static class ComputeDevice
{
    private static readonly string[] Known = ["auto", "cpu", "cuda", "cuda:0"];

    /// <summary>Resolves a name.</summary>
    /// <param name="name">"auto" for a GPU where there is one, "cpu", "cuda" or "cuda:1".</param>
    /// <exception cref="UserException">The name is unknown, or the machine has no such device.</exception>
    public static Device Resolve(string name)
    {
        if (name is "cpu" || (name is "auto" && !cuda.is_available()))
        {
            return CPU;
        }

        var index = name is "auto" or "cuda" ? 0 : -1;
        if (index < 0 && !(name.StartsWith("cuda:", StringComparison.Ordinal) && int.TryParse(name.AsSpan("cuda:".Length), out index) && index >= 0))
        {
            throw new UserException($"There is no device '{name}'{NearestName.Suggest(name, Known)}");
        }

        var count = cuda.is_available() ? cuda.device_count() : 0;
        return index < count
            ? device(DeviceType.CUDA, index)
            : throw new UserException($"The device '{name}' is not there: libtorch sees {count} CUDA devices; choose device=cpu, or a libtorch with CUDA.");
    }
}
