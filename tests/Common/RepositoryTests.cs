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

    [Fact]
    public void A_chosen_cache_is_relative_to_the_working_folder() =>
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "x"), Repository.CacheFolder("x"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_choice_the_cache_is_in_the_checkout(string? chosen) =>
        Assert.Equal(Path.Combine(Repository.Root, "datasets", "cache"), Repository.CacheFolder(chosen));
}
