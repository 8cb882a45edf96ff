namespace TorchSharp;

// The schedules that are one formula, as TorchSharp makes them.
public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The rate falls by a factor every so many steps.</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="step_size">Steps between falls.</param>
            /// <param name="gamma">What the rate is multiplied with.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.StepLR(optimizer, step_size, gamma, last_epoch, verbose);

            /// <summary>The rate falls by a factor at each step.</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="gamma">What the rate is multiplied with.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.ExponentialLR(optimizer, gamma, last_epoch, verbose);

            /// <summary>The rate falls by a factor at given steps.</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="milestones">The steps.</param>
            /// <param name="gamma">What the rate is multiplied with.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.MultiStepLR(optimizer, milestones, gamma, last_epoch, verbose);

            /// <summary>The rate is multiplied by a factor for the first steps.</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="factor">The factor.</param>
            /// <param name="total_iters">How many steps.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.ConstantLR(optimizer, factor, total_iters, last_epoch, verbose);

            /// <summary>The rate goes from one factor to another in a straight line.</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="start_factor">Factor at the start.</param>
            /// <param name="end_factor">Factor at the end.</param>
            /// <param name="total_iters">Steps in between.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch, verbose);

            /// <summary>The rate falls to zero as a power of the steps left.</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="total_iters">Steps until zero.</param>
            /// <param name="power">The power.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false) =>
                new impl.PolynomialLR(optimizer, total_iters, power, last_epoch, verbose);

            /// <summary>The rate falls along half a cosine (Loshchilov and Hutter, arXiv:1608.03983).</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="T_max">Steps until the least rate.</param>
            /// <param name="eta_min">The least rate.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);

            /// <summary>The first rate times a function of the step.</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="lr_lambda">The function.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new impl.LambdaLR(optimizer, lr_lambda, last_epoch, verbose);

            /// <summary>The rate times a function of the step.</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="lr_lambda">The function.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new impl.MultiplicativeLR(optimizer, lr_lambda, last_epoch, verbose);
        }
    }
}
