namespace TorchSharp;

// Padding.
public static partial class torch
{
    public static partial class nn
    {
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

        /// <summary>A picture with one value around it.</summary>
        /// <param name="padding">Pixels at each side.</param>
        /// <param name="value">The value.</param>
        public static ConstantPad2d ConstantPad2d(long padding, double value) => new([padding, padding, padding, padding], value);

        /// <summary>A picture with one value around it.</summary>
        /// <param name="padding">Pixels at the left, the right, the top and the bottom.</param>
        /// <param name="value">The value.</param>
        public static ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value) =>
            new([padding.Item1, padding.Item2, padding.Item3, padding.Item4], value);

        /// <summary>A sequence mirrored at its ends.</summary>
        /// <param name="padding">Elements at each end.</param>
        public static ReflectionPad1d ReflectionPad1d(long padding) => new([padding, padding]);

        /// <summary>A sequence mirrored at its ends.</summary>
        /// <param name="padding">Elements at the start and at the end.</param>
        public static ReflectionPad1d ReflectionPad1d((long, long) padding) => new([padding.Item1, padding.Item2]);
    }
}
