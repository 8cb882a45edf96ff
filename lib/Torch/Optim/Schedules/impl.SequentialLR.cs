namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The schedules behind the functions of the same names.</summary>
            public static partial class impl
            {
                /// <summary>Several schedules one after another.</summary>
                internal sealed class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;
                    private readonly int[] milestones;

                    internal SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch)
                        : base(optimizer, last_epoch + 1, verbose: false)
                    {
                        this.schedulers = [.. schedulers];
                        this.milestones = [.. milestones];
                        if (this.schedulers.Any(scheduler => !ReferenceEquals(scheduler.Optimizer, optimizer)))
                        {
                            throw new ArgumentException("All schedules of a sequence must belong to its optimiser.", nameof(schedulers));
                        }

                        if (this.milestones.Length != this.schedulers.Length - 1)
                        {
                            throw new ArgumentException($"{this.schedulers.Length} schedules need {this.schedulers.Length - 1} milestones, not {this.milestones.Length}.", nameof(milestones));
                        }

                        // Each schedule has made its first step when it was built: only the first one's counts.
                        foreach (var group in Groups)
                        {
                            group.LearningRate = group.InitialLearningRate;
                        }

                        foreach (var scheduler in this.schedulers)
                        {
                            scheduler.LastEpoch--;
                        }

                        this.schedulers[0].step();
                        Apply([.. Groups.Select(group => group.LearningRate)]);
                    }

                    public override void step(int? epoch)
                    {
                        LastEpoch = epoch ?? (LastEpoch + 1);
                        var past = milestones.Count(milestone => milestone <= LastEpoch);
                        if (past > 0 && milestones[past - 1] == LastEpoch)
                        {
                            schedulers[past].step(0);
                        }
                        else
                        {
                            schedulers[past].step();
                        }

                        Apply([.. Groups.Select(group => group.LearningRate)]);
                    }

                    internal override double Next(int group, double rate) => rate;
                }
            }

            /// <summary>Several schedules one after another.</summary>
            /// <param name="optimizer">Whose learning rates.</param>
            /// <param name="schedulers">The schedules, all of this optimiser.</param>
            /// <param name="milestones">The steps at which the next one takes over, one fewer than schedules.</param>
            /// <param name="last_epoch">The step to go on from; -1 starts.</param>
            public static LRScheduler SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1) =>
                new impl.SequentialLR(optimizer, schedulers, milestones, last_epoch);
        }
    }
}
