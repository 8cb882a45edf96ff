using ArtGan.Tests.Support;
using ArtGan.Torch;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class CheckpointStoreTests
{
    private static TrainerSnapshot At(long step) => new(step, 5, step * 4, step / 10.0, 2, new Dictionary<string, Dictionary<string, Tensor>>
    {
        [TrainerSnapshot.Generator] = new() { ["weight"] = full([3], step) },
        [TrainerSnapshot.Discriminator] = new() { ["weight"] = full([2], -step) },
    });

    [Fact]
    public void What_is_written_is_read()
    {
        using var folder = new TemporaryFolder();
        var store = new CheckpointStore(folder.Path, keep: 1);

        store.Write(At(200));

        var checkpoint = store.Latest!;
        Assert.Equal("checkpoint-000200", Path.GetFileName(checkpoint.Folder));
        Assert.Equal(["discriminator.safetensors", "generator.safetensors", "state.json"], Directory.GetFiles(checkpoint.Folder).Select(Path.GetFileName).Order());
        var snapshot = checkpoint.Read();
        Assert.Equal((200, 5, 800, 20.0, 2), (snapshot.Step, snapshot.Seed, snapshot.PicturesShown, snapshot.Seconds, snapshot.MeasuredSteps));
        Assert.Equal(200, snapshot.Parts[TrainerSnapshot.Generator]["weight"][0].ToSingle());
    }

    [Fact]
    public void Only_the_newest_are_kept()
    {
        using var folder = new TemporaryFolder();
        var store = new CheckpointStore(folder.Path, keep: 2);

        foreach (var step in new[] { 100, 200, 1_000_000 })
        {
            store.Write(At(step));
        }

        Assert.Equal([200, 1_000_000], store.All.Select(checkpoint => checkpoint.Step));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public void A_full_disk_leaves_the_checkpoint_before_whole_and_nothing_half()
    {
        using var folder = new TemporaryFolder();
        new CheckpointStore(folder.Path, keep: 1).Write(At(100));
        var written = 0;
        var full = new CheckpointStore(folder.Path, keep: 1, (path, tensors) =>
        {
            if (++written == 2)
            {
                File.WriteAllText(path, "half");
                throw new IOException("No space left on device");
            }

            StateFile.Save(path, tensors);
        });

        var error = Assert.Throws<UserException>(() => full.Write(At(200)));

        Assert.Equal($"The checkpoint at step 200 could not be written to '{folder.Path}' (No space left on device); the one at step 100 is whole, so free some space and resume the run.", error.Message);
        Assert.Equal([folder["checkpoint-000100"]], Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal(100, full.Latest!.Read().Step);
    }

    [Fact]
    public void A_process_killed_while_writing_leaves_no_checkpoint_and_tidying_removes_the_rest()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".checkpoint-000200-0123.partial/generator.safetensors", "half");
        folder.Write("run.json", "{}");
        var store = new CheckpointStore(folder.Path, keep: 1);

        Assert.Null(store.Latest);
        store.Tidy();

        Assert.Equal([folder["run.json"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void An_altered_file_is_named()
    {
        using var folder = new TemporaryFolder();
        var store = new CheckpointStore(folder.Path, keep: 1);
        var checkpoint = store.Write(At(100));
        File.AppendAllText(checkpoint.PartPath(TrainerSnapshot.Generator), "x");

        var error = Assert.Throws<UserException>(checkpoint.Read);

        Assert.Contains("generator.safetensors has the hash", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_of_the_weights_depends_on_both_networks_alone()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var snapshot = At(100);
        string Hash(TemporaryFolder folder, TrainerSnapshot written) => new CheckpointStore(folder.Path, keep: 5).Write(written).WeightsSha256;

        Assert.Equal(Hash(one, snapshot), Hash(other, snapshot with { Step = 101, Seconds = 5 }));
        snapshot.Parts[TrainerSnapshot.Discriminator]["weight"].fill_(7);
        Assert.NotEqual(Hash(one, snapshot with { Step = 101 }), Hash(one, snapshot with { Step = 100 }));
        Assert.Matches("^[0-9a-f]{64}$", Hash(one, snapshot with { Step = 102 }));
    }
}
