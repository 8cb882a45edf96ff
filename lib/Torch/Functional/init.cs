namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>First values of parameters, set in place.</summary>
        public static class init
        {
            /// <summary>Which side of a layer is counted.</summary>
            public enum FanInOut
            {
                /// <summary>What flows into one output.</summary>
                FanIn,

                /// <summary>What flows out of one input.</summary>
                FanOut,
            }

            /// <summary>What follows the layer.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing.</summary>
                Linear,

                /// <summary>Convolution in one dimension.</summary>
                Conv1D,

                /// <summary>Convolution in two dimensions.</summary>
                Conv2D,

                /// <summary>Convolution in three dimensions.</summary>
                Conv3D,

                /// <summary>Transposed convolution in one dimension.</summary>
                ConvTranspose1D,

                /// <summary>Transposed convolution in two dimensions.</summary>
                ConvTranspose2D,

                /// <summary>Transposed convolution in three dimensions.</summary>
                ConvTranspose3D,

                /// <summary>Logistic function.</summary>
                Sigmoid,

                /// <summary>Hyperbolic tangent.</summary>
                Tanh,

                /// <summary>Rectifier.</summary>
                ReLU,

                /// <summary>Rectifier with a slope below zero.</summary>
                LeakyReLU,
            }

            /// <summary>One value.</summary>
            /// <param name="tensor">What is set.</param>
            /// <param name="val">The value.</param>
            public static Tensor constant_(Tensor tensor, Scalar val) => Silently(() => tensor.fill_(val));

            /// <summary>Zeros.</summary>
            /// <param name="tensor">What is set.</param>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Ones.</summary>
            /// <param name="tensor">What is set.</param>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Normally distributed values.</summary>
            /// <param name="tensor">What is set.</param>
            /// <param name="mean">Mean.</param>
            /// <param name="std">Standard deviation.</param>
            /// <param name="generator">The stream; the default one when null.</param>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Silently(() => tensor.normal_(mean, std, generator));

            /// <summary>Uniformly distributed values.</summary>
            /// <param name="tensor">What is set.</param>
            /// <param name="low">Lower end.</param>
            /// <param name="high">Upper end.</param>
            /// <param name="generator">The stream; the default one when null.</param>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Silently(() => tensor.uniform_(low, high, generator));

            /// <summary>Uniform values that keep the variance through rectifiers (He et al., arXiv:1502.01852).</summary>
            /// <param name="tensor">What is set.</param>
            /// <param name="a">Slope below zero of the rectifier that follows.</param>
            /// <param name="mode">Which side is counted.</param>
            /// <param name="nonlinearity">What follows.</param>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * Gain(nonlinearity, a) / Math.Sqrt(Fan(tensor, mode));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal values that keep the variance through rectifiers (He et al., arXiv:1502.01852).</summary>
            /// <param name="tensor">What is set.</param>
            /// <param name="a">Slope below zero of the rectifier that follows.</param>
            /// <param name="mode">Which side is counted.</param>
            /// <param name="nonlinearity">What follows.</param>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, Gain(nonlinearity, a) / Math.Sqrt(Fan(tensor, mode)));

            /// <summary>Uniform values that keep the variance in both directions (Glorot and Bengio, 2010).</summary>
            /// <param name="tensor">What is set.</param>
            /// <param name="gain">Scale.</param>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var bound = gain * Math.Sqrt(6.0 / (Fan(tensor, FanInOut.FanIn) + Fan(tensor, FanInOut.FanOut)));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal values that keep the variance in both directions (Glorot and Bengio, 2010).</summary>
            /// <param name="tensor">What is set.</param>
            /// <param name="gain">Scale.</param>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1) =>
                normal_(tensor, 0, gain * Math.Sqrt(2.0 / (Fan(tensor, FanInOut.FanIn) + Fan(tensor, FanInOut.FanOut))));

            /// <summary>
            /// Rows or columns, whichever are fewer, at right angles to each other and of one length (Saxe et al.,
            /// arXiv:1312.6120). Further dimensions count as columns.
            /// </summary>
            /// <param name="tensor">What is set.</param>
            /// <param name="gain">That length.</param>
            /// <exception cref="ArgumentException">The tensor has less than two dimensions.</exception>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.ndim < 2)
                {
                    throw new ArgumentException("Orthogonal values need a tensor with at least two dimensions.", nameof(tensor));
                }

                using var scope = NewDisposeScope();
                using var silent = no_grad();
                var (rows, columns) = (tensor.shape[0], tensor.numel() / tensor.shape[0]);
                var values = torch.empty([rows, columns], tensor.dtype, tensor.device).normal_();
                var (q, r) = linalg.qr(rows < columns ? values.t() : values);
                // With the signs of R's diagonal every orthogonal matrix is as likely as any other (Mezzadri, arXiv:math-ph/0609050).
                q = q.mul(r.diag().sign());
                return tensor.copy_((rows < columns ? q.t() : q).reshape(tensor.shape).mul(gain));
            }

            /// <summary>The identity.</summary>
            /// <param name="tensor">What is set; of two dimensions.</param>
            public static Tensor eye_(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                return tensor.ndim == 2
                    ? Silently(() => tensor.copy_(torch.eye(tensor.shape[0], tensor.shape[1], tensor.dtype, tensor.device)))
                    : throw new ArgumentException("The identity needs a tensor with two dimensions.", nameof(tensor));
            }

            /// <summary>By how much a layer in front of a function scales, so that its results keep their spread.</summary>
            /// <param name="nonlinearity">The function.</param>
            /// <param name="param">The slope below zero, for LeakyReLU.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => Gain(nonlinearity, param);

            /// <summary>How many inputs an output has, and how many outputs an input.</summary>
            /// <param name="tensor">A layer's weights.</param>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor) => (Fan(tensor, FanInOut.FanIn), Fan(tensor, FanInOut.FanOut));

            // PyTorch's default of linear and convolution layers, drawn in the same order.
            internal static void AsPyTorch(Tensor weight, Tensor? bias)
            {
                kaiming_uniform_(weight, Math.Sqrt(5));
                if (bias is not null)
                {
                    var bound = 1 / Math.Sqrt(Fan(weight, FanInOut.FanIn));
                    uniform_(bias, -bound, bound);
                }
            }

            private static double Gain(NonlinearityType nonlinearity, double slope) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (slope * slope))),
                _ => 1,
            };

            private static long Fan(Tensor tensor, FanInOut mode)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                {
                    throw new ArgumentException("Fan in and fan out need a tensor with at least two dimensions.", nameof(tensor));
                }

                var receptiveField = shape[2..].Aggregate(1L, (product, size) => product * size);
                return receptiveField * (mode == FanInOut.FanIn ? shape[1] : shape[0]);
            }

            private static Tensor Silently(Func<Tensor> change)
            {
                using var silent = no_grad();
                return change();
            }
        }
    }
}
