namespace ArtGan.Imaging;

/// <summary>What a picture file says of itself before its pixels are read.</summary>
/// <param name="Format">JPEG, PNG, WebP, TIFF, GIF, HEIF, AVIF or BMP.</param>
/// <param name="Width">Pixels in a row, once turned as its EXIF data say.</param>
/// <param name="Height">Rows, once turned.</param>
/// <param name="Channels">1 (grey), 3 (colour) or 4 (CMYK), without transparency.</param>
/// <param name="HasAlpha">Whether pixels can be transparent.</param>
public sealed record PictureInfo(string Format, int Width, int Height, int Channels, bool HasAlpha);
