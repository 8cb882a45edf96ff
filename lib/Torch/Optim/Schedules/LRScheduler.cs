namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Schedules of learning rates; the values are those of torch.optim.lr_scheduler.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Changes the learning rates of an optimiser's groups, step by step.</summary>
            public abstract class LRScheduler
            {
                private readonly bool verbose;
                private readonly double[] lastRates;

                private protected LRScheduler(Optimizer optimizer, int last_epoch, bool verbose)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    this.verbose = verbose;
                    Optimizer = optimizer;
                    Groups = [.. optimizer.ParamGroups];
                    LastEpoch = last_epoch;
                    BaseRates = [.. Groups.Select(group => group.InitialLearningRate)];
                    lastRates = [.. Groups.Select(group => group.LearningRate)];
                }

                internal Optimizer Optimizer { get; }

                internal int LastEpoch { get; set; }

                private protected ILearningRateController[] Groups { get; }

                /// <summary>The groups' learning rates at the start.</summary>
                private protected double[] BaseRates { get; }

                /// <summary>Goes on by one step: an epoch, or a batch, as the schedule counts.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes on by one step, or to a given one.</summary>
                /// <param name="epoch">The step to go to; null for the next.</param>
                public virtual void step(int? epoch)
                {
                    LastEpoch = epoch ?? (LastEpoch + 1);
                    Apply([.. Enumerable.Range(0, Groups.Length).Select(group => epoch is null ? Next(group, Groups[group].LearningRate) : Closed(group))]);
                }

                /// <summary>Goes on by one step, told how training stands; most schedules do not mind.</summary>
                /// <param name="current">The measure.</param>
                /// <param name="epoch">The step to go to; null for the next.</param>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The learning rates set last, a group each.</summary>
                public IEnumerable<double> get_last_lr() => lastRates;

                /// <summary>A group's rate at <see cref="LastEpoch"/>, from the one before.</summary>
                internal abstract double Next(int group, double rate);

                /// <summary>A group's rate at <see cref="LastEpoch"/>, whatever came before.</summary>
                internal virtual double Closed(int group) => Next(group, Groups[group].LearningRate);

                internal void Apply(double[] rates)
                {
                    for (var group = 0; group < rates.Length; group++)
                    {
                        if (verbose && lastRates[group] != rates[group])
                        {
                            Console.WriteLine($"Adjusting learning rate to {rates[group]}");
                        }

                        Groups[group].LearningRate = rates[group];
                        lastRates[group] = rates[group];
                    }
                }
            }
        }
    }
}
