using System.Runtime.InteropServices;
using System.Text;
using ArtGan.Kernel.Engine.Cells;
using Microsoft.Win32.SafeHandles;

namespace ArtGan.Kernel.Session.Process;

/// <summary>
/// Catches what native libraries and child processes write to the process's own standard output and error,
/// past <see cref="Console"/>, and prints it in the running cell; where none runs, in the terminal.
/// </summary>
internal sealed unsafe partial class NativeOutput : IDisposable
{
    private const int CloseOnExecute = 0x80000, NonBlocking = 0x800, SetFlags = 4, DuplicateCloseOnExecute = 1030;
    private const short PollIn = 1;

    private readonly Lock gate = new();
    private readonly byte[] buffer = new byte[1 << 16];
    private readonly Stream[] streams;

    private NativeOutput(params Stream[] streams)
    {
        this.streams = streams;
        Error = TextWriter.Synchronized(new StreamWriter(streams[^1].Terminal, leaveOpen: true) { AutoFlush = true });
        foreach (var stream in streams)
            new Thread(() => Follow(stream)) { Name = $"kernel {stream.Name}", IsBackground = true }.UnsafeStart();
    }

    /// <summary>The terminal's standard error, for the kernel's own messages.</summary>
    public TextWriter Error { get; }

    /// <summary>Takes over both descriptors of the process; null where the system does not allow it.</summary>
    public static NativeOutput? TryCapture()
    {
        var output = Stream.TryRedirect("stdout", 1);
        var error = output is null ? null : Stream.TryRedirect("stderr", 2);
        return error is null ? null : new(output!, error);
    }

    /// <summary>Prints what has been written until now: the cell is about to end.</summary>
    public void Flush()
    {
        _ = FlushAll(0);
        foreach (var stream in streams)
            Drain(stream);
    }

    /// <summary>Gives the descriptors back.</summary>
    public void Dispose()
    {
        Flush();
        foreach (var stream in streams)
            stream.Restore();
        Error.Dispose();
    }

    private void Follow(Stream stream)
    {
        var item = new Poll { Descriptor = stream.Pipe, Events = PollIn };
        while (!stream.IsRestored)
        {
            _ = Wait(&item, 1, -1);
            Drain(stream);
        }
    }

    private void Drain(Stream stream)
    {
        lock (gate)
        {
            while (stream.TryRead(buffer, out var length))
            {
                if (CellContext.Current is not { } context)
                {
                    stream.Terminal.Write(buffer, 0, length);
                    continue;
                }

                var characters = new char[Encoding.UTF8.GetMaxCharCount(length)];
                context.Channel.Write(stream.Name, characters.AsSpan(0, stream.Decoder.GetChars(buffer, 0, length, characters, 0, flush: false)));
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "fflush")]
    private static partial int FlushAll(nint file);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Wait(Poll* items, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "pipe2")]
    private static partial int CreatePipe(int* ends, int flags);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Replace(int source, int target);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, byte* data, nuint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [StructLayout(LayoutKind.Sequential)]
    private struct Poll
    {
        public int Descriptor;
        public short Events;
        public short Happened;
    }

    /// <summary>One of the two streams.</summary>
    private sealed class Stream
    {
        private readonly int number;

        private Stream(string name, int number, int original, int pipe)
        {
            (Name, this.number, Pipe) = (name, number, pipe);
            Terminal = new FileStream(new SafeFileHandle(original, ownsHandle: true), FileAccess.Write, bufferSize: 0);
        }

        public string Name { get; }

        public int Pipe { get; }

        public FileStream Terminal { get; }

        public Decoder Decoder { get; } = Encoding.UTF8.GetDecoder();

        public bool IsRestored { get; private set; }

        public static Stream? TryRedirect(string name, int number)
        {
            var ends = stackalloc int[2];
            var original = Control(number, DuplicateCloseOnExecute, 3);
            if (original < 0 || CreatePipe(ends, CloseOnExecute) != 0)
                return null;
            // The writing end must block: a library that is told to try again loses its text.
            _ = Control(ends[0], SetFlags, NonBlocking);
            _ = Replace(ends[1], number);
            _ = Close(ends[1]);
            return new(name, number, original, ends[0]);
        }

        public bool TryRead(byte[] buffer, out int length)
        {
            fixed (byte* pointer = buffer)
                length = (int)Read(Pipe, pointer, (nuint)buffer.Length);
            return length > 0;
        }

        // The pipe then has no writer left, which ends its thread's wait.
        public void Restore()
        {
            IsRestored = true;
            _ = Replace(Terminal.SafeFileHandle.DangerousGetHandle().ToInt32(), number);
        }
    }
}
