using System.Text.RegularExpressions;

namespace ArtGan.Torch;

/// <summary>What libtorch says, without the places in its sources and the C++ stack.</summary>
internal static partial class LibtorchMessage
{
    /// <summary>The part of a message that its reader can use.</summary>
    internal static string Clean(string message)
    {
        var end = message.IndexOf("Exception raised from ", StringComparison.Ordinal);
        var shown = end > 0 ? message[..end] : message;
        return Place().Replace(Tail().Replace(shown, ""), "").Trim();
    }

    // Lists of every backend and of its source files, and advice for who builds libtorch.
    [GeneratedRegex(@"(?<=arguments from the '[A-Za-z0-9]*' backend\.) This could be because.*|(?<=without ATen_\w+ library\.) PyTorch splits .*|\s*\(Could this error message be improved\?.*|\s*\(please report this error\)|(?<=Unknown device: -?\d+\.).*", RegexOptions.Singleline)]
    private static partial Regex Tail();

    // "[enforce fail at alloc_cpu.cpp:66] . " and "cond INTERNAL ASSERT FAILED at "../x.cpp":12, please report a bug to PyTorch. "
    [GeneratedRegex(@"^\[enforce fail at [^\]]*\] [^.]*\. |(?<=INTERNAL ASSERT FAILED) at ""[^""]*"":\d+, please report a bug to PyTorch")]
    private static partial Regex Place();
}
