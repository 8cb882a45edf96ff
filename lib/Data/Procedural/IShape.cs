namespace ArtGan.Data;

/// <summary>A region of the plane; one unit is the picture's edge, x goes right and y down.</summary>
internal interface IShape
{
    /// <summary>How far a point is from the edge: negative inside, positive outside. Near the edge, at least, in units.</summary>
    double Distance(double x, double y);
}
