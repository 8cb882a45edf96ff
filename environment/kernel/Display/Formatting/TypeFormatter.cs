namespace ArtGan.Kernel.Display.Formatting;

/// <summary>A formatter as it was registered.</summary>
/// <param name="Type">Whose values it writes.</param>
/// <param name="MimeType">What it writes.</param>
/// <param name="Write">Writes a value, or answers false.</param>
internal sealed record TypeFormatter(Type Type, string MimeType, Func<object, FormatContext, bool> Write)
{
    /// <summary>Whether values of a type are values of another, which may be an open generic one.</summary>
    public static bool IsOf(Type wanted, Type type)
    {
        if (!wanted.IsGenericTypeDefinition)
            return wanted.IsAssignableFrom(type);
        if (wanted.IsInterface)
            return IsMade(type) || Array.Exists(type.GetInterfaces(), IsMade);
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsMade(current))
                return true;
        }

        return false;

        bool IsMade(Type candidate) => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == wanted;
    }
}
