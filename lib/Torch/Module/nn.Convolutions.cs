namespace TorchSharp;

// Convolutions.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Convolution of pictures (N, C, H, W).</summary>
        /// <param name="in_channels">Channels going in.</param>
        /// <param name="out_channels">Channels coming out.</param>
        /// <param name="kernel_size">Kernel, (height, width) or the side of a square.</param>
        /// <param name="stride">Step.</param>
        /// <param name="padding">Zeros, or what the mode says, on each side.</param>
        /// <param name="dilation">Distance between the kernel's cells.</param>
        /// <param name="padding_mode">What lies outside the input.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Add a shift a channel.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            Conv2d(in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (dilation, dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>Convolution of pictures (N, C, H, W).</summary>
        /// <param name="in_channels">Channels going in.</param>
        /// <param name="out_channels">Channels coming out.</param>
        /// <param name="kernel_size">Kernel, (height, width) or the side of a square.</param>
        /// <param name="stride">Step.</param>
        /// <param name="padding">Zeros, or what the mode says, on each side.</param>
        /// <param name="dilation">Distance between the kernel's cells.</param>
        /// <param name="padding_mode">What lies outside the input.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Add a shift a channel.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Shape(kernel_size, stride, padding, dilation, null, groups, padding_mode), bias, device, dtype);

        /// <summary>Convolution of pictures (N, C, H, W).</summary>
        /// <param name="in_channels">Channels going in.</param>
        /// <param name="out_channels">Channels coming out.</param>
        /// <param name="kernel_size">Kernel, (height, width) or the side of a square.</param>
        /// <param name="padding">None, or so much that the size stays.</param>
        /// <param name="stride">Step.</param>
        /// <param name="dilation">Distance between the kernel's cells.</param>
        /// <param name="padding_mode">What lies outside the input.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Add a shift a channel.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        /// <exception cref="ArgumentException">The size cannot stay the same with strides.</exception>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            Conv2d(in_channels, out_channels, (kernel_size, kernel_size), padding, (stride, stride), (dilation, dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>Convolution of pictures (N, C, H, W).</summary>
        /// <param name="in_channels">Channels going in.</param>
        /// <param name="out_channels">Channels coming out.</param>
        /// <param name="kernel_size">Kernel, (height, width) or the side of a square.</param>
        /// <param name="padding">None, or so much that the size stays.</param>
        /// <param name="stride">Step.</param>
        /// <param name="dilation">Distance between the kernel's cells.</param>
        /// <param name="padding_mode">What lies outside the input.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Add a shift a channel.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        /// <exception cref="ArgumentException">The size cannot stay the same with strides.</exception>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Shape(kernel_size, stride, null, dilation, null, groups, padding_mode).With(padding), bias, device, dtype);

        /// <summary>Convolution of sequences (N, C, L).</summary>
        /// <param name="in_channels">Channels going in.</param>
        /// <param name="out_channels">Channels coming out.</param>
        /// <param name="kernel_size">Kernel, (height, width) or the side of a square.</param>
        /// <param name="stride">Step.</param>
        /// <param name="padding">Elements around the input.</param>
        /// <param name="dilation">Distance between the kernel's cells.</param>
        /// <param name="padding_mode">What lies outside the input.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Add a shift a channel.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, new ConvolutionShape([kernel_size], [stride], [padding], [dilation], [0], groups, padding_mode), bias, device, dtype);

        /// <summary>Convolution of sequences (N, C, L).</summary>
        /// <param name="in_channels">Channels going in.</param>
        /// <param name="out_channels">Channels coming out.</param>
        /// <param name="kernel_size">Kernel, (height, width) or the side of a square.</param>
        /// <param name="padding">None, or so much that the size stays.</param>
        /// <param name="stride">Step.</param>
        /// <param name="dilation">Distance between the kernel's cells.</param>
        /// <param name="padding_mode">What lies outside the input.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Add a shift a channel.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        /// <exception cref="ArgumentException">The size cannot stay the same with strides.</exception>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, new ConvolutionShape([kernel_size], [stride], [0], [dilation], [0], groups, padding_mode).With(padding), bias, device, dtype);

        /// <summary>Transposed convolution of pictures (N, C, H, W).</summary>
        /// <param name="in_channels">Channels going in.</param>
        /// <param name="out_channels">Channels coming out.</param>
        /// <param name="kernel_size">Kernel, (height, width) or the side of a square.</param>
        /// <param name="stride">Step.</param>
        /// <param name="padding">Zeros, or what the mode says, on each side.</param>
        /// <param name="output_padding">Added to one side of the result.</param>
        /// <param name="dilation">Distance between the kernel's cells.</param>
        /// <param name="padding_mode">What lies outside the input.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Add a shift a channel.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            ConvTranspose2d(in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (output_padding, output_padding), (dilation, dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>Transposed convolution of pictures (N, C, H, W).</summary>
        /// <param name="in_channels">Channels going in.</param>
        /// <param name="out_channels">Channels coming out.</param>
        /// <param name="kernel_size">Kernel, (height, width) or the side of a square.</param>
        /// <param name="stride">Step.</param>
        /// <param name="padding">Zeros, or what the mode says, on each side.</param>
        /// <param name="output_padding">Added to one side of the result.</param>
        /// <param name="dilation">Distance between the kernel's cells.</param>
        /// <param name="padding_mode">What lies outside the input.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Add a shift a channel.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Shape(kernel_size, stride, padding, dilation, output_padding, groups, padding_mode), bias, device, dtype);

        private static ConvolutionShape Shape(
            (long, long) kernel, (long, long)? stride, (long, long)? padding, (long, long)? dilation, (long, long)? outputPadding, long groups, PaddingModes mode) =>
            new(List(kernel, 1), List(stride, 1), List(padding, 0), List(dilation, 1), List(outputPadding, 0), groups, mode);

        private static long[] List((long, long)? pair, long otherwise) => pair is { } sizes ? [sizes.Item1, sizes.Item2] : [otherwise, otherwise];
    }
}
