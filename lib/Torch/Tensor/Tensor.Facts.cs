using ArtGan.Torch;

namespace TorchSharp;

// What can be asked of a tensor.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Number of dimensions.</summary>
        public long Dimensions => dim();

        /// <summary>Kind of the device it is on.</summary>
        public DeviceType device_type => device.type;

        /// <summary>Which of its kind the device is.</summary>
        public int device_index => device.index;

        /// <summary>Whether it is on a GPU.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>Tensors that are held at the moment, of the whole process.</summary>
        public static long TotalCount => TensorMemory.LiveTensors;

        /// <summary>Whether it is in the processor's memory.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>Whether its one element is not zero.</summary>
        public bool is_nonzero() => this.ToBoolean();

        /// <summary>Step between neighbours in one dimension, in elements.</summary>
        /// <param name="dim">Which dimension.</param>
        public long stride(int dim)
        {
            var strides = stride();
            return strides[dim < 0 ? dim + strides.Length : dim];
        }

        /// <summary>The tensor itself, with operations on it recorded or not.</summary>
        /// <param name="requires_grad">Whether they are.</param>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Sums of products over the last dimensions of this and the first of the other.</summary>
        /// <param name="b">The other.</param>
        /// <param name="dims">How many dimensions.</param>
        public Tensor tensordot(Tensor b, long dims = 2) => torch.tensordot(this, b, dims);

        /// <summary>Sums of products over pairs of dimensions.</summary>
        /// <param name="b">The other.</param>
        /// <param name="dims1">Dimensions of this.</param>
        /// <param name="dims2">Those of the other, in the same order.</param>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => torch.tensordot(this, b, dims1, dims2);
    }
}
