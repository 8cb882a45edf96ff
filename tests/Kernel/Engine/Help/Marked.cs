using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.Help;

namespace ArtGan.Tests.Kernel.Engine.Help;

/// <summary>A session in which some cells have run, and cells with a bar where the cursor stands.</summary>
public sealed class Marked : IAsyncLifetime, IDisposable
{
    private const string Earlier = """
        /// <summary>A point in the plane, see <see cref="System.Math"/>.</summary>
        record Point(int Across, int Down);
        var origin = new Point(0, 0);
        var numbers = new List<int> { 3, 1, 2 };
        var day = DayOfWeek.Monday;
        var greeting = "good morning";
        static int Twice(this int value) => value * 2;
        class Animal
        {
            protected int legs;
            public string Name { get; set; } = "";
            public int Age { get; set; }
            public List<string> Toys { get; } = [];
            public int Fixed { get; }
            public virtual string Speak(string to) => to;
            [Obsolete] public int Aging => Age;
            [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)] public int Agent => 7;
        }
        """;

    private const string Functions = """
        /// <summary>Adds <c>two</c> numbers.</summary>
        /// <param name="first">The first; see <paramref name="second"/>.</param>
        /// <param name="second">The second.</param>
        /// <returns>Their sum.</returns>
        /// <exception cref="OverflowException">It is too large.</exception>
        /// <remarks><list type="bullet"><item>fast</item><item>exact</item></list></remarks>
        int Plus(int first, int second = 2) => first + second;
        var numbers = new List<long> { 1 };
        """;

    private readonly Cells cells;

    public Marked()
    {
        Folder = Directory.CreateTempSubdirectory("artgan-help-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "data", "faces"));
        File.WriteAllText(Path.Combine(Folder, "data", "points.csv"), "");
        File.WriteAllText(Path.Combine(Folder, "Library.csproj"), "");
        File.WriteAllText(Path.Combine(Folder, "helpers.csx"), "");
        cells = new Cells(new SessionOptions { Folder = Folder });
    }

    public string Folder { get; }

    public CSharpSession Session => cells.Session;

    public async Task InitializeAsync()
    {
        Assert.Null((await cells.Run(Earlier)).Error);
        Assert.Null((await cells.Run(Functions)).Error);
    }

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        cells.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Completes at the bar.</summary>
    public Task<Completions> Complete(string marked)
    {
        var (code, position) = Split(marked);
        return Session.CompleteAsync(code, position);
    }

    /// <summary>The texts offered at the bar.</summary>
    public async Task<IReadOnlyList<string>> Texts(string marked) => [.. (await Complete(marked)).Items.Select(item => item.Text)];

    /// <summary>The page about what stands at the bar; empty where there is none.</summary>
    public async Task<string> Page(string marked, bool isDetailed = false, string mime = "text/plain")
    {
        var (code, position) = Split(marked);
        return (string?)(await Session.InspectAsync(code, position, isDetailed))?.Representations[mime] ?? "";
    }

    public static (string Code, int Position) Split(string marked)
    {
        var position = marked.LastIndexOf('|');
        return (marked.Remove(position, 1), position);
    }
}
