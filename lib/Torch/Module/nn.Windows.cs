namespace TorchSharp;

// Windows of pictures, and layers of sequences.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Windows of pictures as columns.</summary>
        /// <param name="kernel_size">Size of a window.</param>
        /// <param name="dilation">Step between its pixels.</param>
        /// <param name="padding">Zeros around the picture.</param>
        /// <param name="stride">Step between windows.</param>
        public static Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
            new((kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

        /// <inheritdoc cref="Unfold(long, long, long, long)"/>
        public static Unfold Unfold((long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
            new(kernel_size, dilation, padding, stride);

        /// <summary>Pictures from the sums of windows that are columns.</summary>
        /// <param name="output_size">Size of the pictures.</param>
        /// <param name="kernel_size">Size of a window.</param>
        /// <param name="dilation">Step between its pixels.</param>
        /// <param name="padding">Zeros that were around the picture.</param>
        /// <param name="stride">Step between windows.</param>
        public static Fold Fold(long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
            new((output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

        /// <inheritdoc cref="Fold(long, long, long, long, long)"/>
        public static Fold Fold((long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
            new(output_size, kernel_size, dilation, padding, stride);

        /// <summary>Means over windows of sequences.</summary>
        /// <param name="kernel_size">Length of a window.</param>
        /// <param name="stride">Step between windows; their length when null.</param>
        /// <param name="padding">Zeros at both ends.</param>
        /// <param name="ceil_mode">Windows may reach over the end.</param>
        /// <param name="count_include_pad">The zeros count.</param>
        public static AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad);

        /// <summary>Means over windows chosen so that the output has a given length.</summary>
        /// <param name="output_size">The length.</param>
        public static AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);

        /// <summary>A sequence with one value before and behind it.</summary>
        /// <param name="padding">How many at both ends.</param>
        /// <param name="value">The value.</param>
        public static ConstantPad1d ConstantPad1d(long padding, double value) => new([padding, padding], value);

        /// <summary>A sequence with one value before and behind it.</summary>
        /// <param name="padding">How many before, how many behind.</param>
        /// <param name="value">The value.</param>
        public static ConstantPad1d ConstantPad1d((long, long) padding, double value) => new([padding.Item1, padding.Item2], value);

        /// <summary>A sequence with its end values repeated.</summary>
        /// <param name="padding">How many at both ends.</param>
        public static ReplicationPad1d ReplicationPad1d(long padding) => new([padding, padding]);

        /// <summary>A sequence with its end values repeated.</summary>
        /// <param name="padding">How many before, how many behind.</param>
        public static ReplicationPad1d ReplicationPad1d((long, long) padding) => new([padding.Item1, padding.Item2]);
    }
}
