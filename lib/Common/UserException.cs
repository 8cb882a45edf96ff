namespace ArtGan;

/// <summary>
/// A mistake the user can mend. The message is one sentence that says what is wrong and what to do;
/// the command line prints it alone, without a stack trace, and exits with 1.
/// </summary>
public sealed class UserException : Exception
{
    /// <summary>Creates the error from its sentence.</summary>
    /// <param name="message">What is wrong and what to do, in one sentence.</param>
    public UserException(string message) : base(message) { }

    /// <summary>Creates the error from its sentence and what caused it.</summary>
    /// <param name="message">What is wrong and what to do, in one sentence.</param>
    /// <param name="cause">The error underneath, for logs.</param>
    public UserException(string message, Exception cause) : base(message, cause) { }
}
