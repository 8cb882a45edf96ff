using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArtGan.Torch;
using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Memory;

/// <summary>What <see cref="ProcessTests"/> has other processes do.</summary>
internal static partial class ProcessScenes
{
    private const int AddressSpace = 9;
    private const long Gigabyte = 1 << 30;

    private static readonly List<Tensor> Held = [];

    /// <summary>Ends with tensors and graphs that are held, and some that nobody holds.</summary>
    internal static void LeaveGraphsBehind()
    {
        var network = Sequential(Conv2d(3, 16, 3), BatchNorm2d(16), LeakyReLU(0.2), MaxPool2d(2), Conv2d(16, 16, 3));
        var loss = network.call(rand(4, 3, 16, 16)).pow(2).sum();
        Held.Add(loss);
        Held.AddRange(autograd.grad([loss], [.. network.parameters()], create_graph: true));
        for (var index = 0; index < 1000; index++)
        {
            ones([3], requires_grad: true).add(1);
        }
    }

    /// <summary>Ends while other threads are in the middle of a training step.</summary>
    internal static void LeaveThreadsBehind()
    {
        var running = new CountdownEvent(4);
        for (var index = 0; index < 4; index++)
        {
            new Thread(() => TrainForEver(running)) { IsBackground = true }.Start();
        }

        running.Wait();
    }

    /// <summary>Takes all the memory there is, and says how it goes on.</summary>
    internal static void RunOutOfMemory(TextWriter report)
    {
        ones(3).add(1);
        var limit = new Limit(VirtualBytes() + (2 * Gigabyte), long.MaxValue);
        if (setrlimit(AddressSpace, in limit) != 0) throw new InvalidOperationException("The limit was not taken.");
        HoldOnce();
        report.WriteLine($"left behind: {TensorMemory.LiveBytes >= 5 * Gigabyte / 4}");
        var large = zeros(Gigabyte / 4);
        report.WriteLine($"collected: {TensorMemory.LiveBytes < 5 * Gigabyte / 4}");
        Try(() => zeros(4 * Gigabyte));
        Try(() => large.add(1));
        Try(() => conv2d(large.view(4, 16, 2048, 2048), zeros(64, 16, 3, 3)));
        Try(() => large.view(4, 16, 2048, 2048).relu());
        report.WriteLine($"goes on: {(ones(3) + 1).sum().item<float>()}");
        GC.KeepAlive(large);

        void Try(Func<Tensor> work)
        {
            try
            {
                work();
                report.WriteLine("no error");
            }
            catch (TensorMemoryException error)
            {
                report.WriteLine($"{error.Operation}: {error.Arguments}; names bytes: {error.Message.Contains(" bytes", StringComparison.Ordinal)}");
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HoldOnce()
    {
        var held = zeros(5 * Gigabyte / 16);
        ones(1).add(1);
        GC.KeepAlive(held);
    }

    private static void TrainForEver(CountdownEvent running)
    {
        var weight = rand(64, 64, requires_grad: true);
        for (var step = 0; ; step++)
        {
            rand(64, 64).mm(weight).relu().sum().backward();
            if (step == 20) running.Signal();
        }
    }

    private static long VirtualBytes() => 1024 * long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmSize", StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    [LibraryImport("libc")]
    private static partial int setrlimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limit(long soft, long hard)
    {
        private readonly long soft = soft;
        private readonly long hard = hard;
    }
}
