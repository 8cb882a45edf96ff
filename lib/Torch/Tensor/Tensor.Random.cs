using ArtGan.Torch;

namespace TorchSharp;

// Filled with random numbers, in place.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Normally distributed values, in place.</summary>
        /// <param name="mean">Mean.</param>
        /// <param name="std">Standard deviation.</param>
        /// <param name="generator">The stream; the default one when null.</param>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Operators.normal_.CallInPlace(this, this, mean, std, generator);

        /// <summary>Uniformly distributed values, in place.</summary>
        /// <param name="from">Lower end, included.</param>
        /// <param name="to">Upper end, excluded.</param>
        /// <param name="generator">The stream; the default one when null.</param>
        public Tensor uniform_(double from, double to, Generator? generator = null) =>
            Operators.uniform_.CallInPlace(this, this, from, to, generator);

        /// <summary>Ones and zeros, in place.</summary>
        /// <param name="p">Probability of one.</param>
        /// <param name="generator">The stream; the default one when null.</param>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) =>
            Operators.bernoulli__float.CallInPlace(this, this, p, generator);

        /// <summary>Ones and zeros, in place.</summary>
        /// <param name="p">Probabilities of one.</param>
        /// <param name="generator">The stream; the default one when null.</param>
        public Tensor bernoulli_(Tensor p, Generator? generator = null) =>
            Operators.bernoulli__Tensor.CallInPlace(this, this, p, generator);

        /// <summary>Indices drawn with these weights.</summary>
        /// <param name="num_samples">How many a row.</param>
        /// <param name="replacement">Draw with replacement.</param>
        /// <param name="generator">The stream; the default one when null.</param>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            Operators.multinomial.Call(this, num_samples, replacement, generator);

        /// <summary>Exponentially distributed values, in place.</summary>
        /// <param name="lambda">One over the mean.</param>
        /// <param name="generator">The stream; the default one when null.</param>
        public Tensor exponential_(double lambda = 1, Generator? generator = null) =>
            Operators.exponential_.CallInPlace(this, this, lambda, generator);

        /// <summary>Whole numbers, in place.</summary>
        /// <param name="from">The smallest.</param>
        /// <param name="to">Behind the greatest.</param>
        /// <param name="generator">The stream; the default one when null.</param>
        public Tensor random_(double from, double to, Generator? generator = null) =>
            Operators.random__from.CallInPlace(this, this, (long)from, (long)to, generator);

        /// <summary>Ones and zeros of this shape, ones with the probabilities this tensor holds.</summary>
        /// <param name="generator">The stream; the default one when null.</param>
        public Tensor bernoulli(Generator? generator = null) => Operators.bernoulli.Call(this, generator);
    }
}
