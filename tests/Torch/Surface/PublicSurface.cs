using System.Reflection;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>The public and protected surface of an assembly in namespace TorchSharp, one line a type and a member, as sources see it.</summary>
internal sealed class PublicSurface(Assembly assembly)
{
    private const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
    private readonly Dictionary<string, Type> types = assembly.GetTypes().Where(IsSeen).ToDictionary(SignatureText.OfType);

    /// <summary>Gets what its types declare.</summary>
    public IEnumerable<string> Declared => types.Values.SelectMany(type => LinesOf(type, Parents(type), Declares(type)));

    /// <summary>What of other lines this assembly has, be it inherited.</summary>
    /// <param name="lines">Lines of another surface.</param>
    /// <returns>Those of them.</returns>
    public IEnumerable<string> Common(IEnumerable<string> lines)
    {
        var all = types.Values.SelectMany(type => LinesOf(type, Ancestors(type), Inherits(type))).ToHashSet(StringComparer.Ordinal);
        return lines.Where(all.Contains);
    }

    private static bool IsSeen(Type type) =>
        type.Namespace is { } space && (space == "TorchSharp" || space.StartsWith("TorchSharp.", StringComparison.Ordinal)) && IsReachable(type);

    private static bool IsReachable(Type type) =>
        type.IsNested ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsReachable(type.DeclaringType!) : type.IsPublic;

    private static MemberInfo[] Declares(Type type) => type.GetMembers(Every | BindingFlags.DeclaredOnly);

    private static IEnumerable<MemberInfo> Inherits(Type type) =>
        Declares(type).Concat(Bases(type).SelectMany(Declares).Where(member => member is not ConstructorInfo));

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var of = type.BaseType; of is not null; of = of.BaseType)
        {
            yield return of;
        }
    }

    private static IEnumerable<Type> Ancestors(Type type) => Bases(type).Concat(type.GetInterfaces());

    // What follows from its base class and its interfaces is not said again.
    private static IEnumerable<Type> Parents(Type type) =>
        Ancestors(type).Except(Bases(type).Skip(1)).Except(type.BaseType?.GetInterfaces() ?? []).Except(type.GetInterfaces().SelectMany(of => of.GetInterfaces()));

    private static IEnumerable<string> LinesOf(Type type, IEnumerable<Type> ancestors, IEnumerable<MemberInfo> members)
    {
        var name = SignatureText.OfType(type);
        yield return SignatureText.OfHead(type);
        foreach (var of in ancestors.Where(of => (of.IsPublic || of.IsNestedPublic) && of != typeof(object) && of != typeof(ValueType) && of != typeof(Enum)))
        {
            yield return $"{name}: is {SignatureText.OfType(of)}";
        }

        foreach (var line in members.Where(member => IsSeen(type, member)).SelectMany(SignatureText.OfMember).Distinct())
        {
            yield return $"{name}: {line}";
        }
    }

    private static bool IsSeen(Type type, MemberInfo member) => member switch
    {
        _ when type.IsSubclassOf(typeof(Delegate)) => member.Name == "Invoke",
        FieldInfo field => SignatureText.IsSeen(field) && !field.IsSpecialName,
        PropertyInfo or EventInfo => true,
        MethodInfo method => SignatureText.IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
        ConstructorInfo constructor => SignatureText.IsSeen(constructor) && !constructor.IsStatic,
        _ => false,
    };
}
