using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data.Manifests;

public sealed class ManifestTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_fields_and_kinds_of_sources_are_read()
    {
        folder.Write("a.md", "card");
        var manifest = Load(_ => { });

        Assert.Equal(("things", "Things", "free", "A Book.", folder["a.md"]), (manifest.Name, manifest.Title, manifest.Licence, manifest.Citation, manifest.Card));
        Assert.Equal(
            [
                new MirrorSource("a/b.png"), new NpmSource("@scope/a.b", "1.2.3-rc.1", "package/b.png"),
                new DebianSource("lib-x+", "usr/share/b.png"), new HttpsSource(new Uri("https://example.org/b.png")),
            ],
            manifest["b.png"].Sources);
        Assert.Equal(7, manifest.Bytes);
        Assert.Throws<UserException>(() => manifest["c.png"]);
    }

    [Theory]
    [InlineData("name", "\"Things\"", "name must be lower-case")]
    [InlineData("name", null, "name must be")]
    [InlineData("title", "\"\"", "title is missing")]
    [InlineData("licence", null, "licence is missing")]
    [InlineData("card", "\"absent.md\"", "card names 'absent.md'")]
    [InlineData("card", "\"../a.md\"", "card must be a relative path")]
    [InlineData("files", "[]", "files must list")]
    [InlineData("files", "[null]", "files[0] is null")]
    [InlineData("files/0/path", "\"/etc/passwd\"", "files[0].path must be a relative path")]
    [InlineData("files/0/path", "\"a/../../b\"", "files[0].path must be a relative path")]
    [InlineData("files/0/path", "\"a\\\\b\"", "files[0].path must be a relative path")]
    [InlineData("files/0/path", "\".state/lock\"", "files[0].path must not start")]
    [InlineData("files/0/sha256", "\"ABC\"", "files[0].sha256 must be 64")]
    [InlineData("files/0/bytes", "0", "files[0].bytes must be")]
    [InlineData("files/0/bytes", "\"7\"", "$.files[0].bytes")]
    [InlineData("files/0/sources", "[]", "files[0].sources must list")]
    [InlineData("files/0/sources/0/kind", "\"ftp\"", "files[0].sources[0].kind must be mirror, npm, debian, https or archive, not 'ftp'")]
    [InlineData("files/0/sources/0/path", "null", "files[0].sources[0].path is missing")]
    [InlineData("files/0/sources/1/name", "\"--registry\"", "files[0].sources[1].name must be")]
    [InlineData("files/0/sources/1/version", "\"latest\"", "files[0].sources[1].version must be an exact version")]
    [InlineData("files/0/sources/2/name", "\"-o\"", "files[0].sources[2].name must be")]
    [InlineData("files/0/sources/3/address", "\"http://example.org/b\"", "files[0].sources[3].address must be a full https")]
    [InlineData("files/0/sources/3/address", "\"b.png\"", "files[0].sources[3].address must be a full https")]
    [InlineData("more", "1", "more")]
    public void A_wrong_field_is_named(string field, string? value, string reason)
    {
        folder.Write("a.md", "card");
        var error = Assert.Throws<UserException>(() => Load(json =>
        {
            JsonNode parent = json;
            var parts = field.Split('/');
            foreach (var part in parts[..^1]) parent = int.TryParse(part, out var index) ? parent[index]! : parent[part]!;
            parent[parts[^1]] = value is null ? null : JsonNode.Parse(value);
        }));

        Assert.Contains(folder["things.json"], error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_listed_twice_is_refused() => Assert.Contains("lists 'b.png' twice", Assert.Throws<UserException>(() => Load(json =>
    {
        folder.Write("a.md", "card");
        json["files"]!.AsArray().Add(json["files"]![0]!.DeepClone());
    })).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_JSON_or_not_there_is_named()
    {
        Assert.Contains("not valid", Assert.Throws<UserException>(() => Manifest.Load(folder.Write("x.json", "{"))).Message, StringComparison.Ordinal);
        Assert.Contains("y.json", Assert.Throws<UserException>(() => Manifest.Load(folder["y.json"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_brings_the_nearest_known_one() =>
        Assert.Contains("did you mean 'mnist'?", Assert.Throws<UserException>(() => new ManifestCatalog().Find("minst")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_manifest_under_another_name_is_refused()
    {
        folder.Write("a.md", "card");
        Load(_ => { });
        File.Move(folder["things.json"], folder["stuff.json"]);
        Assert.Contains("must be the file's own name", Assert.Throws<UserException>(() => new ManifestCatalog(folder.Path).Find("stuff")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_no_file_brings_the_nearest_one() =>
        Assert.Contains("did you mean 'b.png'?", Assert.Throws<UserException>(() => Load(_ => folder.Write("a.md", "card"))["c.png"]).Message, StringComparison.Ordinal);

    [Fact]
    public void The_charting_library_is_described_in_the_same_form() =>
        Assert.Equal("plotly.min.js", Assert.Single(Manifest.Load(Path.Combine(Repository.Root, "environment", "plotly.json")).Files).Path);

    private Manifest Load(Action<JsonObject> change)
    {
        var json = JsonNode.Parse($$"""
            {
              "name": "things", "title": "Things", "licence": "free", "citation": "A Book.", "card": "a.md",
              "files": [ { "path": "b.png", "sha256": "{{new string('a', 64)}}", "bytes": 7, "sources": [
                { "kind": "mirror", "path": "a/b.png" },
                { "kind": "npm", "name": "@scope/a.b", "version": "1.2.3-rc.1", "path": "package/b.png" },
                { "kind": "debian", "name": "lib-x+", "path": "usr/share/b.png" },
                { "kind": "https", "address": "https://example.org/b.png" } ] } ]
            }
            """)!.AsObject();
        change(json);
        return Manifest.Load(folder.Write("things.json", json.ToJsonString()));
    }
}
