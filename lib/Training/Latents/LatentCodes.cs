using ArtGan.Models;

namespace ArtGan.Training;

/// <summary>A generator's latents, z, as codes.</summary>
/// <param name="sampler">Paints.</param>
internal sealed class LatentCodes(Sampler sampler) : CodeSpace(sampler)
{
    private LatentSpace Space => Sampler.Generator.Latents;

    public override bool IsShell => Space.Distribution == NoiseDistribution.Normal;

    public override bool HoldsClass => Sampler.Generator.Classes == 0;

    public override int Layers => 1;

    protected override Tensor Centre => zeros([1, .. Space.Shape]);

    public override Tensor Encode(Tensor latents, Tensor? labels = null) => latents.clone();

    public override Tensor Paint(Tensor codes, Tensor? labels = null) => Sampler.Paint(codes, labels);

    /// <summary>Nobody need know which layer comes first and how its weight lies: it is asked what it makes of each number of a latent.</summary>
    public override PrincipalDirections Directions(int count)
    {
        if (Space.Shape.Length != 1)
        {
            throw new UserException($"This generator starts from a picture of noise ({string.Join(" x ", Space.Shape)}), whose single numbers have no meaning; choose a run that starts from a latent vector.");
        }

        if (count > Space.Size)
        {
            throw new UserException($"This generator's latents have {Space.Size} numbers, and so {Space.Size} directions, not {count}; ask for fewer.");
        }

        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var size = Space.Size;
        var answers = FirstAnswers(cat([zeros(1, size), eye(size)]));
        var weight = (answers.narrow(0, 1, size) - answers.narrow(0, 0, 1)).t();
        var deviation = Space.Distribution == NoiseDistribution.Normal ? 1 : Math.Sqrt(1.0 / 3);
        var found = PrincipalDirections.OfWeight(weight, deviation, count);
        return new(found.Directions.MoveToOuterDisposeScope(), found.Deviations.MoveToOuterDisposeScope(), found.Shares.MoveToOuterDisposeScope());
    }

    public override Tensor Move(Tensor codes, Tensor direction, Tensor distances, Range? layers = null)
    {
        if (layers is not null)
        {
            throw new UserException("This generator has no layers with styles of their own; leave the layers out.");
        }

        using var scope = NewDisposeScope();
        return Fitted(codes + (distances.unsqueeze(1) * direction.unsqueeze(0))).MoveToOuterDisposeScope();
    }

    protected override Tensor Fitted(Tensor codes) => Space.Distribution == NoiseDistribution.Uniform ? codes.clamp(-1, 1) : codes;

    /// <summary>What the first layer that learns makes of latents (N, size), as (N, outputs).</summary>
    private Tensor FirstAnswers(Tensor latents)
    {
        Module? first = null;
        var answers = new List<Tensor>();
        var removals = new List<Action>();
        foreach (var layer in Sampler.Generator.modules().OfType<Module<Tensor, Tensor>>().Where(module => !module.children().Any() && module.parameters().Any()))
        {
            removals.Add(layer.register_forward_hook((module, input, output) =>
            {
                // An embedding of the class learns too, but is not given the latent.
                first ??= input.is_floating_point() ? module : null;
                if (ReferenceEquals(module, first))
                {
                    answers.Add(output.detach().to(ScalarType.Float32).cpu().flatten(1).clone().DetachFromDisposeScope());
                }

                return output;
            }).remove);
        }

        try
        {
            Sampler.Paint(latents, Sampler.Generator.Classes > 0 ? zeros([latents.shape[0]], dtype: ScalarType.Int64) : null);
            return answers.Count > 0 ? cat([.. answers]) : throw new UserException("This generator has no layer that learns, so it has no directions; choose another run.");
        }
        finally
        {
            removals.ForEach(remove => remove());
            answers.ForEach(answer => answer.Dispose());
        }
    }
}
