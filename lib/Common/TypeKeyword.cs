namespace ArtGan;

/// <summary>The words that C# has for some types.</summary>
public static class TypeKeyword
{
    /// <summary>The keyword of a type, such as <c>int</c>.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Null for a type that has none.</returns>
    public static string? Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.IsEnum ? null : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "bool",
            TypeCode.Byte => "byte",
            TypeCode.Char => "char",
            TypeCode.Decimal => "decimal",
            TypeCode.Double => "double",
            TypeCode.Int16 => "short",
            TypeCode.Int32 => "int",
            TypeCode.Int64 => "long",
            TypeCode.SByte => "sbyte",
            TypeCode.Single => "float",
            TypeCode.String => "string",
            TypeCode.UInt16 => "ushort",
            TypeCode.UInt32 => "uint",
            TypeCode.UInt64 => "ulong",
            _ => type == typeof(object) ? "object" : type == typeof(void) ? "void" : null,
        };
    }
}
