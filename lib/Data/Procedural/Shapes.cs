namespace ArtGan.Data;

/// <summary>The round region around a point.</summary>
internal readonly record struct Disc(double X, double Y, double Radius) : IShape
{
    public double Distance(double x, double y)
    {
        var (dx, dy) = (x - X, y - Y);
        return Math.Sqrt((dx * dx) + (dy * dy)) - Radius;
    }
}

/// <summary>The two opposite quarters of a disc that the axes through its centre, turned by an angle, cut out.</summary>
internal readonly record struct OppositeQuarters(Disc Disc, double Cosine, double Sine) : IShape
{
    public double Distance(double x, double y)
    {
        var (dx, dy) = (x - Disc.X, y - Disc.Y);
        var (along, across) = ((dx * Cosine) + (dy * Sine), (dy * Cosine) - (dx * Sine));
        var edge = Math.Min(Math.Abs(along), Math.Abs(across));
        return Math.Max(Disc.Distance(x, y), along * across > 0 ? -edge : edge);
    }
}

/// <summary>A rectangle around a point, turned by an angle.</summary>
internal readonly record struct Rectangle(double X, double Y, double HalfWidth, double HalfHeight, double Cosine = 1, double Sine = 0) : IShape
{
    public double Distance(double x, double y)
    {
        var (dx, dy) = (x - X, y - Y);
        return Math.Max(Math.Abs((dx * Cosine) + (dy * Sine)) - HalfWidth, Math.Abs((dy * Cosine) - (dx * Sine)) - HalfHeight);
    }
}

/// <summary>The edge of a shape as a line of some width.</summary>
internal readonly record struct Outline<TShape>(TShape Shape, double Width) : IShape
    where TShape : struct, IShape
{
    public double Distance(double x, double y) => Math.Abs(Shape.Distance(x, y)) - (Width / 2);
}

/// <summary>All that lies between two parallel lines, which an angle turns.</summary>
internal readonly record struct Band(double From, double To, double Cosine, double Sine) : IShape
{
    public double Distance(double x, double y)
    {
        var along = ((x - 0.5) * Cosine) + ((y - 0.5) * Sine);
        return Math.Max(From - along, along - To);
    }
}

/// <summary>All that lies below a curve of two sine waves.</summary>
internal readonly record struct BelowWave(double Level, Wave First, Wave Second) : IShape
{
    public double Distance(double x, double y)
    {
        var slope = First.Slope(x) + Second.Slope(x);
        return (Level + First.Height(x) + Second.Height(x) - y) / Math.Sqrt(1 + (slope * slope));
    }
}

/// <summary>A sine wave.</summary>
/// <param name="Amplitude">Its height over its middle, in units.</param>
/// <param name="Frequency">Radians a unit.</param>
/// <param name="Phase">Radians.</param>
internal readonly record struct Wave(double Amplitude, double Frequency, double Phase)
{
    public double Height(double x) => Amplitude * Math.Sin((Frequency * x) + Phase);

    public double Slope(double x) => Amplitude * Frequency * Math.Cos((Frequency * x) + Phase);
}
