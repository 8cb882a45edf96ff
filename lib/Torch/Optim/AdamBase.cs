using ArtGan.Torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>What Adam and AdamW share: the moments, and one native pass over all parameters.</summary>
public abstract class AdamBase : Optimizer
{
    private const string StepKey = "step";

    private readonly AdamOptions options;
    private readonly Tensor[] means;
    private readonly Tensor[] squares;
    private long steps;

    internal AdamBase(IEnumerable<Parameter> parameters, AdamOptions options, bool amsgrad)
        : base(parameters, options.LearningRate)
    {
        if (amsgrad)
        {
            throw new NotSupportedException("amsgrad is not supported; leave it false.");
        }

        this.options = options.Validated();
        means = [.. Trained.Select(parameter => Zeros(parameter))];
        squares = [.. Trained.Select(parameter => Zeros(parameter))];
    }

    /// <summary>Decay of the gradients' mean, and of their squares' mean.</summary>
    public (double, double) Betas => (options.Beta1, options.Beta2);

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        var loss = Evaluate(closure);
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        steps++;
        var gradients = Trained.Select(parameter => parameter.grad).ToArray();
        if (Enumerable.Range(0, gradients.Length).All(index => gradients[index] is { } gradient && FitsNativePass(Trained[index], gradient)))
        {
            NativePass(gradients!);
        }
        else
        {
            for (var index = 0; index < gradients.Length; index++)
            {
                if (gradients[index] is { } gradient)
                {
                    Update(Trained[index], gradient, means[index], squares[index]);
                }
            }
        }

        return loss;
    }

    /// <inheritdoc/>
    public override Dictionary<string, Tensor> state_dict()
    {
        var state = new Dictionary<string, Tensor> { [StepKey] = tensor(steps) };
        for (var index = 0; index < means.Length; index++)
        {
            state[$"mean.{index}"] = means[index];
            state[$"square.{index}"] = squares[index];
        }

        return state;
    }

    /// <inheritdoc/>
    public override void load_state_dict(Dictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        using var silent = no_grad();
        for (var index = 0; index < means.Length; index++)
        {
            means[index].copy_(Taken(state, $"mean.{index}", means[index]));
            squares[index].copy_(Taken(state, $"square.{index}", squares[index]));
        }

        steps = Taken(state, StepKey, null).ToInt64();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var tensor in means.Concat(squares))
            {
                tensor.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private static Tensor Zeros(Parameter parameter)
    {
        using var silent = no_grad();
        return zeros_like(parameter).DetachFromDisposeScope();
    }

    private static Tensor Taken(Dictionary<string, Tensor> state, string key, Tensor? like) =>
        !state.TryGetValue(key, out var found)
            ? throw new ArtGan.UserException($"The optimiser's state lacks '{key}'; it was saved by another optimiser.")
            : like is null || like.shape.SequenceEqual(found.shape)
                ? found
                : throw new ArtGan.UserException($"The optimiser's state '{key}' has another shape than the network; it was saved with other options.");

    private static bool FitsNativePass(Tensor parameter, Tensor gradient)
    {
        var facts = parameter.Facts();
        return facts is { DeviceType: (int)DeviceType.CPU, ScalarType: (int)ScalarType.Float32, IsContiguous: not 0 } &&
               gradient.Facts() is { ScalarType: (int)ScalarType.Float32, IsContiguous: not 0 };
    }

    private unsafe void NativePass(Tensor[] gradients)
    {
        var settings = new AdamSettings(
            LearningRate, options.Beta1, options.Beta2, options.Epsilon, options.WeightDecay, steps,
            options.DecoupledDecay ? (byte)1 : (byte)0, options.Maximize ? (byte)1 : (byte)0);
        nint[] parameterHandles = NativeCall.Handles(Trained), gradientHandles = NativeCall.Handles(gradients);
        nint[] meanHandles = NativeCall.Handles(means), squareHandles = NativeCall.Handles(squares);
        fixed (nint* parameter = parameterHandles, gradient = gradientHandles, mean = meanHandles, square = squareHandles)
        {
            NativeCall.Check(NativeMethods.artgan_adam(parameter, gradient, mean, square, gradients.Length, in settings));
        }

        GC.KeepAlive(gradients);
    }

    // The same step with operators, for other devices and types.
    private void Update(Tensor parameter, Tensor gradient, Tensor mean, Tensor square)
    {
        if (options.DecoupledDecay)
        {
            parameter.mul_(1 - (LearningRate * options.WeightDecay));
        }

        gradient = options.Maximize ? gradient.neg() : gradient;
        gradient = options is { DecoupledDecay: false, WeightDecay: > 0 } ? gradient.add(parameter, options.WeightDecay) : gradient;
        mean.lerp_(gradient, 1 - options.Beta1);
        square.mul_(options.Beta2).addcmul_(gradient, gradient, 1 - options.Beta2);
        var divisor = square.sqrt().div_(Math.Sqrt(1 - Math.Pow(options.Beta2, steps))).add_(options.Epsilon);
        parameter.addcdiv_(mean, divisor, -LearningRate / (1 - Math.Pow(options.Beta1, steps)));
    }
}
