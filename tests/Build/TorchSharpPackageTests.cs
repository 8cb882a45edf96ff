using ArtGan.Tests.Support;

namespace ArtGan.Tests.Build;

/// <summary>Our engine and package TorchSharp can stand in for each other.</summary>
[OwnEngine("It is the engine already.")]
public class TorchSharpPackageTests
{
    // Ours beside the package's: what groups our own classes, and the state of optimisers as named tensors.
    private static readonly string[] OwnTypes = ["AdamBase", "AdamOptions", "BatchNormBase", "InstanceNormBase"];
    private static readonly string[] OwnMembers = ["State", "Restore"];

    // Memory without an array: the package takes an array of indices only.
    private const string ElementOfTensor = "Item[params ReadOnlySpan`1<Int64> indices]";

    [TorchSharpFact]
    public async Task The_library_and_its_tests_compile_against_the_package()
    {
        string[] ours = [typeof(Tensor).Assembly.Location, typeof(TorchSharpPackageTests).Assembly.Location];
        var before = ours.Select(File.GetLastWriteTimeUtc).ToArray();
        var (code, text) = await TorchSharpPackage.Build();
        Assert.True(code == 0, text);
        Assert.Equal(before, ours.Select(File.GetLastWriteTimeUtc));
    }

    [TorchSharpFact]
    public async Task Every_member_of_the_facade_is_spelled_as_the_package_spells_it()
    {
        var package = await TorchSharpPackage.LoadAsync();
        var extensions = package.GetTypes().Where(type => type.Name.EndsWith("ExtensionMethods", StringComparison.Ordinal)).ToArray();
        var differences = new List<string>();
        foreach (var type in typeof(Tensor).Assembly.GetTypes().Where(type => IsPublic(type) && type.Namespace!.StartsWith("TorchSharp", StringComparison.Ordinal) && !OwnTypes.Contains(type.Name)))
        {
            if (package.GetType(type.FullName!) is { } theirs)
            {
                var known = Spelling.WithInherited(theirs, extensions);
                differences.AddRange(Spelling.Of(type).Where(member => !known.Contains(member) && !IsOwn(member)).Select(member => $"{type.FullName}: {member}"));
            }
            else
            {
                differences.Add(type.FullName!);
            }
        }

        Assert.True(differences.Count == 0, $"The package has none of these:\n{string.Join('\n', differences)}");
    }

    private static bool IsPublic(Type type) => type.IsNested ? type.IsNestedPublic && IsPublic(type.DeclaringType!) : type.IsPublic;

    private static bool IsOwn(string member) =>
        member.EndsWith(ElementOfTensor, StringComparison.Ordinal) || OwnMembers.Any(name => member.Contains($" {name}(", StringComparison.Ordinal));
}
