namespace ArtGan.Torch;

/// <summary>
/// A step length for which the strong Wolfe conditions hold, by bracketing and cubic interpolation: the search of
/// torch.optim.LBFGS with line_search_fn="strong_wolfe", which follows Schmidt's minFunc.
/// </summary>
/// <param name="evaluate">Writes the gradient at a step length into a vector and gives the loss there.</param>
/// <param name="newVector">Makes a vector as long as the parameters.</param>
/// <param name="changeTolerance">Brackets smaller than this are not refined.</param>
internal sealed class StrongWolfeSearch(Func<double, Tensor, double> evaluate, Func<Tensor> newVector, double changeTolerance) : IDisposable
{
    private const double SufficientDecrease = 1e-4;
    private const double Curvature = 0.9;
    private const int MostEvaluations = 25;

    private readonly List<Tensor> vectors = [];

    /// <summary>A step length tried: loss, gradient, and slope along the direction there.</summary>
    internal readonly record struct Point(double Length, double Loss, Tensor Gradient, double Slope);

    /// <summary>Searches from a point along a direction.</summary>
    /// <param name="start">Length 0.</param>
    /// <param name="length">The first length tried.</param>
    /// <param name="direction">The direction.</param>
    /// <returns>The point found, whose gradient is valid until the next search, and the number of evaluations.</returns>
    internal (Point Found, int Evaluations) Search(Point start, double length, Tensor direction)
    {
        var largest = VectorMath.Largest(direction);
        var (bracket, done, evaluations) = Bracket(start, length, direction);
        return done
            ? (bracket[0], evaluations)
            : Zoom(start, bracket, direction, largest, evaluations);
    }

    public void Dispose() => vectors.ForEach(vector => vector.Dispose());

    private (Point[] Bracket, bool Done, int Evaluations) Bracket(Point start, double length, Tensor direction)
    {
        var previous = start;
        var trial = Evaluate(length, direction, start.Gradient);
        for (var iteration = 0; iteration < MostEvaluations; iteration++)
        {
            var evaluations = iteration + 1;
            if (trial.Loss > start.Loss + (SufficientDecrease * trial.Length * start.Slope) || (iteration > 1 && trial.Loss >= previous.Loss))
            {
                return ([previous, trial], false, evaluations);
            }

            if (Math.Abs(trial.Slope) <= -Curvature * start.Slope)
            {
                return ([trial], true, evaluations);
            }

            if (trial.Slope >= 0)
            {
                return ([previous, trial], false, evaluations);
            }

            var next = Interpolate(previous, trial, trial.Length + (0.01 * (trial.Length - previous.Length)), trial.Length * 10);
            previous = trial;
            trial = Evaluate(next, direction, start.Gradient, previous.Gradient);
        }

        return ([start, trial], false, MostEvaluations + 1);
    }

    private (Point Found, int Evaluations) Zoom(Point start, Point[] bracket, Tensor direction, double largest, int evaluations)
    {
        var insufficientProgress = false;
        var (low, high) = bracket[0].Loss <= bracket[1].Loss ? (0, 1) : (1, 0);
        while (evaluations - 1 < MostEvaluations && !(Math.Abs(bracket[1].Length - bracket[0].Length) * largest < changeTolerance))
        {
            var (least, most) = (Math.Min(bracket[0].Length, bracket[1].Length), Math.Max(bracket[0].Length, bracket[1].Length));
            var length = Interpolate(bracket[0], bracket[1], least, most);

            // Too close to an end twice in a row, or beyond it: a tenth of the bracket away from that end.
            var margin = 0.1 * (most - least);
            if (Math.Min(most - length, length - least) < margin)
            {
                if (insufficientProgress || length >= most || length <= least)
                {
                    length = Math.Abs(length - most) < Math.Abs(length - least) ? most - margin : least + margin;
                    insufficientProgress = false;
                }
                else
                {
                    insufficientProgress = true;
                }
            }
            else
            {
                insufficientProgress = false;
            }

            var trial = Evaluate(length, direction, bracket[0].Gradient, bracket[1].Gradient);
            evaluations++;
            if (trial.Loss > start.Loss + (SufficientDecrease * trial.Length * start.Slope) || trial.Loss >= bracket[low].Loss)
            {
                bracket[high] = trial;
                (low, high) = bracket[0].Loss <= bracket[1].Loss ? (0, 1) : (1, 0);
                continue;
            }

            var done = Math.Abs(trial.Slope) <= -Curvature * start.Slope;
            if (!done && trial.Slope * (bracket[high].Length - bracket[low].Length) >= 0)
            {
                bracket[high] = bracket[low];
            }

            bracket[low] = trial;
            if (done)
            {
                break;
            }
        }

        return (bracket[low], evaluations);
    }

    private Point Evaluate(double length, Tensor direction, params ReadOnlySpan<Tensor> inUse)
    {
        var gradient = Free(inUse);
        var loss = evaluate(length, gradient);
        return new Point(length, loss, gradient, VectorMath.Dot(gradient, direction));
    }

    private Tensor Free(ReadOnlySpan<Tensor> inUse)
    {
        foreach (var vector in vectors)
        {
            var taken = false;
            foreach (var used in inUse)
            {
                taken |= ReferenceEquals(vector, used);
            }

            if (!taken)
            {
                return vector;
            }
        }

        vectors.Add(newVector());
        return vectors[^1];
    }

    // The minimum of the cubic through two points with their slopes, kept within bounds.
    private static double Interpolate(Point first, Point second, double least, double most)
    {
        var sum = first.Slope + second.Slope - (3 * (first.Loss - second.Loss) / (first.Length - second.Length));
        var square = (sum * sum) - (first.Slope * second.Slope);
        if (!(square >= 0))
        {
            return (least + most) / 2;
        }

        var root = Math.Sqrt(square);
        var place = first.Length <= second.Length
            ? second.Length - ((second.Length - first.Length) * ((second.Slope + root - sum) / (second.Slope - first.Slope + (2 * root))))
            : first.Length - ((first.Length - second.Length) * ((first.Slope + root - sum) / (first.Slope - second.Slope + (2 * root))));
        return Math.Min(Math.Max(place, least), most);
    }
}
