namespace ArtGan.Kernel.Display.Views;

/// <summary>Values that may come later: shown as they stand, never waited for.</summary>
internal static class Pending
{
    /// <summary>The view of a task or a lazy value; null for others.</summary>
    public static View? Of(object value, ViewBuilder builder, int depth) => value switch
    {
        Task task => OfTask(task, builder, depth),
        _ when IsLazy(value.GetType()) => OfLazy(value, builder, depth),
        _ => null,
    };

    private static TreeView OfTask(Task task, ViewBuilder builder, int depth)
    {
        var type = task.GetType();
        // Async methods return a class of the compiler's that derives from Task<T>.
        while (type != typeof(Task) && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>)))
            type = type.BaseType!;
        var hasResult = type.IsGenericType && type.GetGenericArguments()[0].FullName != "System.Threading.Tasks.VoidTaskResult";
        var branches = new List<Branch> { new("Status", new ScalarView(task.Status.ToString())) };
        if (task.IsCompletedSuccessfully && hasResult)
            branches.Add(new("Result", builder.Of(type.GetProperty(nameof(Task<>.Result))!.GetValue(task), depth + 1)));
        else if (task.Exception is { } error)
            branches.Add(new("Exception", builder.Of(error.InnerExceptions.Count == 1 ? error.InnerExceptions[0] : error, depth + 1)));
        return new(hasResult ? Names.Of(type) : "Task", branches, TreeKind.Object);
    }

    private static bool IsLazy(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>);

    private static TreeView OfLazy(object value, ViewBuilder builder, int depth)
    {
        var type = value.GetType();
        var isThere = (bool)type.GetProperty(nameof(Lazy<>.IsValueCreated))!.GetValue(value)!;
        return new(Names.Of(type), [new("Value", isThere
            ? builder.Of(type.GetProperty(nameof(Lazy<>.Value))!.GetValue(value), depth + 1)
            : new ScalarView("not created yet", ScalarKind.Absent))], TreeKind.Object);
    }
}
