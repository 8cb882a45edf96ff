using System.CommandLine;
using System.Text;
using ArtGan.Cli.Diagnosis;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan doctor</c>: what this machine has, lacks, and loses time with.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Examine the machine: versions, devices, what is missing and what is slow.");
        command.Handle(async context =>
        {
            var report = await Doctor.ExamineAsync(context.Cancellation);
            context.Result(report, Describe);
            return report.Ready ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    internal static string Describe(DoctorReport report)
    {
        var text = new StringBuilder();
        var system = report.System;
        Section("Machine");
        Row("system", $"{system.Os}, {system.Architecture}");
        Row("processor", FormattableString.Invariant($"{system.Processor ?? "?"}, {system.Cores} cores"));
        Row("memory", FormattableString.Invariant($"{system.MemoryMb} MB, {system.MemoryAvailableMb} MB free"));
        Row("disk", FormattableString.Invariant($"{system.DiskFreeMb} MB free"));
        Section("Programs");
        foreach (var (name, version) in report.Tools)
        {
            Row(name, version ?? "not there");
        }

        Section("Engine");
        if (report.Engine is { } engine)
        {
            Row("libtorch", $"{engine.Libtorch}{(engine.LibtorchPackage is { } package ? $" ({package})" : "")}");
            Row("taken from", $"{engine.LibtorchSource ?? "a bridge built by hand"}: {engine.LibtorchFile}");
            Row("CUDA", engine.Cuda is { } cuda ? $"{cuda}{(engine.CudaFunctions ? "" : ", without its headers: no captured graphs")}" : "none");
            Row("devices", string.Join(", ", engine.Devices));
            Row("threads", FormattableString.Invariant($"{engine.Threads}"));
            Row("matrix products", $"{engine.Blas} ({engine.BlasThreading}, {engine.BlasKernel} kernels)");
            Row("large tensors", engine.LargeBlocksStayInHeap == true ? "kept in the heap" : "mapped anew each time");
        }

        foreach (var bridge in report.Bridges)
        {
            Row($"bridge {bridge.Name}", bridge.Built ? bridge.Path : "not built");
        }

        Section("Data");
        foreach (var data in report.Data)
        {
            Row(data.Name, data.Cached ? "here" : "fetched when first needed");
        }

        List("Missing", report.Missing.GroupBy(each => each.Package, each => each.Purpose).Select(each => $"{each.Key}: {string.Join("; ", each)}"));
        List("Install with", report.Install is { } line ? [line] : []);
        List("Slow", report.Slow);
        List("Problems", report.Problems);
        text.Append(report.Ready ? "\nReady: 'artgan demo' has all it needs." : "\nNot ready: see the problems above.");
        return text.ToString();

        void Section(string title) => text.Append(text.Length > 0 ? "\n" : "").Append(title).Append('\n');
        void Row(string name, string value) => text.Append("  ").Append(name.PadRight(17)).Append(value).Append('\n');
        void List(string title, IEnumerable<string> lines)
        {
            var all = lines.ToList();
            if (all.Count > 0)
            {
                Section(title);
                all.ForEach(each => text.Append("  ").Append(each).Append('\n'));
            }
        }
    }
}
