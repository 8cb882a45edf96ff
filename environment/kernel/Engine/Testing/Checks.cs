using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Engine.Testing;

/// <summary>
/// What cells say of their values. In a <c>#!test</c> cell a check that does not hold is noted and the test goes
/// on; in any other it throws <see cref="CheckFailedException"/>. Each answers whether it held.
/// </summary>
public static class Checks
{
    /// <summary>Checks that a condition holds.</summary>
    /// <param name="condition">The condition; in a test, the message also tells the values on both sides of a comparison.</param>
    /// <param name="because">Why it should hold; null for no more than the condition's own text.</param>
    /// <param name="expression">The condition's text; filled in by the compiler.</param>
    /// <param name="line">The line; filled in by the compiler.</param>
    public static bool Check(bool condition, string? because = null, [CallerArgumentExpression(nameof(condition))] string expression = "", [CallerLineNumber] int line = 0) =>
        Note(condition ? null : $"{expression} does not hold{(because is null ? "" : $": {because}")}", line);

    /// <summary>Checks that two values are equal; of sequences, item by item.</summary>
    /// <param name="actual">What was computed.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="expression">The computed value's text; filled in by the compiler.</param>
    /// <param name="line">The line; filled in by the compiler.</param>
    /// <typeparam name="T">Their type.</typeparam>
    public static bool CheckEqual<T>(T actual, T expected, [CallerArgumentExpression(nameof(actual))] string expression = "", [CallerLineNumber] int line = 0) =>
        Note(Difference(actual, expected) is { } difference ? $"{expression} {difference}" : null, line);

    /// <summary>Checks that two numbers differ by no more than a tolerance.</summary>
    /// <param name="actual">What was computed.</param>
    /// <param name="expected">What it should be near.</param>
    /// <param name="tolerance">The largest difference allowed, in the numbers' own unit.</param>
    /// <param name="expression">The computed value's text; filled in by the compiler.</param>
    /// <param name="line">The line; filled in by the compiler.</param>
    public static bool CheckClose(double actual, double expected, double tolerance = 1e-6, [CallerArgumentExpression(nameof(actual))] string expression = "", [CallerLineNumber] int line = 0) =>
        Note(IsClose(actual, expected, tolerance) ? null : Text($"{expression} is {actual}, {Math.Abs(actual - expected)} away from {expected}; {tolerance} is allowed"), line);

    /// <summary>Checks that the numbers of two sequences differ, one by one, by no more than a tolerance.</summary>
    /// <inheritdoc cref="CheckClose(double, double, double, string, int)"/>
    public static bool CheckClose(IEnumerable<double> actual, IEnumerable<double> expected, double tolerance = 1e-6, [CallerArgumentExpression(nameof(actual))] string expression = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(expected);
        var (left, right) = (actual.ToList(), expected.ToList());
        if (left.Count != right.Count)
            return Note(Text($"{expression} has {left.Count} items, not {right.Count}"), line);
        var first = Enumerable.Range(0, left.Count).FirstOrDefault(index => !IsClose(left[index], right[index], tolerance), -1);
        return Note(first < 0 ? null : Text($"{expression} is {left[first]} at [{first}], not {right[first]} within {tolerance}"), line);
    }

    /// <inheritdoc cref="CheckClose(IEnumerable{double}, IEnumerable{double}, double, string, int)"/>
    public static bool CheckClose(IEnumerable<float> actual, IEnumerable<float> expected, double tolerance = 1e-5, [CallerArgumentExpression(nameof(actual))] string expression = "", [CallerLineNumber] int line = 0) =>
        CheckClose(actual.Select(value => (double)value), expected.Select(value => (double)value), tolerance, expression, line);

    /// <summary>Checks that code throws.</summary>
    /// <param name="action">The code.</param>
    /// <param name="expression">The code's text; filled in by the compiler.</param>
    /// <param name="line">The line; filled in by the compiler.</param>
    /// <typeparam name="T">What it should throw; a derived type will do.</typeparam>
    /// <returns>The exception, for more checks; null where the check did not hold.</returns>
    public static T? CheckThrows<T>(Action action, [CallerArgumentExpression(nameof(action))] string expression = "", [CallerLineNumber] int line = 0) where T : Exception
    {
        ArgumentNullException.ThrowIfNull(action);
        Exception? thrown = null;
        try
        {
            action();
        }
        catch (Exception error) when (error is not (ThreadInterruptedException or ThreadAbortException))
        {
            thrown = error;
        }

        return Thrown<T>(thrown, expression, line);
    }

    /// <summary>Checks that code throws before the task that it gives ends.</summary>
    /// <inheritdoc cref="CheckThrows{T}(Action, string, int)"/>
    public static async Task<T?> CheckThrowsAsync<T>(Func<Task> action, [CallerArgumentExpression(nameof(action))] string expression = "", [CallerLineNumber] int line = 0) where T : Exception
    {
        ArgumentNullException.ThrowIfNull(action);
        Exception? thrown = null;
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (ThreadInterruptedException or ThreadAbortException))
        {
            thrown = error;
        }

        return Thrown<T>(thrown, expression, line);
    }

    /// <summary>Notes a check, or throws where there is no test to note it for.</summary>
    internal static bool Note(string? failure, int line)
    {
        if (CellContext.Current?.Tests is { } tests)
            tests.Note(failure, line);
        else if (failure is not null)
            throw new CheckFailedException(failure);
        return failure is null;
    }

    private static T? Thrown<T>(Exception? thrown, string expression, int line) where T : Exception
    {
        Note(thrown switch
        {
            T => null,
            null => $"{expression} does not throw {typeof(T).Name}",
            _ => $"{expression} throws {thrown.GetType().Name}, not {typeof(T).Name}: {thrown.Message}",
        }, line);
        return thrown as T;
    }

    private static bool IsClose(double actual, double expected, double tolerance) =>
        actual.Equals(expected) || Math.Abs(actual - expected) <= tolerance;

    private static string? Difference(object? actual, object? expected)
    {
        if (actual is not string && actual is IEnumerable left && expected is IEnumerable right)
        {
            var (a, b) = (left.Cast<object?>().ToList(), right.Cast<object?>().ToList());
            var first = Enumerable.Range(0, Math.Min(a.Count, b.Count)).FirstOrDefault(index => Difference(a[index], b[index]) is not null, -1);
            return first >= 0 ? Text($"is {PlainText.Short(a[first])} at [{first}], not {PlainText.Short(b[first])}")
                : a.Count == b.Count ? null : Text($"has {a.Count} items, not {b.Count}: {PlainText.Short(actual)}");
        }

        return Equals(actual, expected) ? null : $"is {PlainText.Short(actual, 400)}, not {PlainText.Short(expected, 400)}";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
