using System.ComponentModel;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>Hands a value of the host to the line of C# that declares a variable for it; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HandedValue
{
    private static readonly AsyncLocal<object?> Current = new();

    /// <summary>The value.</summary>
    /// <typeparam name="T">The variable's type.</typeparam>
    /// <exception cref="InvalidCastException">The value is of another type, such as one whose name a later cell has taken.</exception>
    public static T Take<T>() => (T)Current.Value!;

    /// <summary>Holds a value ready for the code that this flow runs.</summary>
    internal static void Give(object? value) => Current.Value = value;
}
