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
        return Place().Replace(Tail().Replace(Backend().Replace(shown, "this libtorch cannot run '$1' on $2 tensors; 'artgan doctor' shows its devices"), ""), "").Trim();
    }

    // Behind it stand the backends with their source files.
    [GeneratedRegex(@"Could not run '(?:aten::)?(\S+)' with arguments from the '(\w+)' backend\..*", RegexOptions.Singleline)]
    private static partial Regex Backend();

    // Advice for who builds libtorch.
    [GeneratedRegex(@"(?<=without ATen_\w+ library\.) PyTorch splits .*|\s*\(Could this error message be improved\?.*|\s*\(please report this error\)|(?<=Unknown device: -?\d+\.).*", RegexOptions.Singleline)]
    private static partial Regex Tail();

    // "[enforce fail at alloc_cpu.cpp:66] . " and "cond INTERNAL ASSERT FAILED at "../x.cpp":12, please report a bug to PyTorch. "
    [GeneratedRegex(@"^\[enforce fail at [^\]]*\] [^.]*\. |(?<=INTERNAL ASSERT FAILED) at ""[^""]*"":\d+, please report a bug to PyTorch")]
    private static partial Regex Place();
}
