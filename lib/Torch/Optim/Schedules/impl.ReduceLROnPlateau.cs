namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The rate falls when a measure stops getting better.</summary>
                internal sealed class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool smaller;
                    private readonly bool relative;
                    private readonly double factor;
                    private readonly int patience;
                    private readonly double threshold;
                    private readonly int cooldown;
                    private readonly double[] least;
                    private readonly double eps;
                    private double best;
                    private int badSteps;
                    private int restingSteps;

                    internal ReduceLROnPlateau(Optimizer optimizer, string mode, double factor, int patience, double threshold, string threshold_mode, int cooldown, IList<double>? min_lr, double eps, bool verbose)
                        : base(optimizer, -1, verbose)
                    {
                        smaller = mode == "min" || (mode == "max" ? false : throw new ArgumentException($"mode is '{mode}' but must be 'min' or 'max'.", nameof(mode)));
                        relative = threshold_mode == "rel" || (threshold_mode == "abs" ? false : throw new ArgumentException($"threshold_mode is '{threshold_mode}' but must be 'rel' or 'abs'.", nameof(threshold_mode)));
                        this.factor = factor < 1 ? factor : throw new ArgumentOutOfRangeException(nameof(factor), factor, "factor must be below 1.");
                        this.patience = patience;
                        this.threshold = threshold;
                        this.cooldown = cooldown;
                        this.eps = eps;
                        least = min_lr is null or { Count: 0 } ? new double[Groups.Length] : min_lr.Count == 1 ? [.. Enumerable.Repeat(min_lr[0], Groups.Length)] : [.. min_lr];
                        best = smaller ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    public override void step(int? epoch) => throw new InvalidOperationException("This schedule needs a measure; call step(double).");

                    public override void step(double current, int? epoch = null)
                    {
                        LastEpoch = epoch ?? (LastEpoch + 1);
                        if (IsBetter(current))
                        {
                            best = current;
                            badSteps = 0;
                        }
                        else
                        {
                            badSteps++;
                        }

                        if (restingSteps > 0)
                        {
                            restingSteps--;
                            badSteps = 0;
                        }

                        if (badSteps > patience)
                        {
                            restingSteps = cooldown;
                            badSteps = 0;
                            Apply([.. Groups.Select((group, index) => Next(index, group.LearningRate))]);
                        }
                    }

                    internal override double Next(int group, double rate)
                    {
                        var lower = Math.Max(rate * factor, least[group]);
                        return rate - lower > eps ? lower : rate;
                    }

                    private bool IsBetter(double current)
                    {
                        var margin = smaller ? -threshold : threshold;
                        // The best is infinite at the start: nothing may be subtracted from it but a finite margin.
                        var wanted = relative ? best * (1 + margin) : best + margin;
                        return smaller ? current < wanted : current > wanted;
                    }
                }
            }

            /// <summary>The rate falls when a measure stops getting better; give it to step.</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="mode">'min' where smaller is better, or 'max'.</param>
            /// <param name="factor">What the rate is multiplied with, below 1.</param>
            /// <param name="patience">Steps without anything better that are waited.</param>
            /// <param name="threshold">How much better counts.</param>
            /// <param name="threshold_mode">'rel': a share of the best; 'abs': a difference.</param>
            /// <param name="cooldown">Steps after a fall in which nothing is counted.</param>
            /// <param name="min_lr">Least rate, one or one a group.</param>
            /// <param name="eps">Smaller falls are left out.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false) =>
                new impl.ReduceLROnPlateau(optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);
        }
    }
}
