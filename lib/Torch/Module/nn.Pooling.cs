namespace TorchSharp;

// Pooling.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Greatest value of each window.</summary>
        /// <param name="kernel_size">Size of a window.</param>
        /// <param name="stride">Pixels between windows; the size when null.</param>
        /// <param name="padding">Pixels around the input.</param>
        /// <param name="dilation">Pixels between the window's elements.</param>
        /// <param name="ceil_mode">Count windows that are cut off.</param>
        public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(functional.Twice(kernel_size), functional.Twice(stride), functional.Twice(padding), functional.Twice(dilation), ceil_mode);

        /// <summary>Greatest value of each window.</summary>
        /// <param name="kernel_size">Size of a window.</param>
        /// <param name="stride">Pixels between windows; the size when null.</param>
        /// <param name="padding">Pixels around the input.</param>
        /// <param name="dilation">Pixels between the window's elements.</param>
        /// <param name="ceil_mode">Count windows that are cut off.</param>
        public static MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
            new(functional.Both(kernel_size), functional.Both(stride), functional.Both(padding), functional.Both(dilation), ceil_mode);

        /// <summary>Greatest value of each window.</summary>
        /// <param name="kernel_size">Size of a window.</param>
        /// <param name="stride">Pixels between windows; the size when null.</param>
        /// <param name="padding">Pixels around the input.</param>
        /// <param name="dilation">Pixels between the window's elements.</param>
        /// <param name="ceil_mode">Count windows that are cut off.</param>
        public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>Greatest value of each window of a sequence.</summary>
        /// <param name="kernel_size">Size of a window.</param>
        /// <param name="stride">Pixels between windows; the size when null.</param>
        /// <param name="padding">Pixels around the input.</param>
        /// <param name="dilation">Pixels between the window's elements.</param>
        /// <param name="ceil_mode">Count windows that are cut off.</param>
        public static MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>Mean of each window.</summary>
        /// <param name="kernel_size">Size of a window.</param>
        /// <param name="stride">Pixels between windows; the size when null.</param>
        /// <param name="padding">Pixels around the input.</param>
        /// <param name="ceil_mode">Count windows that are cut off.</param>
        /// <param name="count_include_pad">Count the pixels around in means.</param>
        /// <param name="divisor_override">Divide by this instead of the size.</param>
        public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(functional.Twice(kernel_size), functional.Twice(stride), functional.Twice(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>Mean of each window.</summary>
        /// <param name="kernel_size">Size of a window.</param>
        /// <param name="stride">Pixels between windows; the size when null.</param>
        /// <param name="padding">Pixels around the input.</param>
        /// <param name="ceil_mode">Count windows that are cut off.</param>
        /// <param name="count_include_pad">Count the pixels around in means.</param>
        /// <param name="divisor_override">Divide by this instead of the size.</param>
        public static AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(functional.Both(kernel_size), functional.Both(stride), functional.Both(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>Mean of each window.</summary>
        /// <param name="kernel_size">Size of a window.</param>
        /// <param name="stride">Pixels between windows; the size when null.</param>
        /// <param name="padding">Pixels around the input.</param>
        /// <param name="ceil_mode">Count windows that are cut off.</param>
        /// <param name="count_include_pad">Count the pixels around in means.</param>
        /// <param name="divisor_override">Divide by this instead of the size.</param>
        public static AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

        /// <summary>Means over windows chosen so that the output has a given size.</summary>
        /// <param name="output_size">Size of the output.</param>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(functional.Twice(output_size));

        /// <summary>Means over windows chosen so that the output has a given size.</summary>
        /// <param name="output_size">Size of the output.</param>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(functional.Both(output_size));

        /// <summary>Means over windows chosen so that the output has a given size.</summary>
        /// <param name="output_size">Size of the output.</param>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);

        /// <summary>Greatest values over windows chosen so that the output has a given size.</summary>
        /// <param name="output_size">Size of the output.</param>
        public static AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);
    }
}
