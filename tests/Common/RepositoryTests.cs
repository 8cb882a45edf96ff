namespace ArtGan.Tests.Common;

public sealed class RepositoryTests
{
    [Fact]
    public void The_root_holds_the_library() => Assert.True(File.Exists(Path.Combine(Repository.Root, "ArtGan.Lib.csproj")));

    [Fact]
    public void Outside_a_checkout_the_user_is_told_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.Contains("environment/artgan", Assert.Throws<UserException>(() => Repository.FindRoot(folder.FullName)).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete();
        }
    }
}
