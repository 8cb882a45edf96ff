namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The rate rises once and falls far, momentum the other way round (Smith and Topin, arXiv:1708.07120).</summary>
                public sealed class OneCycleLR : LRScheduler
                {
                    private readonly (double End, double From, double To, bool MomentumFalls, bool MomentumRises)[] phases;
                    private readonly AnnealStrategy strategy;
                    private readonly bool cycleMomentum;
                    private readonly double baseMomentum;
                    private readonly double maxMomentum;
                    private readonly double maxRate;
                    private readonly int totalSteps;

                    internal OneCycleLR(Optimizer optimizer, double max_lr, int total_steps, int epochs, int steps_per_epoch, double pct_start, AnnealStrategy anneal_strategy, bool cycle_momentum, double base_momentum, double max_momentum, double div_factor, double final_div_factor, bool three_phase, int last_epoch, bool verbose)
                        : base(optimizer, last_epoch, verbose)
                    {
                        totalSteps = total_steps > 0 ? total_steps : epochs > 0 && steps_per_epoch > 0 ? epochs * steps_per_epoch
                            : throw new ArgumentException("Give total_steps, or epochs and steps_per_epoch, above 0.", nameof(total_steps));
                        ArgumentOutOfRangeException.ThrowIfNegative(pct_start);
                        ArgumentOutOfRangeException.ThrowIfGreaterThan(pct_start, 1);
                        if (cycle_momentum && Groups.Any(group => group is not (IBetas or IMomentum)))
                        {
                            throw new ArgumentException("The optimiser has no momentum to cycle; pass cycle_momentum: false.", nameof(optimizer));
                        }

                        (maxRate, strategy, cycleMomentum, baseMomentum, maxMomentum) = (max_lr, anneal_strategy, cycle_momentum, base_momentum, max_momentum);
                        var first = 1 / div_factor;
                        var last = first / final_div_factor;
                        var rise = (End: (pct_start * totalSteps) - 1, first, 1.0, true, false);
                        phases = three_phase
                            ? [rise, ((2 * pct_start * totalSteps) - 2, 1, first, false, true), (totalSteps - 1, first, last, false, false)]
                            : [rise, (totalSteps - 1, 1, last, false, true)];
                        step();
                    }

                    /// <summary>The way from one rate to the next.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Half a cosine.</summary>
                        Cos,

                        /// <summary>A straight line.</summary>
                        Linear,
                    }

                    internal override double Next(int group, double rate)
                    {
                        if (LastEpoch > totalSteps)
                        {
                            throw new InvalidOperationException($"The schedule has {totalSteps} steps, this is one more; give it as many as training makes.");
                        }

                        double start = 0;
                        foreach (var phase in phases)
                        {
                            if (LastEpoch <= phase.End || phase == phases[^1])
                            {
                                var share = (LastEpoch - start) / (phase.End - start);
                                if (cycleMomentum)
                                {
                                    SetMomentum(Groups[group], Between(phase.MomentumRises ? baseMomentum : maxMomentum, phase.MomentumFalls ? baseMomentum : maxMomentum, share));
                                }

                                return Between(phase.From * maxRate, phase.To * maxRate, share);
                            }

                            start = phase.End;
                        }

                        return rate;
                    }

                    private double Between(double from, double to, double share) => strategy == AnnealStrategy.Cos
                        ? to + ((from - to) / 2 * (Math.Cos(Math.PI * share) + 1))
                        : from + ((to - from) * share);

                    private static void SetMomentum(ILearningRateController group, double momentum)
                    {
                        if (group is IBetas adaptive)
                        {
                            adaptive.Betas = (momentum, adaptive.Betas.Item2);
                        }
                        else
                        {
                            ((IMomentum)group).Momentum = momentum;
                        }
                    }
                }
            }

            /// <summary>The rate rises once and falls far, momentum the other way round (Smith and Topin, arXiv:1708.07120).</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="max_lr">The greatest rate.</param>
            /// <param name="total_steps">Steps of the whole cycle.</param>
            /// <param name="epochs">Or the epochs,</param>
            /// <param name="steps_per_epoch">times the steps in each.</param>
            /// <param name="pct_start">Share of the steps in which the rate rises.</param>
            /// <param name="anneal_strategy">The way from one rate to the next.</param>
            /// <param name="cycle_momentum">Whether momentum, or the first beta, moves too.</param>
            /// <param name="base_momentum">Least momentum.</param>
            /// <param name="max_momentum">Greatest momentum.</param>
            /// <param name="div_factor">The greatest rate divided by the first.</param>
            /// <param name="final_div_factor">The first rate divided by the last.</param>
            /// <param name="three_phase">Fall to the first rate, then to the last.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            /// <param name="verbose">Print each change.</param>
            public static LRScheduler OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum, max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);
        }
    }
}
