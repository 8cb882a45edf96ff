using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display;

#pragma warning disable IDE1006 // Named as in Python's notebooks, where people know them from.

public static partial class CellFunctions
{
    /// <summary>Asks the person at the notebook for a line.</summary>
    /// <param name="prompt">What stands before the field.</param>
    /// <returns>The line, without its end.</returns>
    /// <exception cref="UserException">Nobody can answer: the notebook runs without a person.</exception>
    public static string input(string prompt = "") => Ask(new InputRequest(prompt));

    /// <summary>Asks the person at the notebook for something that is not shown while it is typed.</summary>
    /// <param name="prompt">What stands before the field.</param>
    /// <returns>The line, without its end.</returns>
    /// <exception cref="UserException">Nobody can answer: the notebook runs without a person.</exception>
    public static string password(string prompt = "Password: ") => Ask(new InputRequest(prompt, IsPassword: true));

    private static string Ask(InputRequest request) => CellContext.Required.Ask(request) ?? "";
}
