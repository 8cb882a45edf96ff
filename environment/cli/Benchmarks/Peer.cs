using ArtGan.Torch;

namespace ArtGan.Cli.Benchmarks;

/// <summary>The Python that runs the same work in PyTorch, with the settings that our engine gives itself.</summary>
/// <param name="Python">The program.</param>
internal sealed record Peer(string Python)
{
    private const string AnyPython = "python3";

    /// <summary>Finds a Python that has PyTorch: Debian's for the CPU, the first on the PATH for a GPU, each in place of the other where that has none.</summary>
    /// <param name="device">Where the cases run.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="UserException">None has it.</exception>
    public static async Task<Peer> FindAsync(Device device, CancellationToken cancellation)
    {
        string[] candidates = device.type == DeviceType.CUDA ? [AnyPython, PythonProgram.Debian] : [PythonProgram.Debian, AnyPython];
        return await PythonProgram.FindAsync(candidates, ["torch"], cancellation) is { } python
            ? new Peer(python)
            : throw new UserException("There is no Python with PyTorch to compare with; install python3-torch, or leave --peer out.");
    }

    /// <summary>Starts the peer's side of a case.</summary>
    /// <param name="engineCase">The case.</param>
    /// <param name="device">Where.</param>
    /// <param name="threads">Threads of one operator.</param>
    /// <param name="frozen">Whether a generator step leaves the discriminator's gradients out.</param>
    /// <param name="cancellation">Ends the process.</param>
    public Task<WorkerProcess> StartAsync(EngineCase engineCase, Device device, int threads, bool frozen, CancellationToken cancellation)
    {
        string[] arguments = [PythonProgram.Script("serve.py"), engineCase.PeerName, "--device", device.ToString(), "--threads", $"{threads}", .. frozen ? ["--frozen"] : Array.Empty<string>()];
        var variables = new Dictionary<string, string>(LibtorchVariables.Create(threads)) { ["PYTHONDONTWRITEBYTECODE"] = "1" };
        return WorkerProcess.StartAsync(Python, arguments, variables, $"The peer's '{engineCase.Name}'", cancellation);
    }
}
