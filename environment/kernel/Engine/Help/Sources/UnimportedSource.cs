namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>
/// Types of namespaces that the cell does not use. The full name is offered: front-ends insert a text at the cursor
/// and nothing else, so that a bare name would need a <c>using</c> that nobody writes.
/// </summary>
internal sealed class UnimportedSource(TypeIndex index)
{
    private const int Shortest = 3;
    private const int Maximum = 30;

    /// <summary>Adds the types whose names begin with the word, if it is long enough to mean one.</summary>
    public void Add(CodeView view, Place place, CandidateList list)
    {
        if (list.Prefix.Length < Shortest || !char.IsAsciiLetterUpper(list.Prefix[0]))
            return;
        var imported = view.Scope.Imports;
        var found = index.Find(view.Compilation, list.Prefix)
            .Where(type => !imported.Contains(type.Namespace) && !type.Namespace.StartsWith("Internal", StringComparison.Ordinal) && (place != Place.Attribute || type.Name.EndsWith("Attribute", StringComparison.Ordinal)))
            .DistinctBy(type => (type.Namespace, type.Name)).OrderBy(type => type.Name.Length).ThenBy(type => type.Namespace.Length).Take(Maximum);
        foreach (var type in found)
        {
            var name = place == Place.Attribute ? type.Name[..^"Attribute".Length] : type.Name;
            list.Add(new($"{type.Namespace}.{name}", type.IsInterface ? "interface" : "class", Likelihood.Unimported) { Name = name, Signature = $"using {(type.IsNested ? "static " : "")}{type.Namespace};" });
        }
    }
}
