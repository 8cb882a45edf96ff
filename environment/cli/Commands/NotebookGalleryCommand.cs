using System.CommandLine;
using System.Globalization;
using ArtGan.Cli.Notebooks;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan notebook gallery</c>: the pages and thumbnails of the course, made anew.</summary>
internal static class NotebookGalleryCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("name") { Description = "Beginnings of the notebooks' names, as in 02; all where absent.", HelpName = "NAME", Arity = ArgumentArity.ZeroOrMore };
        var kept = new Option<bool>("--kept") { Description = "Run nothing: the pages of the last runs with the notebooks' present texts. Their code must be what it was." };
        var command = new Command("gallery", "Run notebooks in full and keep their pages and thumbnails in notebooks/gallery (several minutes each).") { names, kept };
        command.Handle(async context =>
        {
            var folder = Path.Combine(Repository.Root, "notebooks");
            var pages = new List<GalleryPage>();
            foreach (var lesson in Chosen(folder, context.Get(names) ?? []))
            {
                context.Say(Path.GetFileNameWithoutExtension(lesson));
                if (!context.Get(kept))
                {
                    // The page that is there is not replaced by one of a run that failed.
                    var run = await HeadlessNotebook.RunAsync(context, new NotebookRunOptions { Path = lesson }, html: null);
                    if (run.Failure is not null)
                    {
                        return ExitCode.Failure;
                    }

                    Directory.CreateDirectory(Path.GetDirectoryName(KeptRun.PathOf(lesson))!);
                    run.Document.Save(KeptRun.PathOf(lesson));
                }

                pages.Add(await GalleryPage.WriteAsync(lesson, KeptRun.Load(lesson), context.Cancellation));
            }

            context.Result(
                new Gallery(Path.Combine(folder, "gallery"), pages),
                gallery => string.Join('\n', gallery.Pages.Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Name}  {page.Bytes / 1e6:0.00} MB"))));
            return ExitCode.Success;
        });
        return command;
    }

    private static List<string> Chosen(string folder, string[] names)
    {
        var all = Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal).ToList();
        foreach (var name in names)
        {
            if (!all.Exists(file => Is(file, name)))
            {
                throw new UsageException($"There is no notebook whose name begins with '{name}'; notebooks/ holds {string.Join(", ", all.Select(Path.GetFileNameWithoutExtension))}.");
            }
        }

        return names.Length == 0 ? all : [.. all.Where(file => names.Any(name => Is(file, name)))];
    }

    private static bool Is(string file, string name) => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal);
}

/// <summary>What the gallery holds now.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Pages">The pages that were made.</param>
internal sealed record Gallery(string Folder, IReadOnlyList<GalleryPage> Pages);
