using System.Collections;

namespace ArtGan.Kernel.Display;

/// <summary>Turns any value into what a notebook can show of it.</summary>
public static class MimeFormatter
{
    /// <summary>
    /// The representations of a value. Values that know how they look are asked; text stays bare; sequences,
    /// dictionaries, records and plain objects become tables; numbers are written the same on every machine.
    /// </summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <returns>A bundle that always contains <c>text/plain</c>.</returns>
    public static MimeBundle Format(object? value)
    {
        try
        {
            return value switch
            {
                MimeBundle bundle => bundle,
                IRichDisplay rich => rich.ToMimeBundle(),
                null or string or char or IFormattable or Type => MimeBundle.PlainText(PlainText.Of(value)),
                Exception error => MimeBundle.PlainText(string.Join('\n', Engine.Scripts.ErrorReport.Lines(error))),
                IDictionary dictionary => Table.OfDictionary(dictionary),
                byte[] bytes => MimeBundle.PlainText($"byte[{bytes.Length}] {Convert.ToHexString(bytes, 0, Math.Min(bytes.Length, 32))}{(bytes.Length > 32 ? "…" : "")}"),
                IEnumerable sequence when !ObjectMembers.HasOwnText(value) => Table.OfSequence(sequence),
                System.Runtime.CompilerServices.ITuple => MimeBundle.PlainText(PlainText.Of(value)),
                _ when ObjectMembers.HasOwnText(value) || ObjectMembers.Of(value.GetType()).Count == 0 => MimeBundle.PlainText(PlainText.Of(value)),
                _ => Table.OfMembers(value, PlainText.Of(value)),
            };
        }
        catch (Exception error) when (error is not (ThreadInterruptedException or ThreadAbortException))
        {
            return MimeBundle.PlainText($"{PlainText.TypeName(value!.GetType())} (cannot be shown: {error.GetType().Name}: {error.Message})");
        }
    }
}
