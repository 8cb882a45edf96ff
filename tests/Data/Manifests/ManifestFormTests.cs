using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data.Manifests;

public sealed class ManifestFormTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Sources_are_given_once_for_all_files_and_addresses_are_escaped()
    {
        var manifest = Load(_ => { });

        Assert.Equal(
            [
                new MirrorSource("things/red/a b,ü.jpg"), new HttpsSource(new Uri("https://example.org/x/red/a%20b%2C%C3%BC.jpg")),
            ],
            manifest["red/a b,ü.jpg"].Sources.Take(2));
        var archive = Assert.IsType<ArchiveSource>(manifest["red/a b,ü.jpg"].Sources[2]);
        Assert.Equal(("in/red/a b,ü.jpg", "x.zip", 99), (archive.Path, archive.Archive.Path, archive.Archive.Bytes));
        Assert.Equal([new MirrorSource("x.zip")], archive.Archive.Sources);
        Assert.Equal([new MirrorSource("elsewhere")], manifest["blue/own.jpg"].Sources);
    }

    [Fact]
    public void Pictures_are_counted_and_labelled_by_folder()
    {
        var manifest = Load(_ => { });

        Assert.Equal((DataSetForm.Pictures, 3, false), (manifest.Form, manifest.Pictures, manifest.IsSynthetic));
        Assert.Equal(["red", "blue"], manifest.Classes);
        Assert.Equal(["red", "blue", "blue"], manifest.Files.Select(manifest.LabelOf));
        Assert.Equal(new DataSetOrigin("all of it", new Uri("https://example.org/all"), "artgan dataset import all"), manifest.Origin);
    }

    [Fact]
    public void Parts_are_chosen_by_prefix_and_by_list()
    {
        var manifest = Load(_ => { });

        Assert.Equal([("train", true, 1), ("test", true, 2), ("two", false, 2)], manifest.Parts.Select(part => (part.Name, part.IsSplit, part.Pictures)));
        var two = manifest.Select("two");
        Assert.Equal(("things/two", 2, 12), (two.FullName, two.Pictures, two.Bytes));
        // In the manifest's order, whatever that of the list.
        Assert.Equal(["red/a b,ü.jpg", "blue/2.jpg"], two.Files.Select(file => file.Path));
        Assert.Equal(("things/two", "Things: the best two"), (two.Describe().Name, two.Describe().Title));
        Assert.Equal("card", two.Describe().Card);
        Assert.Equal("The data set 'things' has no part 'tow'; did you mean 'two'?", Assert.Throws<UserException>(() => manifest.Select("tow")).Message);
        Assert.Equal("The data set 'things' has no parts; leave out '/two'.", Assert.Throws<UserException>(() => (manifest with { Parts = [] }).Select("two")).Message);
    }

    [Fact]
    public void The_catalogue_finds_a_part_behind_a_slash()
    {
        Load(_ => { });
        var catalog = new ManifestCatalog(folder.Path);

        Assert.Equal(("things", "things/two"), (catalog.Find("things").FullName, catalog.Find("things/two").FullName));
        Assert.Contains("has no part ''", Assert.Throws<UserException>(() => catalog.Find("things/")).Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'things'?", Assert.Throws<UserException>(() => catalog.Find("thing/two")).Message, StringComparison.Ordinal);
        Assert.Throws<UserException>(() => catalog.Find("../things"));
    }

    [Theory]
    [InlineData("form", "\"movies\"", "form must be pictures, idx, qt-resource or procedural, not 'movies'")]
    [InlineData("form", "\"procedural\"", "files must be left out")]
    [InlineData("form", "\"idx\"", "labels is for the form pictures")]
    [InlineData("labels", "\"csv\"", "labels must be 'folder'")]
    [InlineData("labels", null, "labels and classes go together")]
    [InlineData("classes", "[\"red\"]", "classes lacks the folder of 'blue/own.jpg'")]
    [InlineData("classes", "[\"red\", \"blue\", \"red\"]", "classes lists a class twice")]
    [InlineData("pictures", "3", "pictures is for the form qt-resource")]
    [InlineData("splits/train", "{}", "splits.train must have either a prefix or files")]
    [InlineData("splits/train/prefix", "\"green/\"", "splits.train.prefix fits no file: 'green/'")]
    [InlineData("splits/train/pictures", "1", "splits.train.pictures is for the form idx")]
    [InlineData("splits/two", "{ \"prefix\": \"red/\" }", "subsets has the name of a split, 'two'")]
    [InlineData("splits/A", "{ \"prefix\": \"red/\" }", "splits.A must be named with lower-case")]
    [InlineData("subsets/two/files", "[\"red/x.jpg\"]", "subsets.two.files names 'red/x.jpg', which files does not list")]
    [InlineData("origin/address", "\"example.org\"", "origin.address must be a full https")]
    [InlineData("origin/title", null, "origin.title is missing")]
    [InlineData("sources", "[]", "sources must list at least one source")]
    [InlineData("sources", null, "files[0].sources must list at least one source")]
    [InlineData("sources/0/kind", "\"ftp\"", "sources[0].kind must be")]
    [InlineData("sources/2/archive", null, "sources[2].archive is null")]
    [InlineData("sources/2/archive/sources/0/kind", "\"archive\"", "an archive in an archive is not opened")]
    [InlineData("files/0/path", "\"red/../x\"", "files[0].path must be a relative path")]
    [InlineData("synthetic", "1", "$.synthetic")]
    public void A_wrong_field_is_named(string field, string? value, string reason)
    {
        var message = Assert.Throws<UserException>(() => Load(json =>
        {
            JsonNode parent = json;
            var parts = field.Split('/');
            foreach (var part in parts[..^1]) parent = int.TryParse(part, out var index) ? parent[index]! : parent[part]!;
            parent[parts[^1]] = value is null ? null : JsonNode.Parse(value);
        })).Message;

        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    private Manifest Load(Action<JsonObject> change)
    {
        folder.Write("a.md", "card");
        var hash = new string('a', 64);
        var json = JsonNode.Parse($$"""
            {
              "name": "things", "title": "Things", "form": "pictures", "licence": "free", "card": "a.md",
              "labels": "folder", "classes": ["red", "blue"],
              "splits": { "train": { "prefix": "red/" }, "test": { "prefix": "blue/" } },
              "subsets": { "two": { "title": "the best two", "files": ["blue/2.jpg", "red/a b,ü.jpg"] } },
              "origin": { "title": "all of it", "address": "https://example.org/all", "import": "artgan dataset import all" },
              "sources": [
                { "kind": "mirror", "path": "things/{path}" },
                { "kind": "https", "address": "https://example.org/x/{path}" },
                { "kind": "archive", "path": "in/{path}", "archive": { "path": "x.zip", "sha256": "{{hash}}", "bytes": 99, "sources": [{ "kind": "mirror", "path": "x.zip" }] } } ],
              "files": [
                { "path": "red/a b,ü.jpg", "sha256": "{{hash}}", "bytes": 7 },
                { "path": "blue/own.jpg", "sha256": "{{hash}}", "bytes": 6, "sources": [{ "kind": "mirror", "path": "elsewhere" }] },
                { "path": "blue/2.jpg", "sha256": "{{hash}}", "bytes": 5 } ]
            }
            """)!.AsObject();
        change(json);
        return Manifest.Load(folder.Write("things.json", json.ToJsonString()));
    }
}
