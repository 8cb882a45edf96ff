using System.Globalization;
using ArtGan;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor lives.</summary>
    public sealed class Device
    {
        /// <summary>A device from its name.</summary>
        /// <param name="description"><c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</param>
        /// <exception cref="UserException">The name is not one of these.</exception>
        public Device(string description)
        {
            ArgumentNullException.ThrowIfNull(description);
            var parts = description.Split(':');
            type = parts[0].ToLowerInvariant() switch
            {
                "cpu" => DeviceType.CPU,
                "cuda" => DeviceType.CUDA,
                "mps" => DeviceType.MPS,
                "meta" => DeviceType.META,
                _ => throw Unknown(description),
            };
            var number = type == DeviceType.CUDA ? 0 : -1;
            if (parts.Length > 2 || (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            {
                throw Unknown(description);
            }

            index = number;
        }

        /// <summary>A device from its kind and number.</summary>
        /// <param name="deviceType">The kind.</param>
        /// <param name="index">The number among its kind; -1 for the processor.</param>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = deviceType == DeviceType.CUDA && index < 0 ? 0 : index;
        }

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; }

        /// <summary>The number among its kind; -1 for the processor.</summary>
        public int index { get; }

        /// <inheritdoc/>
        private bool IsSame(Device? other) => other is not null && type == other.type && index == other.index;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => IsSame(obj as Device);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(type, index);

        /// <summary>The name as PyTorch writes it.</summary>
        public override string ToString() => type == DeviceType.CPU ? "cpu" : $"{type.ToString().ToLowerInvariant()}:{Math.Max(index, 0)}";

        private static UserException Unknown(string description) =>
            new($"'{description}' is not a device; use cpu, cuda or cuda:0, cuda:1 and so on.");
    }

    /// <summary>The processor.</summary>
    public static Device CPU { get; } = new(DeviceType.CPU);

    /// <summary>The first GPU.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA, 0);

    /// <summary>A device from its name.</summary>
    /// <param name="description"><c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</param>
    public static Device device(string description) => new(description);

    /// <summary>A device from its kind and number.</summary>
    /// <param name="deviceType"><c>cpu</c> or <c>cuda</c>.</param>
    /// <param name="index">The number among its kind; -1 for the first, or the processor.</param>
    public static Device device(string deviceType, int index = -1) => new(index < 0 ? deviceType : $"{deviceType}:{index}");

    /// <summary>The GPU with this number.</summary>
    /// <param name="index">Counted from 0.</param>
    public static Device device(int index) => new(DeviceType.CUDA, index);

    /// <summary>A device from its kind and number.</summary>
    /// <param name="deviceType">The kind.</param>
    /// <param name="index">The number among its kind.</param>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);
}
