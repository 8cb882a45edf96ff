namespace ArtGan.Tests.Common;

public sealed class CacheFolderTests
{
    [Fact]
    public void A_chosen_cache_is_relative_to_the_working_folder() =>
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "x"), CacheFolder.Choose("x"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void An_empty_choice_is_none(string? chosen) => Assert.Null(CacheFolder.Choose(chosen));

    [Theory]
    [InlineData("/c", "/h", "/c/artgan")]
    [InlineData(null, "/h", "/h/.cache/artgan")]
    [InlineData("", "/h", "/h/.cache/artgan")]
    [InlineData("relative", "/h", "/h/.cache/artgan")]
    [InlineData(null, null, null)]
    [InlineData(null, "", null)]
    public void The_user_has_one_cache_for_all_checkouts(string? cacheHome, string? home, string? expected) =>
        Assert.Equal(expected, CacheFolder.Locate(cacheHome, home));

    [Fact]
    public void Data_sets_have_a_folder_of_their_own_in_it()
    {
        var manifest = new ArtGan.Data.ManifestCatalog().Find("mnist");
        Assert.Equal(Path.Combine(CacheFolder.Root, "datasets", "mnist"), new ArtGan.Data.AssetStore().Locate(manifest));
    }
}
