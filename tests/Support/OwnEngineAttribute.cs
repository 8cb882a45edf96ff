using Xunit.Abstractions;
using Xunit.Sdk;

namespace ArtGan.Tests.Support;

/// <summary>
/// A test of what our engine promises beyond package TorchSharp, or where the package is known to differ from PyTorch.
/// The project file leaves these tests out when the package is the engine.
/// </summary>
/// <param name="reason">What the package does instead.</param>
[TraitDiscoverer("ArtGan.Tests.Support.OwnEngineDiscoverer", "ArtGan.Tests")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OwnEngineAttribute(string reason) : Attribute, ITraitAttribute
{
    public string Reason => reason;
}

/// <summary>Gives those tests the trait by which they are left out.</summary>
public sealed class OwnEngineDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) => [new("Engine", "ArtGan")];
}
