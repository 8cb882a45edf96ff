namespace ArtGan.Kernel.Display;

/// <summary>
/// Something a cell shows. The headless runner stores these in the notebook; a Jupyter front-end
/// receives them as messages of the same names.
/// </summary>
public abstract record CellOutput;

/// <summary>A value shown by the cell, which can be replaced later when it has an identifier.</summary>
/// <param name="Data">The value's representations.</param>
/// <param name="DisplayId">What later updates refer to; null when there will be none.</param>
public sealed record DisplayData(MimeBundle Data, string? DisplayId = null) : CellOutput;

/// <summary>New content for every output shown before under this identifier.</summary>
/// <param name="Data">The new representations.</param>
/// <param name="DisplayId">The identifier given with <see cref="DisplayData"/>.</param>
public sealed record UpdateDisplayData(MimeBundle Data, string DisplayId) : CellOutput;

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">The value's representations.</param>
/// <param name="ExecutionCount">The number of the cell's execution, from 1.</param>
public sealed record ExecuteResult(MimeBundle Data, int ExecutionCount) : CellOutput;

/// <summary>Text printed by the cell.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, as printed.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>Why the cell failed.</summary>
/// <param name="Name">The exception's type, or <c>CompilationError</c>.</param>
/// <param name="Value">The message.</param>
/// <param name="Traceback">The lines to show, without colour codes.</param>
/// <param name="Line">The line of the cell that failed, from 1, where it is known.</param>
public sealed record CellError(string Name, string Value, IReadOnlyList<string> Traceback, int? Line = null) : CellOutput;

/// <summary>Removes the cell's outputs so far.</summary>
/// <param name="Wait">Whether to do so only when the next output arrives, which avoids flicker.</param>
public sealed record ClearOutput(bool Wait) : CellOutput;
