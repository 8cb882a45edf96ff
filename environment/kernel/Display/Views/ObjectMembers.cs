using System.Reflection;
using System.Runtime.CompilerServices;

namespace ArtGan.Kernel.Display.Views;

/// <summary>A readable public member of a type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Read">Reads it; answers a <see cref="ReadFailure"/> where the getter throws.</param>
internal sealed record ObjectMember(string Name, Func<object, object?> Read);

/// <summary>
/// What is to be shown of objects whose types are not known before the cell is written. The one place
/// that uses reflection: there is no other way to show a user's own class.
/// </summary>
internal static class ObjectMembers
{
    private static readonly ConditionalWeakTable<Type, IReadOnlyList<ObjectMember>> Known = [];

    /// <summary>The public properties and fields, in the order they are declared.</summary>
    public static IReadOnlyList<ObjectMember> Of(Type type) => Known.GetValue(type, Find);

    /// <summary>Whether the type says itself how it reads as text, other than as records do.</summary>
    public static bool HasOwnText(object value)
    {
        var type = value.GetType();
        var declaring = type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, [])?.DeclaringType;
        return declaring is not null && declaring != typeof(object) && declaring != typeof(ValueType)
            && declaring.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, [])?.IsDefined(typeof(CompilerGeneratedAttribute)) != true
            && !IsAnonymous(type);
    }

    private static bool IsAnonymous(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Name.Contains("AnonymousType", StringComparison.Ordinal);

    private static List<ObjectMember> Find(Type type)
    {
        const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance;
        var properties = type.GetProperties(Visible)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && CanBeBoxed(property.PropertyType))
            .Select(property => new ObjectMember(property.Name, Guarded(property.GetValue)));
        var fields = type.GetFields(Visible)
            .Where(field => CanBeBoxed(field.FieldType))
            .Select(field => new ObjectMember(field.Name, Guarded(field.GetValue)));
        return [.. properties.Concat(fields).DistinctBy(member => member.Name)];
    }

    private static bool CanBeBoxed(Type type) => !type.IsByRef && !type.IsByRefLike && !type.IsPointer;

    private static Func<object, object?> Guarded(Func<object, object?> read) => value =>
    {
        try
        {
            return read(value);
        }
        catch (TargetInvocationException error) when (error.InnerException is not (ThreadInterruptedException or ThreadAbortException))
        {
            return new ReadFailure(error.InnerException ?? error);
        }
    };
}
