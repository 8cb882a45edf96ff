using ArtGan.Data;

namespace ArtGan.Tests.Data.Packed;

public sealed class PackedFingerprintTests
{
    [Fact]
    public void Whatever_belongs_to_the_content_changes_the_fingerprint()
    {
        PackedPicture[] pictures = [.. Enumerable.Range(0, 3).Select(PackedFixture.Picture)];
        string[] fingerprints =
        [
            Fingerprint(pictures, ["garden", "sea"]),
            Fingerprint(pictures, ["garden", "lake"]),
            Fingerprint(pictures, ["gardens", "ea"]),
            Fingerprint([pictures[1], pictures[0], pictures[2]], ["garden", "sea"]),
            Fingerprint([pictures[0] with { Name = "else.jpg" }, pictures[1], pictures[2]], ["garden", "sea"]),
            Fingerprint([pictures[0] with { Label = 1 }, pictures[1], pictures[2]], ["garden", "sea"]),
            Fingerprint([pictures[0] with { Sha256 = pictures[1].Sha256 }, pictures[1], pictures[2]], ["garden", "sea"]),
            Fingerprint(pictures[..2], ["garden", "sea"]),
            Fingerprint(pictures, ["garden", "sea"], channels: 1),
        ];

        Assert.Equal(fingerprints.Length, fingerprints.Distinct().Count());
        Assert.Equal(fingerprints[0], Fingerprint(pictures, ["garden", "sea"]));
        Assert.All(fingerprints, fingerprint => Assert.Matches("^[0-9a-f]{64}$", fingerprint));
    }

    private static string Fingerprint(PackedPicture[] pictures, string[] classes, int channels = 3)
    {
        using var fingerprint = new PackedFingerprint(channels, 9, 9, pictures.Length, classes);
        foreach (var picture in pictures)
        {
            fingerprint.Add(picture);
        }

        return fingerprint.Finish();
    }
}
