using System.CommandLine;
using ArtGan.Data;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan dataset delete NAME</c>: removes an imported set; the pictures it was made from stay where they are.</summary>
internal static class DatasetDeleteCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "An imported set from 'artgan dataset list'.", HelpName = "NAME" };
        var command = new Command("delete", "Remove an imported data set; the pictures it was made from stay.") { name };
        command.Handle(context =>
        {
            new ImportedSets().Delete(context.Get(name)!, context.Cancellation);
            context.Result(new DatasetDeleted(context.Get(name)!), result => $"{result.Name} was removed.");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}

/// <summary>What was removed.</summary>
/// <param name="Name">The data set.</param>
internal sealed record DatasetDeleted(string Name);
