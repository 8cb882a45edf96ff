namespace ArtGan.Torch;

/// <summary>Formats of files of weights.</summary>
internal enum StateFormat
{
    Safetensors,
    PyTorchArchive,
    LegacyPyTorch,
    TorchSharp,
}

/// <summary>Tells the formats apart by their first bytes; what is none of the others is taken for safetensors.</summary>
internal static class StateFormats
{
    private const int StartLength = 64;

    /// <summary>The format of a stream, which is left at its beginning.</summary>
    internal static StateFormat Detect(Stream stream)
    {
        Span<byte> buffer = stackalloc byte[StartLength];
        stream.Position = 0;
        var start = buffer[..stream.ReadAtLeast(buffer, StartLength, throwOnEndOfStream: false)];
        stream.Position = 0;
        return start.StartsWith("PK\x03\x04"u8) ? StateFormat.PyTorchArchive
            : LegacyPyTorchFile.IsOne(start) ? StateFormat.LegacyPyTorch
            : TorchSharpFile.IsOne(start) ? StateFormat.TorchSharp
            : StateFormat.Safetensors;
    }
}
