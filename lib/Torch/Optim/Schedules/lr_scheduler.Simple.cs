namespace TorchSharp;

// Schedules that are one formula.
public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The rate falls by a factor every so many steps.</summary>
                internal sealed class StepLR : LRScheduler
                {
                    private readonly int step_size;
                    private readonly double gamma;

                    internal StepLR(Optimizer optimizer, int step_size, double gamma, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.step_size = step_size;
                        this.gamma = gamma;
                        step();
                    }

                    internal override double Next(int group, double rate) => LastEpoch == 0 || LastEpoch % step_size != 0 ? rate : rate * gamma;

                    internal override double Closed(int group) => BaseRates[group] * Math.Pow(gamma, LastEpoch / step_size);
                }

                /// <summary>The rate falls by a factor at each step.</summary>
                internal sealed class ExponentialLR : LRScheduler
                {
                    private readonly double gamma;

                    internal ExponentialLR(Optimizer optimizer, double gamma, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.gamma = gamma;
                        step();
                    }

                    internal override double Next(int group, double rate) => LastEpoch == 0 ? rate : rate * gamma;

                    internal override double Closed(int group) => BaseRates[group] * Math.Pow(gamma, LastEpoch);
                }

                /// <summary>The rate falls by a factor at given steps.</summary>
                internal sealed class MultiStepLR : LRScheduler
                {
                    private readonly IList<int> milestones;
                    private readonly double gamma;

                    internal MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.milestones = milestones;
                        this.gamma = gamma;
                        step();
                    }

                    internal override double Next(int group, double rate) => rate * Math.Pow(gamma, milestones.Count(milestone => milestone == LastEpoch));

                    internal override double Closed(int group) => BaseRates[group] * Math.Pow(gamma, milestones.Count(milestone => milestone <= LastEpoch));
                }

                /// <summary>The rate is multiplied by a factor for the first steps.</summary>
                internal sealed class ConstantLR : LRScheduler
                {
                    private readonly double factor;
                    private readonly int total_iters;

                    internal ConstantLR(Optimizer optimizer, double factor, int total_iters, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.factor = factor;
                        this.total_iters = total_iters;
                        step();
                    }

                    internal override double Next(int group, double rate) => LastEpoch == 0 ? rate * factor : LastEpoch == total_iters ? rate / factor : rate;

                    internal override double Closed(int group) => BaseRates[group] * (LastEpoch >= total_iters ? 1 : factor);
                }

                /// <summary>The rate goes from one factor to another in a straight line.</summary>
                internal sealed class LinearLR : LRScheduler
                {
                    private readonly double start_factor;
                    private readonly double end_factor;
                    private readonly int total_iters;

                    internal LinearLR(Optimizer optimizer, double start_factor, double end_factor, int total_iters, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.start_factor = start_factor;
                        this.end_factor = end_factor;
                        this.total_iters = total_iters;
                        step();
                    }

                    internal override double Next(int group, double rate) => LastEpoch == 0 ? rate * start_factor :
                        LastEpoch > total_iters ? rate :
                        rate * (1 + ((end_factor - start_factor) / ((total_iters * start_factor) + ((LastEpoch - 1) * (end_factor - start_factor)))));

                    internal override double Closed(int group) => BaseRates[group] * (start_factor + ((end_factor - start_factor) * Math.Min(total_iters, LastEpoch) / total_iters));
                }

                /// <summary>The rate falls to zero as a power of the steps left.</summary>
                internal sealed class PolynomialLR : LRScheduler
                {
                    private readonly int total_iters;
                    private readonly double power;

                    internal PolynomialLR(Optimizer optimizer, int total_iters, double power, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.total_iters = total_iters;
                        this.power = power;
                        step();
                    }

                    internal override double Next(int group, double rate) => LastEpoch == 0 || LastEpoch > total_iters
                        ? rate
                        : rate * Math.Pow((1 - ((double)LastEpoch / total_iters)) / (1 - ((double)(LastEpoch - 1) / total_iters)), power);

                    internal override double Closed(int group) => BaseRates[group] * Math.Pow(1 - ((double)Math.Min(total_iters, LastEpoch) / total_iters), power);
                }

                /// <summary>The rate falls along half a cosine (Loshchilov and Hutter, arXiv:1608.03983).</summary>
                internal sealed class CosineAnnealingLR : LRScheduler
                {
                    private readonly double T_max;
                    private readonly double eta_min;

                    internal CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.T_max = T_max;
                        this.eta_min = eta_min;
                        step();
                    }

                    internal override double Next(int group, double rate) => LastEpoch == 0 ? rate :
                        (LastEpoch - 1 - T_max) % (2 * T_max) == 0 ? rate + ((BaseRates[group] - eta_min) * (1 - Math.Cos(Math.PI / T_max)) / 2) :
                        ((1 + Math.Cos(Math.PI * LastEpoch / T_max)) / (1 + Math.Cos(Math.PI * (LastEpoch - 1) / T_max)) * (rate - eta_min)) + eta_min;

                    internal override double Closed(int group) => eta_min + ((BaseRates[group] - eta_min) * (1 + Math.Cos(Math.PI * LastEpoch / T_max)) / 2);
                }

                /// <summary>The first rate times a function of the step.</summary>
                internal sealed class LambdaLR : LRScheduler
                {
                    private readonly Func<int, double> lr_lambda;

                    internal LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.lr_lambda = lr_lambda;
                        step();
                    }

                    internal override double Next(int group, double rate) => BaseRates[group] * lr_lambda(LastEpoch);
                }

                /// <summary>The rate times a function of the step.</summary>
                internal sealed class MultiplicativeLR : LRScheduler
                {
                    private readonly Func<int, double> lr_lambda;

                    internal MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.lr_lambda = lr_lambda;
                        step();
                    }

                    internal override double Next(int group, double rate) => LastEpoch > 0 ? rate * lr_lambda(LastEpoch) : rate;
                }
            }
        }
    }
}
