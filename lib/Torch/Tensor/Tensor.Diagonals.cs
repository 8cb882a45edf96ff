using ArtGan.Torch;

namespace TorchSharp;

// Diagonals and triangles.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A matrix's diagonal, or a matrix with this diagonal.</summary>
        /// <param name="diagonal">Which diagonal; above the main one is positive.</param>
        public Tensor diag(long diagonal = 0) => Operators.diag.Call(this, diagonal);

        /// <summary>A diagonal; a view.</summary>
        /// <param name="offset">Which diagonal; above the main one is positive.</param>
        /// <param name="dim1">First dimension.</param>
        /// <param name="dim2">Second dimension.</param>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Operators.diagonal.Call(this, offset, dim1, dim2);

        /// <summary>Matrices with the vectors of the last dimension as diagonals.</summary>
        /// <param name="offset">Which diagonal; above the main one is positive.</param>
        /// <param name="dim1">First dimension.</param>
        /// <param name="dim2">Second dimension.</param>
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => Operators.diag_embed.Call(this, offset, dim1, dim2);

        /// <summary>A matrix with all elements as its diagonal.</summary>
        /// <param name="offset">Which diagonal; above the main one is positive.</param>
        public Tensor diagflat(long offset = 0) => Operators.diagflat.Call(this, offset);

        /// <summary>The part on and below a diagonal.</summary>
        /// <param name="diagonal">Which diagonal; above the main one is positive.</param>
        public Tensor tril(long diagonal = 0) => Operators.tril.Call(this, diagonal);

        /// <summary>The part on and below a diagonal, in place.</summary>
        /// <param name="diagonal">Which diagonal; above the main one is positive.</param>
        public Tensor tril_(long diagonal = 0) => Operators.tril_.CallInPlace(this, this, diagonal);

        /// <summary>The part on and above a diagonal.</summary>
        /// <param name="diagonal">Which diagonal; above the main one is positive.</param>
        public Tensor triu(long diagonal = 0) => Operators.triu.Call(this, diagonal);

        /// <summary>The part on and above a diagonal, in place.</summary>
        /// <param name="diagonal">Which diagonal; above the main one is positive.</param>
        public Tensor triu_(long diagonal = 0) => Operators.triu_.CallInPlace(this, this, diagonal);
    }
}
