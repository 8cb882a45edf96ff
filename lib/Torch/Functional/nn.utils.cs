namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Functions over parameters.</summary>
        public static class utils
        {
            /// <summary>Scales all gradients so that their common norm is at most a limit.</summary>
            /// <param name="tensors">The parameters.</param>
            /// <param name="max_norm">The limit.</param>
            /// <param name="norm_type">Which norm.</param>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                using var scope = NewDisposeScope();
                using var silent = no_grad();
                var gradients = tensors.Select(parameter => parameter.grad).OfType<Tensor>().ToArray();
                if (gradients.Length == 0)
                {
                    return 0;
                }

                var norm = stack(gradients.Select(gradient => gradient.norm((float)norm_type))).norm((float)norm_type).ToDouble();
                var scale = max_norm / (norm + 1e-6);
                if (scale < 1)
                {
                    foreach (var gradient in gradients)
                    {
                        gradient.mul_(scale);
                    }
                }

                return norm;
            }

            /// <summary>Holds every element of all gradients within limits.</summary>
            /// <param name="tensors">The parameters.</param>
            /// <param name="clip_value">The limit, and its negative.</param>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var scope = NewDisposeScope();
                using var silent = no_grad();
                foreach (var gradient in tensors.Select(parameter => parameter.grad).OfType<Tensor>())
                {
                    gradient.clamp_(-clip_value, clip_value);
                }
            }

            /// <summary>All parameters end to end in one vector.</summary>
            /// <param name="tensors">The parameters.</param>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors) => cat([.. tensors.Select(parameter => parameter.reshape(-1))]);

            /// <summary>Writes a vector back into parameters.</summary>
            /// <param name="vec">The vector.</param>
            /// <param name="tensors">The parameters.</param>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                using var silent = no_grad();
                long offset = 0;
                foreach (var parameter in tensors)
                {
                    parameter.copy_(vec.narrow(0, offset, parameter.numel()).view(parameter.shape));
                    offset += parameter.numel();
                }
            }
        }
    }
}
