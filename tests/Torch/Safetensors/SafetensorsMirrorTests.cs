using System.Runtime.InteropServices;
using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Safetensors;

public sealed class SafetensorsMirrorTests
{
    [MirrorFact("weights")]
    public void Every_file_written_by_others_is_read_and_written_back_without_loss()
    {
        var files = Directory.GetFiles(MirrorFactAttribute.Locate("weights"), "*.safetensors");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var read = SafetensorsFile.Read(file);
            using var stream = new MemoryStream();
            SafetensorsFile.Write(stream, read.Entries, read.Metadata);
            stream.Position = 0;
            var back = SafetensorsFile.Read(stream, file);

            Assert.NotEmpty(read.Entries);
            Assert.Equal(read.Metadata, back.Metadata);
            Assert.All(read.Entries, entry => Assert.True(
                back[entry.Name].Data.Span.SequenceEqual(entry.Data.Span) && back[entry.Name].Shape.SequenceEqual(entry.Shape), entry.Name));
        }
    }

    [MirrorFact("weights/vgg19_imagenet_keras_conv1_1-conv3_4.f32.safetensors")]
    public void The_first_bias_of_VGG_19_has_its_published_value()
    {
        var file = SafetensorsFile.Read(MirrorFactAttribute.Locate("weights/vgg19_imagenet_keras_conv1_1-conv3_4.f32.safetensors"));
        var bias = file["block1_conv1.bias"];

        Assert.Equal(0.7301776f, MemoryMarshal.Cast<byte, float>(bias.Data.Span)[0], 1e-7f);
    }
}
