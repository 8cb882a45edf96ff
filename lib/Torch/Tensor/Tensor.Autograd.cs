using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether operations on this tensor are recorded for differentiation.</summary>
        public bool requires_grad
        {
            get => Facts().RequiresGrad != 0;
            set
            {
                NativeCall.Check(NativeMethods.artgan_requires_grad(Handle, value ? (byte)1 : (byte)0));
                GC.KeepAlive(this);
            }
        }

        /// <summary>The gradient that backward has accumulated; null before.</summary>
        public Tensor? grad
        {
            get
            {
                NativeCall.Check(NativeMethods.artgan_grad_get(Handle, out var gradient));
                GC.KeepAlive(this);
                return gradient == 0 ? null : new Tensor(gradient);
            }

            set
            {
                NativeCall.Check(NativeMethods.artgan_grad_set(Handle, value?.Handle ?? 0));
                GC.KeepAlive(this);
                GC.KeepAlive(value);
            }
        }

        /// <summary>Sets whether operations on this tensor are recorded, and returns it.</summary>
        /// <param name="requires_grad">Whether they are.</param>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Keeps the gradient of a tensor that is no leaf.</summary>
        public void retain_grad()
        {
            NativeCall.Check(NativeMethods.artgan_retain_grad(Handle));
            GC.KeepAlive(this);
        }

        /// <summary>Adds the derivative of this scalar to the gradient of every leaf it depends on.</summary>
        public void backward() => autograd.backward(this);

        /// <summary>Adds the derivative of this tensor to the gradient of every leaf it depends on.</summary>
        /// <param name="grad_tensors">What multiplies the derivative, of this tensor's shape; ones for a scalar.</param>
        /// <param name="retain_graph">Keep the graph for another call.</param>
        /// <param name="create_graph">Record the derivative itself, for higher derivatives.</param>
        /// <param name="inputs">Only these leaves receive gradients.</param>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>The same values, cut off from the graph; the memory is shared.</summary>
        public Tensor detach() => Operators.detach.Call(this);

        /// <summary>Cuts this tensor off from the graph.</summary>
        public Tensor detach_() => Operators.detach_.CallInPlace(this, this);
    }
}
