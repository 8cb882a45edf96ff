using System.Runtime.CompilerServices;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>
/// Turns an endless recursion into an exception, which the runtime's own stack overflow is not: that ends the
/// process. Cheaper than <see cref="RuntimeHelpers.EnsureSufficientExecutionStack"/>, which is asked only once
/// in many calls, and earlier: an exception that passes a million calls takes seconds.
/// </summary>
internal static class CallDepth
{
    private const int Step = 32 << 10;
    private const int Deepest = 3 << 20;

    // Turned over, so that the zero of a thread that is new here is above every address.
    [ThreadStatic]
    private static nuint invertedFloor;

    [ThreadStatic]
    private static nuint top;

    /// <summary>Looks whether there is room for another call.</summary>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deep.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Check()
    {
        byte here;
        if ((nuint)(&here) < ~invertedFloor)
            Measure((nuint)(&here));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Measure(nuint here)
    {
        if (top < here)
            top = here;
        if (top - here > Deepest || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new InsufficientExecutionStackException("The calls are nested too deep; a function probably calls itself without end.");
        invertedFloor = ~(here - Step);
    }
}
