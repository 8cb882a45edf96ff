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
        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            var view = View(indices, out var choosers);
            if (choosers is null)
            {
                view.copy_(value);
            }
            else
            {
                Operators.index_put_.CallInPlace(view, view, Argument.OptionalTensors(choosers), value);
            }

            return this;
        }

        private Tensor View(TensorIndex[] indices, out Tensor?[]? choosers)
        {
            ArgumentNullException.ThrowIfNull(indices);
            var taken = indices.Count(index => index.Kind is not (TensorIndex.IndexKind.Ellipsis or TensorIndex.IndexKind.NewAxis));
            var view = this;
            long dimension = 0;
            List<Tensor?>? chosen = null;
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
                    default:
                        chosen ??= [];
                        while (chosen.Count < dimension)
                        {
                            chosen.Add(null);
                        }

                        chosen.Add(index.Tensor);
                        break;
                }

                dimension++;
            }

            choosers = chosen?.ToArray();
            return choosers is null && ReferenceEquals(view, this) ? Operators.slice_Tensor.Call(this, 0, 0, long.MaxValue, 1) : view;
        }
    }
}
