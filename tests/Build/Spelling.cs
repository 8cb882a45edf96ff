using System.Globalization;
using System.Reflection;

namespace ArtGan.Tests.Build;

/// <summary>How a caller spells the members of a type: names, parameters with their types, names and defaults, and results.</summary>
internal static class Spelling
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private static readonly string[] OfEveryObject = ["Equals", "GetHashCode", "ToString"];

    /// <summary>The members of a type itself that others can call.</summary>
    public static IEnumerable<string> Of(Type type) =>
    [
        .. type.GetMethods(Declared).Where(method => IsVisible(method) && !OfEveryObject.Contains(method.Name) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))).Select(Method),
        .. type.GetConstructors(Declared).Where(made => made.IsPublic).Select(made => $"new({Parameters(made.GetParameters())})"),
        .. type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsVisible)).Select(Property),
        .. type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName).Select(field => $"{Name(field.FieldType)} {field.Name}{Number(field)}"),
    ];

    /// <summary>The members that a type has, inherited and as extensions.</summary>
    /// <param name="type">The type.</param>
    /// <param name="extensions">Classes of extension methods.</param>
    public static HashSet<string> WithInherited(Type type, IEnumerable<Type> extensions)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            found.UnionWith(Of(level));
        }

        found.UnionWith(type.GetInterfaces().SelectMany(Of));
        found.UnionWith(extensions.SelectMany(holder => holder.GetMethods(Declared))
            .Where(method => method.IsPublic && method.GetParameters() is [var first, ..] && first.ParameterType == type)
            .Select(method => $"{Name(method.ReturnType)} {method.Name}({Parameters(method.GetParameters()[1..])})"));
        return found;
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Method(MethodInfo method) =>
        $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}{(method.IsGenericMethodDefinition ? $"<{method.GetGenericArguments().Length}>" : "")}({Parameters(method.GetParameters())})";

    // Whether a value is a field or a property is the same to a caller.
    private static string Property(PropertyInfo property) =>
        $"{Name(property.PropertyType)} {property.Name}{(property.GetIndexParameters() is [_, ..] indices ? $"[{Parameters(indices)}]" : "")}";

    private static string Number(FieldInfo field) => field.DeclaringType!.IsEnum && field.IsLiteral ? $" = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}" : "";

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter =>
        $"{(parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name is "ParamArrayAttribute" or "ParamCollectionAttribute") ? "params " : "")}{Name(parameter.ParameterType)} {parameter.Name}{Default(parameter)}"));

    private static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue ? "" : parameter.RawDefaultValue switch
    {
        null or Missing => " = null",
        Enum value => $" = {Convert.ToInt64(value, CultureInfo.InvariantCulture)}",
        var value => $" = {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };

    private static string Name(Type type) => type switch
    {
        { IsByRef: true } => $"ref {Name(type.GetElementType()!)}",
        { IsArray: true } => $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]",
        { IsGenericParameter: true } => $"{(type.DeclaringMethod is null ? "!" : "!!")}{type.GenericParameterPosition}",
        { IsGenericType: true } => $"{type.Name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };
}
