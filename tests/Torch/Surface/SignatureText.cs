using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Types and members as one line of text: all that decides whether sources compile against them.</summary>
internal static class SignatureText
{
    private const string Root = "TorchSharp.";

    /// <summary>Public, or protected.</summary>
    public static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <inheritdoc cref="IsSeen(MethodBase)"/>
    public static bool IsSeen(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    /// <summary>A type's name with the types it stands in, without the namespace; in TorchSharp, what comes after that name.</summary>
    public static string OfType(Type type)
    {
        if (type.IsByRef)
            return OfType(type.GetElementType()!);
        if (type.IsArray)
            return OfType(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return OfType(value) + "?";
        var arguments = type.GetGenericArguments();
        var outer = type.IsNested ? OfType(type.DeclaringType!) + "." : type.Namespace!.StartsWith(Root, StringComparison.Ordinal) ? type.Namespace[Root.Length..] + "." : "";
        if (outer.Contains('<', StringComparison.Ordinal))
            outer = outer[..outer.IndexOf('<', StringComparison.Ordinal)] + ".";
        var name = type.Name.Split('`')[0];
        if (name == "ValueTuple")
            return $"({string.Join(", ", arguments.Select(OfType))})";
        return outer + name + (arguments.Length > 0 ? $"<{string.Join(", ", arguments.Select(OfType))}>" : "");
    }

    /// <summary>What a type is, and what it is made of.</summary>
    public static string OfHead(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum " + OfType(Enum.GetUnderlyingType(type)),
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => "class",
        };
        return $"{OfType(type)}: {kind}{Constraints(type.GetGenericArguments())}";
    }

    /// <summary>A member with all that its declaration says; reading and writing are told apart, so that a property may stand for a field.</summary>
    public static IEnumerable<string> OfMember(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true, DeclaringType.IsEnum: true } constant => [$"{constant.Name} = {Text(constant.GetRawConstantValue())}"],
        FieldInfo field => Uses(field.Name, $"{Access(field.IsPublic)}{Static(field.IsStatic)}{OfType(field.FieldType)}", get: true, set: !field.IsInitOnly && !field.IsLiteral),
        PropertyInfo property =>
        [
            .. property.GetMethod is { } get && IsSeen(get) ? Uses(Name(property), $"{Modifiers(get)}{OfType(property.PropertyType)}", get: true, set: false) : [],
            .. property.SetMethod is { } set && IsSeen(set) ? Uses(Name(property), $"{Modifiers(set)}{OfType(property.PropertyType)}", get: false, set: true) : [],
        ],
        EventInfo happening => [$"event {OfType(happening.EventHandlerType!)} {happening.Name}"],
        // Only those who derive from an abstract class can call its constructor.
        ConstructorInfo constructor => [$"{Access(constructor.IsPublic && !constructor.DeclaringType!.IsAbstract)}new{Parameters(constructor)}"],
        MethodInfo method => [$"{Modifiers(method)}{OfType(method.ReturnType)} {method.Name}{Generic(method)}{Parameters(method)}{Constraints(method.GetGenericArguments())}"],
        _ => [],
    };

    private static IEnumerable<string> Uses(string name, string declaration, bool get, bool set) =>
        [.. get ? [$"{declaration} {name} {{ get; }}"] : Array.Empty<string>(), .. set ? [$"{declaration} {name} {{ set; }}"] : Array.Empty<string>()];

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Access(bool isPublic) => isPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) => $"{Access(method.IsPublic)}{Static(method.IsStatic)}";

    private static string Name(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } indices ? $"this[{string.Join(", ", indices.Select(Parameter))}]" : property.Name;

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(OfType))}>" : "";

    private static string Parameters(MethodBase method)
    {
        var first = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "";
        return $"({first}{string.Join(", ", method.GetParameters().Select(Parameter))})";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter switch
        {
            _ when parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false) => "params ",
            { IsOut: true } => "out ",
            { IsIn: true, ParameterType.IsByRef: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? " = " + Text(parameter.RawDefaultValue) : "";
        return $"{kind}{OfType(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Constraints(Type[] arguments) =>
        string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(Constraint));

    private static string Constraint(Type argument)
    {
        var kinds = argument.GenericParameterAttributes & GenericParameterAttributes.SpecialConstraintMask;
        string[] words =
        [
            .. kinds.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? ["struct"] : Array.Empty<string>(),
            .. kinds.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. argument.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(OfType),
            .. kinds == GenericParameterAttributes.DefaultConstructorConstraint ? ["new()"] : Array.Empty<string>(),
        ];
        return words.Length > 0 ? $" where {argument.Name} : {string.Join(", ", words)}" : "";
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
