namespace TorchSharp;

// The layers, as TorchSharp makes them.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A tensor that an optimiser trains.</summary>
        /// <param name="data">Its memory.</param>
        /// <param name="requires_grad">Whether it is trained.</param>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);

        /// <summary>x W^T + b over the last dimension.</summary>
        /// <param name="inputSize">Length going in.</param>
        /// <param name="outputSize">Length coming out.</param>
        /// <param name="hasBias">Add b.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, device, dtype);

        /// <summary>x W^T + b with given parameters.</summary>
        /// <param name="weight">(out, in).</param>
        /// <param name="bias">(out), or null.</param>
        public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);

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

        /// <summary>Normalisation by the statistics of the batch.</summary>
        /// <param name="num_features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Weight of the batch in the running statistics.</param>
        /// <param name="affine">Learn a scale and a shift.</param>
        /// <param name="track_running_stats">Keep running statistics for evaluation.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static BatchNorm1d BatchNorm1d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalisation by the statistics of the batch.</summary>
        /// <param name="num_features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Weight of the batch in the running statistics.</param>
        /// <param name="affine">Learn a scale and a shift.</param>
        /// <param name="track_running_stats">Keep running statistics for evaluation.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static BatchNorm2d BatchNorm2d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalisation of each channel of each picture.</summary>
        /// <param name="num_features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="affine">Learn a scale and a shift.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static InstanceNorm2d InstanceNorm2d(long num_features, double eps = 1e-05, bool affine = false, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, affine, device, dtype);

        /// <summary>Normalisation of groups of channels.</summary>
        /// <param name="num_groups">How many groups.</param>
        /// <param name="num_channels">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="affine">Learn a scale and a shift.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_groups, num_channels, eps, affine, device, dtype);

        /// <summary>Normalisation over the last dimensions.</summary>
        /// <param name="normalized_shape">The last dimensions.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="elementwise_affine">Learn a scale and a shift.</param>
        /// <param name="bias">Learn the shift.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

        /// <summary>Normalisation over the last dimension.</summary>
        /// <param name="normalized_shape">The last dimensions.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="elementwise_affine">Learn a scale and a shift.</param>
        /// <param name="bias">Learn the shift.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new([normalized_shape], eps, elementwise_affine, bias, device, dtype);

        /// <summary>A learned vector for each whole number.</summary>
        /// <param name="num_embeddings">How many numbers.</param>
        /// <param name="embedding_dims">Length of a vector.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static Embedding Embedding(long num_embeddings, long embedding_dims, Device? device = null, ScalarType? dtype = null) =>
            new(num_embeddings, embedding_dims, device, dtype);

        /// <summary>Drops single values while training.</summary>
        /// <param name="p">Probability of dropping.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Drops whole channels while training.</summary>
        /// <param name="p">Probability of dropping.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Values below zero become zero.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>Logistic function.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Sigmoid Sigmoid(bool inplace = false) => new(inplace);

        /// <summary>Hyperbolic tangent.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>x times its logistic function.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static SiLU SiLU(bool inplace = false) => new(inplace);

        /// <summary>Values below zero are scaled.</summary>
        /// <param name="negative_slope">The scale.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>alpha (e^x - 1) below zero.</summary>
        /// <param name="alpha">Limit below zero, negated.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static ELU ELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

        /// <summary>x times the normal distribution function.</summary>
        public static GELU GELU() => new();

        /// <summary>Smooth rectifier.</summary>
        /// <param name="beta">Steepness.</param>
        /// <param name="threshold">Above it, beta x is taken as it is.</param>
        public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);

        /// <summary>e^x over its sum along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>The input itself.</summary>
        public static Identity Identity() => new();

        /// <summary>Several dimensions made one.</summary>
        /// <param name="start_dim">First.</param>
        /// <param name="end_dim">Last.</param>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>One dimension made several.</summary>
        /// <param name="dim">Which.</param>
        /// <param name="unflattened_size">Sizes.</param>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        /// <summary>Channels laid out as pixels.</summary>
        /// <param name="upscale_factor">How many times larger.</param>
        public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

        /// <summary>Larger pictures.</summary>
        /// <param name="size">(height, width); or give the factors.</param>
        /// <param name="scale_factor">(vertical, horizontal).</param>
        /// <param name="mode">How pixels are weighted.</param>
        /// <param name="align_corners">Corner pixels keep their centres.</param>
        public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null) =>
            new(size, scale_factor, mode, align_corners);

        /// <summary>Greatest value of each window.</summary>
        /// <param name="kernel_size">Side of the window.</param>
        /// <param name="stride">Step; the window by default.</param>
        /// <param name="padding">Around the input.</param>
        /// <param name="dilation">Distance between the window's cells.</param>
        /// <param name="ceil_mode">Count a window that reaches over the border.</param>
        public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(functional.Twice(kernel_size), functional.Twice(stride), functional.Twice(padding), functional.Twice(dilation), ceil_mode);

        /// <summary>Mean of each window.</summary>
        /// <param name="kernel_size">Side of the window.</param>
        /// <param name="stride">Step; the window by default.</param>
        /// <param name="padding">Around the input.</param>
        /// <param name="ceil_mode">Count a window that reaches over the border.</param>
        /// <param name="count_include_pad">Count the padding's zeros.</param>
        public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true) =>
            new(functional.Twice(kernel_size), functional.Twice(stride), functional.Twice(padding), ceil_mode, count_include_pad);

        /// <summary>Means over windows chosen so that the output has a given size.</summary>
        /// <param name="output_size">Its side.</param>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(functional.Twice(output_size));

        /// <summary>Zeros around a picture.</summary>
        /// <param name="padding">On each side.</param>
        public static ZeroPad2d ZeroPad2d(long padding) => new([padding, padding, padding, padding]);

        /// <summary>Zeros around a picture.</summary>
        /// <param name="padding">Left, right, top, bottom.</param>
        public static ZeroPad2d ZeroPad2d((long, long, long, long) padding) => new([padding.Item1, padding.Item2, padding.Item3, padding.Item4]);

        /// <summary>A picture mirrored at its border.</summary>
        /// <param name="padding">On each side.</param>
        public static ReflectionPad2d ReflectionPad2d(long padding) => new([padding, padding, padding, padding]);

        /// <summary>A picture mirrored at its border.</summary>
        /// <param name="padding">Left, right, top, bottom.</param>
        public static ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) => new([padding.Item1, padding.Item2, padding.Item3, padding.Item4]);

        /// <summary>A picture with its border repeated.</summary>
        /// <param name="padding">On each side.</param>
        public static ReplicationPad2d ReplicationPad2d(long padding) => new([padding, padding, padding, padding]);

        /// <summary>A picture with its border repeated.</summary>
        /// <param name="padding">Left, right, top, bottom.</param>
        public static ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) => new([padding.Item1, padding.Item2, padding.Item3, padding.Item4]);

        /// <summary>Squared error.</summary>
        /// <param name="reduction">What becomes of the single losses.</param>
        public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>Absolute error.</summary>
        /// <param name="reduction">What becomes of the single losses.</param>
        public static L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>Binary cross-entropy of probabilities.</summary>
        /// <param name="weight">Of each loss, or null.</param>
        /// <param name="reduction">What becomes of the single losses.</param>
        public static BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

        /// <summary>Binary cross-entropy of logits.</summary>
        /// <param name="weight">Of each loss, or null.</param>
        /// <param name="reduction">What becomes of the single losses.</param>
        /// <param name="pos_weights">Of the positive ones, or null.</param>
        public static BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
            new(weight, reduction, pos_weights);

        /// <summary>Cross-entropy of logits.</summary>
        /// <param name="weight">Of each class, or null.</param>
        /// <param name="ignore_index">A class number that does not count.</param>
        /// <param name="reduction">What becomes of the single losses.</param>
        public static CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean) =>
            new(weight, ignore_index ?? -100, reduction);

        /// <summary>Modules one after another, under their numbers.</summary>
        /// <param name="modules">The modules.</param>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules.Select((module, index) => ($"{index}", module)));

        /// <summary>Modules one after another, under their names.</summary>
        /// <param name="modules">The modules.</param>
        public static Sequential Sequential(params (string, Module<Tensor, Tensor>)[] modules) => new(modules);

        /// <summary>Modules one after another, under their numbers.</summary>
        /// <param name="modules">The modules.</param>
        public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => Sequential([.. modules]);

        /// <summary>Modules one after another, under their names.</summary>
        /// <param name="modules">The modules.</param>
        public static Sequential Sequential(IEnumerable<(string, Module<Tensor, Tensor>)> modules) => new(modules);

        /// <summary>Modules under their numbers.</summary>
        /// <param name="modules">The modules.</param>
        public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);

        private static ConvolutionShape Shape(
            (long, long) kernel, (long, long)? stride, (long, long)? padding, (long, long)? dilation, (long, long)? outputPadding, long groups, PaddingModes mode) =>
            new(List(kernel, 1), List(stride, 1), List(padding, 0), List(dilation, 1), List(outputPadding, 0), groups, mode);

        private static long[] List((long, long)? pair, long otherwise) => pair is { } sizes ? [sizes.Item1, sizes.Item2] : [otherwise, otherwise];
    }
}
