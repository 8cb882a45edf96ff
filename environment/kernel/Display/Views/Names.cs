using System.Reflection;

namespace ArtGan.Kernel.Display.Views;

/// <summary>Types and members as C# writes them.</summary>
internal static class Names
{
    /// <summary>A type's name, such as <c>Dictionary&lt;string, int?[]&gt;</c>; empty for anonymous types.</summary>
    public static string Of(Type type) => type switch
    {
        { IsByRef: true } => "ref " + Of(type.GetElementType()!),
        { IsPointer: true } => Of(type.GetElementType()!) + "*",
        { IsArray: true } => Of(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]",
        { IsGenericParameter: true } => type.Name,
        _ when Nullable.GetUnderlyingType(type) is { } inner => Of(inner) + "?",
        _ when type.Name.StartsWith('<') => "",
        { IsGenericType: true } => Generic(type),
        _ => TypeKeyword.Of(type) ?? type.Name,
    };

    /// <summary>A method's signature: <c>static int Math.Max(int val1, int val2)</c>.</summary>
    public static string Of(MethodBase method)
    {
        var returned = method is MethodInfo { ReturnType: var type } ? $"{Of(type)} " : "";
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>" : "";
        var owner = method.DeclaringType is null ? "" : Of(method.DeclaringType);
        var name = method is ConstructorInfo ? $"new {owner}" : owner.Length == 0 ? method.Name : $"{owner}.{method.Name}";
        return $"{(method is { IsStatic: true, IsConstructor: false } ? "static " : "")}{returned}{name}{generic}({Parameters(method)})";
    }

    /// <summary>The parameters of a method, with their types.</summary>
    public static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Of(parameter.ParameterType)} {parameter.Name}".TrimEnd()));

    private static string Generic(Type type)
    {
        if (type.IsAssignableTo(typeof(System.Runtime.CompilerServices.ITuple)) && type.IsValueType && !type.IsGenericTypeDefinition)
            return $"({string.Join(", ", type.GetGenericArguments().Select(Of))})";
        var own = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).Select(Of);
        var name = type.Name.Split('`')[0];
        return type.Name.Contains('`', StringComparison.Ordinal) ? $"{name}<{string.Join(", ", own)}>" : name;
    }
}
