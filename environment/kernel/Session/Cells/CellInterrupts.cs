using System.Diagnostics.CodeAnalysis;

namespace ArtGan.Kernel.Session.Cells;

/// <summary>
/// Interrupts what runs. The first interrupt asks the cell to stop; where it does not, the person is told;
/// the second stops it by force or, where even that does not help, gives it up.
/// </summary>
/// <param name="stubbornAfter">How long an interrupted cell may go on before the person is told.</param>
[SuppressMessage("Design", "CA1001", Justification = "What runs is disposed by whoever runs it.")]
internal sealed class CellInterrupts(TimeSpan stubbornAfter)
{
    private readonly Lock gate = new();
    private Running? running;

    /// <summary>From now on interrupts go to this, until it is disposed.</summary>
    /// <param name="stubborn">Tells the person that the cell does not stop.</param>
    public Running Begin(Action stubborn)
    {
        lock (gate)
            return running = new(this, stubborn);
    }

    /// <summary>Interrupts what runs; nothing where nothing does.</summary>
    public void Interrupt()
    {
        Running? current;
        lock (gate)
            current = running;
        current?.Interrupt(stubbornAfter);
    }

    /// <summary>Something that runs and can be interrupted.</summary>
    internal sealed class Running(CellInterrupts owner, Action stubborn) : IDisposable
    {
        private readonly CancellationTokenSource first = new();
        private readonly CancellationTokenSource second = new();
        private Timer? reminder;
        private bool ended;

        /// <summary>Asks to stop.</summary>
        public CancellationToken Interruption => first.Token;

        /// <summary>Gives up waiting.</summary>
        public CancellationToken GiveUp => second.Token;

        /// <summary>Asks to stop or, where that was done before, gives up.</summary>
        public void Interrupt(TimeSpan stubbornAfter)
        {
            CancellationTokenSource source;
            lock (owner.gate)
            {
                if (ended)
                    return;
                source = first.IsCancellationRequested ? second : first;
                if (source == first)
                    reminder = new Timer(_ => Remind(), null, stubbornAfter, Timeout.InfiniteTimeSpan);
            }

            // On this thread: a cell may have all threads of the pool in its hands.
            source.Cancel();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            lock (owner.gate)
            {
                ended = true;
                reminder?.Dispose();
                if (owner.running == this)
                    owner.running = null;
            }
        }

        private void Remind()
        {
            lock (owner.gate)
            {
                if (!ended)
                    stubborn();
            }
        }
    }
}
