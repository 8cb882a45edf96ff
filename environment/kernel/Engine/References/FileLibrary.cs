namespace ArtGan.Kernel.Engine.References;

/// <summary>A library named by its file, loaded from a copy: a build that writes over a loaded file would take the process with it.</summary>
internal static class FileLibrary
{
    // What lies beside a library under its name, and is for people and debuggers.
    private static readonly string[] Companions = [".pdb", ".xml"];

    /// <summary>Copies a library, with those in its folder that it refers to.</summary>
    /// <param name="path">The library's file.</param>
    /// <param name="cache">Where copies are kept.</param>
    /// <exception cref="UserException">The file is no .NET library.</exception>
    public static LibrarySet Copy(string path, string cache)
    {
        var library = AssemblyFile.Read(path) ?? throw new UserException($"'{path}' is not a .NET library; #r takes the .dll of a managed assembly.");
        List<AssemblyFile> files = [library];
        for (var index = 0; index < files.Count; index++)
            files.AddRange(Beside(files[index]).Where(file => files.TrueForAll(other => other.Name != file.Name)).ToList());
        var entry = Path.Combine(cache, "files", KernelCache.Key(string.Join('\n', files.Select(file => $"{file.Path} {file.Build}"))));
        KernelCache.Fill(entry, target =>
        {
            foreach (var file in files)
            {
                File.Copy(file.Path, Path.Combine(target, Path.GetFileName(file.Path)), overwrite: true);
                foreach (var companion in Companions.Select(extension => Path.ChangeExtension(file.Path, extension)).Where(File.Exists))
                    File.Copy(companion, Path.Combine(target, Path.GetFileName(companion)), overwrite: true);
            }
        });
        return new(path, [.. files.Select(file => file with { Path = Path.Combine(entry, Path.GetFileName(file.Path)) })]) { CanBeRebuilt = true };
    }

    private static IEnumerable<AssemblyFile> Beside(AssemblyFile file) => file.References
        .Select(name => Path.Combine(Path.GetDirectoryName(file.Path)!, name + ".dll")).Where(File.Exists)
        .Select(AssemblyFile.Read).OfType<AssemblyFile>().Where(other => !(HostLibraries.Find(other.Name)?.Version >= other.Version));
}
