namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Something whose learning rate a schedule changes.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate of the next step.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate at the start.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>Something whose momentum a schedule changes.</summary>
        public interface IMomentum
        {
            /// <summary>Share of the last direction that is kept.</summary>
            double Momentum { get; set; }
        }

        /// <summary>Something whose decay rates a schedule changes.</summary>
        public interface IBetas
        {
            /// <summary>Decay of the gradients' mean, and of their squares' mean.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
