namespace ArtGan.Style;

/// <summary>
/// Walks a network's layers over a picture, tile by tile where its plan has tiles: first only looking, then, when the losses and with them the gradients of
/// all views are known, back again. What libtorch recorded of a segment's last tile is kept in between; other tiles run anew, so that memory is that of a tile.
/// </summary>
/// <param name="segments">The plan.</param>
/// <param name="precision">Opens a scope of lower precision for the layers; null for float32.</param>
internal sealed class StyleWalk(IReadOnlyList<ChainSegment> segments, Func<IDisposable>? precision)
{
    private readonly Tensor?[] inputs = new Tensor?[segments.Count];
    private readonly TilePass?[] held = new TilePass?[segments.Count];

    /// <summary>The plan.</summary>
    public IReadOnlyList<ChainSegment> Segments => segments;

    /// <summary>Shows every view of a picture.</summary>
    /// <param name="picture">(1, 3, height, width), 0..255.</param>
    /// <param name="see">Receives the view's name, what a tile alone shows of it, at least in float32, and where that lies.</param>
    /// <param name="records">Whether <see cref="Back"/> will be called.</param>
    public void Look(Tensor picture, Action<string, Tensor, TilePlace> see, bool records)
    {
        inputs[0] = picture;
        for (var index = 0; index < segments.Count; index++)
        {
            var segment = segments[index];
            foreach (var tile in segment.Tiles)
            {
                var keeps = records && ReferenceEquals(tile, segment.Tiles[^1]);
                using var scope = NewDisposeScope();
                var pass = Run(segment, inputs[index]!, tile, keeps);
                using (no_grad())
                {
                    foreach (var seen in pass.Seen.Where(seen => !seen.Owned.IsEmpty))
                        see(seen.View, Own(seen), seen.Owned);
                    if (pass.Output is { Owned.IsEmpty: false } output) Pass(index, segment, output);
                }

                if (keeps)
                {
                    held[index] = pass;
                    scope.Detach(pass.Tensors);
                }
            }

            if (!records && index > 0) Forget(index);
        }

        if (!records) inputs[0] = null;
    }

    /// <summary>The gradient for the picture that was last looked at.</summary>
    /// <param name="add">Adds the gradient of a view's loss: the view's name, what a tile alone shows, where that lies, and what it is added to.</param>
    /// <param name="gradient">Receives it, added to what is there: (1, 3, height, width).</param>
    public void Back(Action<string, Tensor, TilePlace, Tensor> add, Tensor gradient)
    {
        Tensor? following = null;
        for (var index = segments.Count - 1; index >= 0; index--)
        {
            using var silent = no_grad();
            var segment = segments[index];
            var target = index == 0 ? gradient : zeros_like(inputs[index]!);
            foreach (var tile in segment.Tiles.Reverse())
            {
                using var scope = NewDisposeScope();
                using var pass = held[index] ?? Run(segment, inputs[index]!, tile, records: true);
                held[index] = null;
                var (roots, multipliers) = Pulls(pass, add, following);
                if (roots.Count == 0) continue;
                var pulled = autograd.grad(roots, [pass.Leaf], multipliers)[0];
                new TilePlace(tile.Down.Input, tile.Across.Input).Of(target).add_(pulled);
            }

            following?.Dispose();
            following = target;
            if (index > 0) Forget(index);
        }

        inputs[0] = null;
    }

    private static (List<Tensor> Roots, List<Tensor> Multipliers) Pulls(TilePass pass, Action<string, Tensor, TilePlace, Tensor> add, Tensor? following)
    {
        var (roots, multipliers) = (new List<Tensor>(), new List<Tensor>());
        foreach (var seen in pass.Seen.Where(seen => !seen.Owned.IsEmpty))
        {
            var whole = Blank(seen.Features);
            add(seen.View, Own(seen), seen.Owned, seen.Local.Of(whole));
            roots.Add(seen.Features);
            multipliers.Add(whole.to(seen.Features.dtype));
        }

        if (pass.Output is { Owned.IsEmpty: false } output)
        {
            var whole = Blank(output.Features);
            output.Local.Of(whole).copy_(output.Owned.Of(following!));
            roots.Add(output.Features);
            multipliers.Add(whole.to(output.Features.dtype));
        }

        return (roots, multipliers);
    }

    private TilePass Run(ChainSegment segment, Tensor input, ChainSegment.Tile tile, bool records)
    {
        using var lower = precision?.Invoke();
        return segment.Run(input, tile, records);
    }

    private void Pass(int index, ChainSegment segment, SeenTile output)
    {
        inputs[index + 1] ??= ChannelsLast(output.Features.shape[1], segment.OutputHeight, segment.OutputWidth, output.Features).DetachFromDisposeScope();
        output.Owned.Of(inputs[index + 1]!).copy_(output.Local.Of(output.Features));
    }

    private void Forget(int index)
    {
        inputs[index]?.Dispose();
        inputs[index] = null;
    }

    private static Tensor Own(SeenTile seen) => seen.Local.Of(seen.Features).detach().to(WideNumbers.TypeOf(seen.Features));

    private static Tensor Blank(Tensor features) => ChannelsLast(features.shape[1], features.shape[2], features.shape[3], features).zero_();

    /// <summary>Room for features, in memory as the convolutions give their results, so that nothing is reordered.</summary>
    public static Tensor ChannelsLast(long channels, long height, long width, Tensor like) =>
        empty([1, height, width, channels], WideNumbers.TypeOf(like), like.device).permute(0, 3, 1, 2);
}
