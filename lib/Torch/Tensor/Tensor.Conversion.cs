using ArtGan.Torch;

namespace TorchSharp;

// Other element types and devices.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The values with another element type.</summary>
        /// <param name="type">The type.</param>
        /// <param name="copy">Copy even when nothing changes.</param>
        /// <param name="disposeAfter">Dispose this tensor when the result is another.</param>
        /// <param name="non_blocking">Do not wait for a copy between pinned memory and a GPU.</param>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Convert(type, null, copy, disposeAfter, non_blocking);

        /// <summary>The values on another device.</summary>
        /// <param name="device">The device.</param>
        /// <param name="copy">Copy even when nothing changes.</param>
        /// <param name="disposeAfter">Dispose this tensor when the result is another.</param>
        /// <param name="non_blocking">Do not wait for a copy between pinned memory and a GPU.</param>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Convert(null, device, copy, disposeAfter, non_blocking);

        /// <summary>The values on another device.</summary>
        /// <param name="device">Its name.</param>
        /// <param name="copy">Copy even when nothing changes.</param>
        /// <param name="disposeAfter">Dispose this tensor when the result is another.</param>
        /// <param name="non_blocking">Do not wait for a copy between pinned memory and a GPU.</param>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>The values on another device.</summary>
        /// <param name="deviceType">The kind.</param>
        /// <param name="deviceIndex">The number among its kind; -1 for the first, or the processor.</param>
        /// <param name="copy">Copy even when nothing changes.</param>
        /// <param name="disposeAfter">Dispose this tensor when the result is another.</param>
        /// <param name="non_blocking">Do not wait for a copy between pinned memory and a GPU.</param>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>The values with another element type on another device.</summary>
        /// <param name="type">The type.</param>
        /// <param name="device">The device.</param>
        /// <param name="copy">Copy even when nothing changes.</param>
        /// <param name="disposeAfter">Dispose this tensor when the result is another.</param>
        /// <param name="non_blocking">Do not wait for a copy between pinned memory and a GPU.</param>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Convert(type, device, copy, disposeAfter, non_blocking);

        /// <summary>The values with the element type and device of another tensor.</summary>
        /// <param name="other">That tensor.</param>
        /// <param name="non_blocking">Do not wait for a copy between pinned memory and a GPU.</param>
        public Tensor to(Tensor other, bool non_blocking = false)
        {
            ArgumentNullException.ThrowIfNull(other);
            return Convert(other.dtype, other.device, false, false, non_blocking);
        }

        /// <summary>The values with another element type.</summary>
        /// <param name="dtype">The type.</param>
        public Tensor type(ScalarType dtype) => to(dtype);

        /// <summary>What a conversion makes of this tensor.</summary>
        /// <param name="typeFunc">The conversion.</param>
        public Tensor type(Func<Tensor, Tensor> typeFunc)
        {
            ArgumentNullException.ThrowIfNull(typeFunc);
            return typeFunc(this);
        }

        /// <summary>The values with the element type of another tensor.</summary>
        /// <param name="tensor">That tensor.</param>
        public Tensor type_as(Tensor tensor)
        {
            ArgumentNullException.ThrowIfNull(tensor);
            return to(tensor.dtype);
        }

        /// <summary>The values in the processor's memory.</summary>
        public Tensor cpu() => to(CPU);

        /// <summary>The values in a GPU's memory.</summary>
        /// <param name="device">The GPU; the first when null.</param>
        /// <param name="non_blocking">Do not wait for a copy from pinned memory.</param>
        public Tensor cuda(Device? device = null, bool non_blocking = false) => to(device ?? CUDA, non_blocking: non_blocking);

        /// <summary>The values as singles.</summary>
        public Tensor @float() => to(ScalarType.Float32);

        /// <summary>The values as doubles.</summary>
        public Tensor @double() => to(ScalarType.Float64);

        /// <summary>The values as halves.</summary>
        public Tensor half() => to(ScalarType.Float16);

        /// <summary>The values as brain floats.</summary>
        public Tensor bfloat16() => to(ScalarType.BFloat16);

        /// <summary>The values as 64-bit integers.</summary>
        public Tensor @long() => to(ScalarType.Int64);

        /// <summary>The values as 16-bit integers.</summary>
        public Tensor @short() => to(ScalarType.Int16);

        /// <summary>The values as signed bytes.</summary>
        public Tensor @char() => to(ScalarType.Int8);

        /// <summary>The values as 32-bit integers.</summary>
        public Tensor @int() => to(ScalarType.Int32);

        /// <summary>The values as bytes.</summary>
        public Tensor @byte() => to(ScalarType.Byte);

        /// <summary>Which values are not zero.</summary>
        public Tensor @bool() => to(ScalarType.Bool);

        private Tensor Convert(ScalarType? type, Device? device, bool copy, bool disposeAfter, bool nonBlocking)
        {
            var facts = Facts();
            var same = (type is null || (int)type == facts.ScalarType) &&
                       (device is null || ((int)device.type == facts.DeviceType && (device.type == DeviceType.CPU || device.index == facts.DeviceIndex)));
            if (same && !copy)
            {
                return this;
            }

            var result = Operators.to_dtype_layout.Call(this, type, Argument.None, device, Argument.None, nonBlocking, copy);
            if (disposeAfter)
            {
                Dispose();
            }

            return result;
        }
    }
}
