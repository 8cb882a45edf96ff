using ArtGan.Torch;

namespace TorchSharp;

// Brackets, as NumPy means them.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Part of the tensor: a view for numbers and ranges, a copy where a tensor chooses.</summary>
        /// <param name="indices">One index a dimension; missing ones take all.</param>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>Elements chosen by tensors.</summary>
        /// <param name="indices">Whole numbers, one tensor a dimension, or truth values; missing dimensions are taken whole.</param>
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, Choosing(indices));
        }

        /// <summary>Part of the tensor: a view for numbers and ranges, a copy where a tensor chooses.</summary>
        /// <param name="indices">One index a dimension; missing ones take all.</param>
        public Tensor index(params TensorIndex[] indices)
        {
            var view = View(indices, out var choosers);
            return choosers is null ? view : Operators.index_Tensor.Call(view, Argument.OptionalTensors(choosers));
        }

        /// <summary>Elements chosen by tensors, one a dimension.</summary>
        /// <param name="indices">Whole numbers or truth values.</param>
        public Tensor index(params Tensor[] indices) => Operators.index_Tensor.Call(this, Argument.OptionalTensors(indices));

        /// <summary>Writes part of the tensor.</summary>
        /// <param name="value">What; broadcast.</param>
        /// <param name="indices">Where.</param>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, accumulate: false);

        /// <summary>Writes part of the tensor.</summary>
        /// <param name="value">What; broadcast.</param>
        /// <param name="indices">Where.</param>
        /// <param name="accumulate">Add to what is there, once for each time a place is named.</param>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            ArgumentNullException.ThrowIfNull(value);
            var view = View(indices, out var choosers);
            if (choosers is not null)
            {
                Operators.index_put_.CallInPlace(view, view, Argument.OptionalTensors(choosers), value.to(dtype), accumulate);
            }
            else if (accumulate)
            {
                view.add_(value);
            }
            else
            {
                view.copy_(value);
            }

            return this;
        }

        /// <summary>Writes one value to part of the tensor.</summary>
        /// <param name="value">What.</param>
        /// <param name="indices">Where.</param>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices) => index_put_(torch.full([], value, dtype, device), indices);

        /// <summary>Writes elements chosen by tensors.</summary>
        /// <param name="value">What; broadcast.</param>
        /// <param name="indices">Where: whole numbers, one tensor a dimension, or truth values.</param>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, Choosing(indices));

        /// <summary>Writes elements chosen by tensors.</summary>
        /// <param name="value">What; broadcast.</param>
        /// <param name="indices">Where: whole numbers, one tensor a dimension, or truth values.</param>
        /// <param name="accumulate">Add to what is there, once for each time a place is named.</param>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) => index_put_(value, Choosing(indices), accumulate);

        /// <summary>Writes one value to elements chosen by tensors.</summary>
        /// <param name="value">What.</param>
        /// <param name="indices">Where: whole numbers, one tensor a dimension, or truth values.</param>
        public Tensor index_put_(Scalar value, params Tensor[] indices) => index_put_(value, Choosing(indices));

        private static TensorIndex[] Choosing(Tensor[] indices) => Array.ConvertAll(indices, TensorIndex.Tensor);

        private Tensor View(TensorIndex[] indices, out Tensor?[]? choosers)
        {
            ArgumentNullException.ThrowIfNull(indices);
            var taken = indices.Sum(index => index.Dimensions);
            var view = this;
            var dimension = 0L;
            var chosen = new Choosers();
            foreach (var index in indices)
            {
                switch (index.Kind)
                {
                    case TensorIndex.IndexKind.Single:
                        view = view.select(dimension, index.Start);
                        continue;
                    case TensorIndex.IndexKind.Slice:
                        view = view.slice(dimension, index.Start, index.Stop ?? long.MaxValue, index.Step);
                        break;
                    case TensorIndex.IndexKind.Ellipsis:
                        dimension += ndim - taken;
                        continue;
                    case TensorIndex.IndexKind.NewAxis:
                        view = view.unsqueeze(dimension);
                        break;
                    case TensorIndex.IndexKind.Truth:
                        view = view.unsqueeze(dimension).narrow(dimension, 0, index.Start);
                        break;
                    default:
                        chosen.Add(dimension, index);
                        dimension += index.Dimensions;
                        continue;
                }

                dimension++;
            }

            choosers = chosen.ToArray();
            return choosers is null && ReferenceEquals(view, this) ? Operators.alias.Call(this) : view;
        }

        /// <summary>The choosing tensors by dimension, as <c>aten::index</c> takes them: null for a dimension taken whole.</summary>
        private sealed class Choosers
        {
            private readonly List<Tensor?> tensors = [];
            private long covered;

            internal void Add(long dimension, TensorIndex index)
            {
                for (; covered < dimension; covered++)
                {
                    tensors.Add(null);
                }

                tensors.Add(index.Chooser);
                covered += index.Dimensions;
            }

            internal Tensor?[]? ToArray() => tensors.Count == 0 ? null : [.. tensors];
        }
    }
}
