using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Differentiation.</summary>
    public static unsafe class autograd
    {
        /// <summary>Adds the derivative of a scalar to the gradient of every leaf it depends on.</summary>
        /// <param name="tensor">The scalar, or a tensor with its multiplier.</param>
        /// <param name="grad_tensors">What multiplies the derivative; ones for a scalar.</param>
        /// <param name="retain_graph">Keep the graph for another call; as create_graph by default.</param>
        /// <param name="create_graph">Record the derivative itself.</param>
        /// <param name="inputs">Only these leaves receive gradients.</param>
        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>Adds the derivatives of some tensors to the gradient of every leaf they depend on.</summary>
        /// <param name="tensors">The tensors.</param>
        /// <param name="grad_tensors">What multiplies each derivative; ones for scalars.</param>
        /// <param name="retain_graph">Keep the graph for another call; as create_graph by default.</param>
        /// <param name="create_graph">Record the derivative itself.</param>
        /// <param name="inputs">Only these leaves receive gradients.</param>
        /// <exception cref="TorchException">A tensor is no scalar and has no multiplier, or depends on no leaf.</exception>
        /// <exception cref="TensorMemoryException">Memory ran out; some gradients may have been added already, so zero them before another attempt.</exception>
        public static void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            var roots = NativeCall.AllHandles(tensors);
            var multipliers = NativeCall.Handles(grad_tensors);
            var leaves = NativeCall.AllHandles(inputs ?? [], nameof(inputs));
            fixed (nint* root = roots, multiplier = multipliers, leaf = leaves)
            {
                NativeCall.Check(NativeMethods.artgan_backward(
                    root, roots.Length, multiplier, multipliers.Length, Flag(retain_graph ?? create_graph), Flag(create_graph), leaf, leaves.Length));
            }

            GC.KeepAlive(tensors);
            GC.KeepAlive(grad_tensors);
            GC.KeepAlive(inputs);
        }

        /// <summary>Adds the derivative of a tensor to the gradient of every leaf it depends on.</summary>
        /// <param name="tensor">The tensor.</param>
        /// <param name="grad_tensor">What multiplies the derivative, of the tensor's shape.</param>
        /// <param name="retain_graph">Keep the graph for another call; as create_graph by default.</param>
        /// <param name="create_graph">Record the derivative itself.</param>
        /// <param name="inputs">Only these leaves receive gradients.</param>
        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>Until the returned object is disposed, a backward that fails or gives NaN says which operator it belongs to.</summary>
        /// <param name="check_nan">Whether NaN in a gradient is an error.</param>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <summary>Turns the search for anomalies on or off, until the returned object is disposed.</summary>
        /// <param name="mode">Whether it is on.</param>
        /// <param name="check_nan">Whether NaN in a gradient is an error.</param>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);

        /// <summary>The derivatives of some tensors with respect to others, which accumulate nothing.</summary>
        /// <param name="outputs">What is differentiated.</param>
        /// <param name="inputs">With respect to what.</param>
        /// <param name="grad_outputs">What multiplies each derivative; ones for scalars.</param>
        /// <param name="retain_graph">Keep the graph for another call.</param>
        /// <param name="create_graph">Record the derivatives themselves, as a gradient penalty needs; keeps the graph too.</param>
        /// <param name="allow_unused">Give null for an input that no output depends on, rather than fail.</param>
        /// <returns>One tensor an input, of its shape.</returns>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var roots = NativeCall.AllHandles(outputs);
            var leaves = NativeCall.AllHandles(inputs);
            var multipliers = NativeCall.Handles(grad_outputs);
            var results = new nint[leaves.Length];
            int status;
            var keepsGraph = retain_graph || create_graph;

            // A graph that is let go as it is walked cannot be walked again.
            var repeated = !keepsGraph;
            fixed (nint* root = roots, leaf = leaves, multiplier = multipliers, result = results)
            {
                do
                {
                    status = NativeMethods.artgan_grad(
                        root, roots.Length, leaf, leaves.Length, multiplier, multipliers.Length,
                        Flag(keepsGraph), Flag(create_graph), Flag(allow_unused), result);
                }
                while (NativeCall.IsWorthRepeating(status, ref repeated));
            }

            GC.KeepAlive(outputs);
            GC.KeepAlive(inputs);
            GC.KeepAlive(grad_outputs);
            NativeCall.Check(status);
            return [.. results.Select(gradient => gradient == 0 ? null! : new Tensor(gradient))];
        }

        private static byte Flag(bool value) => value ? (byte)1 : (byte)0;
    }
}
