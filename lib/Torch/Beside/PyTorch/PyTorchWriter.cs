using System.Text;

namespace ArtGan.Torch;

/// <summary>Writes the archive that PyTorch has written since version 1.6; see <see cref="PyTorchArchive"/>.</summary>
internal static class PyTorchWriter
{
    // torch.load takes the folder's name from the archive; torch.save calls it so when it writes to a stream.
    private const string Folder = "archive";

    // Of the archive's layout: caffe2/serialize/versions.h.
    private const string Version = "3\n";

    /// <summary>Writes a value with its tensors.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="describe">Describes the value.</param>
    internal static void Write(Stream stream, Action<TensorPickle> describe)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var pickle = new TensorPickle();
        describe(pickle);
        var archive = new ZipWriter(stream);
        archive.Add($"{Folder}/data.pkl", pickle.Finish());
        archive.Add($"{Folder}/byteorder", "little"u8.ToArray());
        for (var key = 0; key < pickle.Storages.Count; key++)
        {
            var tensor = pickle.Storages[key];
            archive.Add($"{Folder}/data/{key}", TensorBytes.Count(tensor.shape, ElementType.Find(tensor.dtype)!.Size)!.Value, target => TensorBytes.Write(tensor, target));
        }

        archive.Add($"{Folder}/version", Encoding.ASCII.GetBytes(Version));
        archive.Finish();
    }
}
