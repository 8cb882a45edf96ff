using ArtGan.Torch;

namespace TorchSharp.Modules;

/// <summary>What Adam and AdamW share: the moments, and one native pass over all parameters of a group.</summary>
/// <param name="decoupledDecay">Weights shrink by themselves, rather than through the gradient.</param>
internal sealed class AdamRule(bool decoupledDecay)
{
    private const int Mean = 0;
    private const int Square = 1;
    private const int Maximum = 2;

    private nint[] handles = [];
    private byte[] left = [];

    /// <summary>What is kept for each parameter.</summary>
    internal static string[] SlotNames => ["mean", "square", "maximum"];

    internal static TOptions Completed<TOptions>(TOptions options, TOptions defaults) where TOptions : OptimizerOptions, IAdamOptions
    {
        options.LearningRate = OptimizerOptions.Checked(options.LearningRate ?? defaults.LearningRate!.Value, "lr");
        options.beta1 = OptimizerOptions.Checked(options.beta1 ?? defaults.beta1!.Value, "beta1", 1);
        options.beta2 = OptimizerOptions.Checked(options.beta2 ?? defaults.beta2!.Value, "beta2", 1);
        options.eps = OptimizerOptions.Checked(options.eps ?? defaults.eps!.Value, "eps");
        options.weight_decay = OptimizerOptions.Checked(options.weight_decay ?? defaults.weight_decay!.Value, "weight_decay");
        options.amsgrad ??= defaults.amsgrad;
        options.maximize ??= defaults.maximize;
        return options;
    }

    internal static IEnumerable<int> Kept(OptimizerOptions options) => ((IAdamOptions)options).amsgrad!.Value ? [Mean, Square, Maximum] : [Mean, Square];

    internal static (double, double) Betas(IAdamOptions options) => (options.beta1!.Value, options.beta2!.Value);

    internal static void SetBetas(IAdamOptions options, (double First, double Second) value) =>
        (options.beta1, options.beta2) = (OptimizerOptions.Checked(value.First, "beta1", 1), OptimizerOptions.Checked(value.Second, "beta2", 1));

    internal unsafe void Update(OptimizerOptions options, OptimizerSlots kept)
    {
        var adam = (IAdamOptions)options;
        var count = kept.Parameters.Length;
        Gather(kept, adam.amsgrad!.Value);
        var settings = new AdamSettings(
            adam.LearningRate!.Value, adam.beta1!.Value, adam.beta2!.Value, adam.eps!.Value, adam.weight_decay!.Value,
            decoupledDecay ? (byte)1 : (byte)0, adam.maximize!.Value ? (byte)1 : (byte)0, adam.amsgrad!.Value ? (byte)1 : (byte)0);
        fixed (nint* first = handles)
        fixed (long* steps = kept.Steps)
        fixed (byte* open = left)
        {
            NativeCall.Check(NativeAdam.artgan_adam_step(
                first, first + count, first + (2 * count), first + (3 * count), first + (4 * count), steps, open, count, in settings), decoupledDecay ? "adamw" : "adam");
        }

        GC.KeepAlive(kept);
        for (var index = 0; index < count; index++)
        {
            if (left[index] != 0)
            {
                UpdateWithOperators(adam, kept, index);
            }
        }
    }

    // Handles are read anew each time: converting a module gives its parameters other ones.
    private void Gather(OptimizerSlots kept, bool amsgrad)
    {
        var count = kept.Parameters.Length;
        if (left.Length < count)
        {
            left = new byte[count];
            handles = new nint[5 * count];
        }

        for (var index = 0; index < count; index++)
        {
            var parameter = kept.Parameters[index];
            if (kept.DeviceSteps[index] is null && parameter.Facts().DeviceType == (int)DeviceType.CUDA)
            {
                kept.DeviceSteps[index] = full([], kept.Steps[index], ScalarType.Float32, parameter.device).DetachFromDisposeScope();
            }

            handles[index] = parameter.Handle;
            handles[count + index] = kept.Ensure(Mean, index).Handle;
            handles[(2 * count) + index] = kept.Ensure(Square, index).Handle;
            handles[(3 * count) + index] = amsgrad ? kept.Ensure(Maximum, index).Handle : 0;
            handles[(4 * count) + index] = kept.DeviceSteps[index]?.Handle ?? 0;
        }
    }

    // The same step with operators, for other devices and types.
    private void UpdateWithOperators(IAdamOptions options, OptimizerSlots kept, int index)
    {
        var (parameter, gradient) = (kept.Parameters[index], kept.Parameters[index].grad!);
        var (mean, square, step) = (kept.Ensure(Mean, index), kept.Ensure(Square, index), kept.Steps[index]);
        double rate = options.LearningRate!.Value, beta1 = options.beta1!.Value, beta2 = options.beta2!.Value, decay = options.weight_decay!.Value;
        if (decoupledDecay)
        {
            parameter.mul_(1 - (rate * decay));
        }

        gradient = options.maximize!.Value ? gradient.neg() : gradient;
        gradient = !decoupledDecay && decay > 0 ? gradient.add(parameter, decay) : gradient;
        Operators.lerp__Scalar.CallInPlace(mean, mean, gradient, 1 - beta1);
        square.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
        if (options.amsgrad!.Value)
        {
            square = kept.Ensure(Maximum, index).copy_(kept.Ensure(Maximum, index).maximum(square));
        }

        var divisor = square.sqrt().div_(Math.Sqrt(1 - Math.Pow(beta2, step))).add_(options.eps!.Value);
        parameter.addcdiv_(mean, divisor, -rate / (1 - Math.Pow(beta1, step)));
    }
}
