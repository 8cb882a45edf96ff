namespace ArtGan.Kernel.Session.Requests;

/// <summary>
/// Positions in code between the protocol, which counts code points, and .NET, which counts UTF-16 units.
/// </summary>
internal sealed class CodePositions
{
    private readonly string code;
    private readonly bool areSame;

    /// <summary>Prepares for one text.</summary>
    /// <param name="code">The text.</param>
    /// <param name="countsUtf16">Whether the front-end counts UTF-16 units all the same.</param>
    public CodePositions(string code, bool countsUtf16)
    {
        this.code = code;
        areSame = countsUtf16 || !code.Any(char.IsSurrogate);
    }

    /// <summary>The position behind the text, in UTF-16 units.</summary>
    public int End => code.Length;

    /// <summary>The position in UTF-16 units; positions outside of the text become its ends.</summary>
    public int FromProtocol(int position)
    {
        if (areSame || position <= 0)
            return Math.Clamp(position, 0, code.Length);
        var index = 0;
        for (var count = 0; count < position && index < code.Length; count++)
            index += char.IsSurrogatePair(code, index) ? 2 : 1;
        return index;
    }

    /// <summary>The position as the front-end counts.</summary>
    public int ToProtocol(int position)
    {
        position = Math.Clamp(position, 0, code.Length);
        if (areSame)
            return position;
        var count = 0;
        for (var index = 0; index < position; count++)
            index += char.IsSurrogatePair(code, index) ? 2 : 1;
        return count;
    }
}
