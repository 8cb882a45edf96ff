namespace ArtGan.Tests.Kernel.Engine.Help;

/// <summary>A theory about the documentation that comes with the SDK's reference pack.</summary>
internal sealed class SkippableReferencePackTheoryAttribute : TheoryAttribute
{
    public SkippableReferencePackTheoryAttribute()
    {
        var packs = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(packs))
            Skip = "This .NET comes without its reference pack.";
    }
}
