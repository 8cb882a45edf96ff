using System.CommandLine;
using System.Globalization;
using ArtGan.Cli.Notebooks;
using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan notebook gallery</c>: the pages and thumbnails of the course, made anew.</summary>
internal static class NotebookGalleryCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("name") { Description = "Beginnings of the notebooks' names, as in 02; all where absent.", HelpName = "NAME", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("gallery", "Run notebooks in full and keep their pages and thumbnails in notebooks/gallery (several minutes each).") { names };
        command.Handle(async context =>
        {
            var folder = Path.Combine(Repository.Root, "notebooks");
            var pages = new List<GalleryPage>();
            foreach (var notebook in Chosen(folder, context.Get(names) ?? []))
            {
                var name = Path.GetFileNameWithoutExtension(notebook);
                context.Say(name);
                var page = Path.Combine(folder, "gallery", $"{name}.html");
                // A page that is there shall not be replaced by one of a run that failed.
                var draft = Path.Combine(Repository.Root, "artifacts", "gallery", $"{name}.html");
                Directory.CreateDirectory(Path.GetDirectoryName(draft)!);
                var run = await HeadlessNotebook.RunAsync(context, new NotebookRunOptions { Path = notebook }, draft, publishedAs: page);
                if (run.Failure is not null)
                {
                    context.Say($"The page of the run that failed is '{draft}'; the gallery keeps its own.");
                    return ExitCode.Failure;
                }

                File.Move(draft, page, overwrite: true);
                NotebookThumbnail.Of(run.Document)?.Save(Path.ChangeExtension(page, ".png"));
                pages.Add(new(name, new FileInfo(page).Length, Math.Round(run.Elapsed.TotalSeconds, 1)));
            }

            context.Result(
                new Gallery(Path.Combine(folder, "gallery"), pages),
                gallery => string.Join('\n', gallery.Pages.Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Name}  {page.Bytes / 1e6:0.00} MB  {page.Seconds:0} s"))));
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

/// <summary>A page of the gallery.</summary>
/// <param name="Name">The notebook's name.</param>
/// <param name="Bytes">The page's size.</param>
/// <param name="Seconds">How long the notebook took.</param>
internal sealed record GalleryPage(string Name, long Bytes, double Seconds);
