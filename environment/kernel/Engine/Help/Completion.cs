namespace ArtGan.Kernel.Engine.Help;

/// <summary>A way to go on at the cursor.</summary>
/// <param name="Text">What takes the place of the text from <see cref="Completions.Start"/> to <see cref="Completions.End"/>.</param>
/// <param name="Kind">What it is, in the words front-ends draw icons for: <c>method</c>, <c>property</c>, <c>class</c>, <c>keyword</c>, …</param>
/// <param name="Signature">Its signature, type or origin in short; null without one.</param>
public sealed record Completion(string Text, string Kind, string? Signature = null);

/// <summary>All ways to go on at the cursor, the likeliest first.</summary>
/// <param name="Items">The ways.</param>
/// <param name="Start">Where the replaced text starts, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
public sealed record Completions(IReadOnlyList<Completion> Items, int Start, int End);
