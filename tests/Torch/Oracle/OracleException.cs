namespace ArtGan.Tests.Torch.Oracle;

/// <summary>PyTorch refused what it was asked for.</summary>
internal sealed class OracleException(string message) : Exception(message);
