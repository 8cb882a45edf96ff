using ArtGan.Torch;
using FsCheck;
using FsCheck.Fluent;
using static ArtGan.Tests.Torch.Safetensors.SafetensorsFileTests;

namespace ArtGan.Tests.Torch.Safetensors;

public sealed class SafetensorsPropertyTests
{
    private static readonly Gen<SafetensorsEntry> AnyEntry =
        from name in Gen.Choose(0, 1_000_000)
        from type in Gen.Elements(Enum.GetValues<SafetensorsType>())
        from shape in Gen.Choose(0, 4).Select(extent => (long)extent).ListOf().Resize(4)
        let bytes = (int)shape.Aggregate((long)type.SizeInBytes(), (product, extent) => product * extent)
        from data in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(bytes)
        select Entry($"layer{name}.weight", type, [.. shape], data);

    private static readonly Gen<SafetensorsEntry[]> AnyEntries =
        AnyEntry.ListOf().Resize(8).Select(entries => entries.DistinctBy(entry => entry.Name).ToArray());

    [Fact]
    public void What_is_written_is_read_back() =>
        Prop.ForAll(AnyEntries.ToArbitrary(), entries =>
        {
            var back = Read(Write(entries));
            return back.Entries.Count == entries.Length && entries.All(entry =>
                back[entry.Name] is var found && found.Type == entry.Type && found.Shape.SequenceEqual(entry.Shape)
                && found.Data.Span.SequenceEqual(entry.Data.Span));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_arrays_does_not_change_the_bytes() =>
        Prop.ForAll(AnyEntries.ToArbitrary(), entries =>
            Write(entries).AsSpan().SequenceEqual(Write([.. entries.Reverse()]))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_shortened_file_is_always_refused() =>
        Prop.ForAll(AnyEntries.ToArbitrary(), Gen.Choose(1, int.MaxValue).ToArbitrary(), (entries, pick) =>
        {
            var whole = Write(entries);
            return IsRefused(whole[..(pick % whole.Length)]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_byte_is_refused_or_read_but_never_crashes() =>
        Prop.ForAll(AnyEntries.ToArbitrary(), Gen.Choose(1, int.MaxValue).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (entries, pick, change) =>
        {
            var altered = Write(entries);
            altered[pick % altered.Length] ^= (byte)change;
            _ = IsRefused(altered);
        }).QuickCheckThrowOnFailure();

    private static bool IsRefused(byte[] content)
    {
        try
        {
            Read(content);
            return false;
        }
        catch (UserException)
        {
            return true;
        }
    }
}
