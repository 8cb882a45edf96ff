namespace ArtGan.Kernel.Engine.Help.Documentation;

/// <summary>Keywords and directives, explained in a line each.</summary>
internal static class Words
{
    private static readonly Dictionary<string, (string Text, string Example)> Keywords = new(StringComparer.Ordinal)
    {
        ["abstract"] = ("Declares what derived classes must implement.", "abstract class Shape { public abstract double Area { get; } }"),
        ["as"] = ("Converts to a type, or gives null where that is not possible.", "var text = value as string;"),
        ["async"] = ("Lets a method await.", "async Task<int> CountAsync() => (await LoadAsync()).Length;"),
        ["await"] = ("Waits for a task without blocking the thread, and gives its result.", "var text = await File.ReadAllTextAsync(\"a.txt\");"),
        ["base"] = ("The inherited part of this object, or the constructor of the base class.", "public override string ToString() => base.ToString();"),
        ["break"] = ("Leaves the innermost loop or switch.", "if (found) break;"),
        ["case"] = ("A section of a switch statement.", "case > 0: …; break;"),
        ["catch"] = ("Handles exceptions of a type that the try block throws.", "try { … } catch (IOException error) when (retry) { … }"),
        ["checked"] = ("Throws an OverflowException where whole numbers overflow.", "var sum = checked(a + b);"),
        ["class"] = ("Declares a type whose variables refer to the same object when assigned.", "class Point(int x, int y) { public int X => x; }"),
        ["const"] = ("A value that is known when the code is compiled.", "const double Tau = 2 * Math.PI;"),
        ["continue"] = ("Goes on with the next round of the innermost loop.", "if (line is \"\") continue;"),
        ["default"] = ("The default value of a type (0, false, null), or what a switch does otherwise.", "int count = default;"),
        ["delegate"] = ("Declares a type for functions, or a function without a name.", "delegate int Measure(string text);"),
        ["do"] = ("Repeats a block at least once.", "do { … } while (more);"),
        ["else"] = ("What is done where the condition of an if does not hold.", "if (x > 0) … else …"),
        ["enum"] = ("Declares a type with named whole numbers.", "enum Colour { Red, Green, Blue }"),
        ["event"] = ("A delegate that others can subscribe to.", "public event EventHandler? Changed;"),
        ["explicit"] = ("Declares a conversion that has to be written.", "public static explicit operator int(Digit digit) => digit.value;"),
        ["extern"] = ("Declares a function that is implemented elsewhere, mostly in a native library.", "[DllImport(\"libc\")] static extern int getpid();"),
        ["false"] = ("The bool that is not true.", "bool done = false;"),
        ["finally"] = ("Runs at the end of a try block, also after an exception.", "try { … } finally { stream.Close(); }"),
        ["fixed"] = ("Keeps an object in place while a pointer to it is used.", "fixed (byte* first = bytes) { … }"),
        ["for"] = ("A loop with a counter.", "for (var i = 0; i < n; i++) { … }"),
        ["foreach"] = ("Goes through a sequence.", "foreach (var item in items) { … }"),
        ["from"] = ("Starts a query.", "from x in numbers where x > 0 select x * 2"),
        ["get"] = ("The accessor that reads a property.", "public int Area { get => width * height; }"),
        ["goto"] = ("Jumps to a label or to a case.", "goto case 1;"),
        ["if"] = ("Does something where a condition holds.", "if (x > 0) { … } else { … }"),
        ["implicit"] = ("Declares a conversion that happens by itself.", "public static implicit operator double(Metres value) => value.Value;"),
        ["in"] = ("In a foreach, the sequence; on a parameter, passed by reference and only read.", "foreach (var x in xs)"),
        ["init"] = ("An accessor that sets a property only while the object is created.", "public string Name { get; init; }"),
        ["interface"] = ("Declares members that types promise to have.", "interface IShape { double Area { get; } }"),
        ["internal"] = ("Seen in the same assembly only.", "internal class Helper;"),
        ["is"] = ("Whether a value matches a pattern.", "if (shape is Circle { Radius: > 1 } circle)"),
        ["lock"] = ("Lets one thread at a time into a block.", "lock (gate) { count++; }"),
        ["nameof"] = ("The name of a variable, type or member as text.", "nameof(Console.WriteLine) // \"WriteLine\""),
        ["namespace"] = ("Groups types below a name.", "namespace Art.Models { … }"),
        ["new"] = ("Creates an object, an array or a value without a named type.", "var list = new List<int> { 1, 2 };"),
        ["not"] = ("A pattern that matches what another does not.", "if (value is not null)"),
        ["null"] = ("No object.", "string? text = null;"),
        ["operator"] = ("Declares what an operator does with a type.", "public static Vector operator +(Vector a, Vector b) => …;"),
        ["out"] = ("A parameter that gives a value back.", "int.TryParse(text, out var number)"),
        ["override"] = ("Replaces a virtual or abstract member of the base class.", "public override string ToString() => Name;"),
        ["params"] = ("Takes any number of arguments.", "int Sum(params int[] numbers) => numbers.Sum();"),
        ["partial"] = ("A type or member declared in several parts.", "partial class Model { … }"),
        ["private"] = ("Seen in the same type only.", "private int count;"),
        ["protected"] = ("Seen in the type and in those derived from it.", "protected virtual void OnChanged() { }"),
        ["public"] = ("Seen everywhere.", "public int Count { get; }"),
        ["readonly"] = ("Assigned only where declared or in a constructor.", "private readonly List<int> items = [];"),
        ["record"] = ("Declares a type that is compared by its values, and is written and copied with them.", "record Point(int X, int Y);  var q = p with { X = 3 };"),
        ["ref"] = ("Passes or keeps a reference to a variable, not its value.", "void Swap(ref int a, ref int b) => (a, b) = (b, a);"),
        ["required"] = ("Must be set when an object is created.", "public required string Name { get; init; }"),
        ["return"] = ("Leaves a method and gives its result; at the top of a cell, the cell's.", "return x * 2;"),
        ["sealed"] = ("Cannot be derived from or overridden.", "sealed class Leaf : Node;"),
        ["set"] = ("The accessor that assigns a property.", "public int Width { get; set; }"),
        ["sizeof"] = ("The size of a type in bytes.", "sizeof(int) // 4"),
        ["stackalloc"] = ("An array on the stack, for as long as the method runs.", "Span<int> buffer = stackalloc int[16];"),
        ["static"] = ("Belongs to the type, not to an object.", "static int Square(int x) => x * x;"),
        ["struct"] = ("Declares a type whose values are copied when assigned.", "readonly struct Pixel(byte grey);"),
        ["switch"] = ("Chooses by patterns: a statement, or an expression with a value.", "var sign = x switch { > 0 => 1, < 0 => -1, _ => 0 };"),
        ["this"] = ("The object itself; before a parameter, the mark of an extension method.", "static int Twice(this int x) => 2 * x;"),
        ["throw"] = ("Ends with an exception.", "throw new ArgumentException(\"No digits.\");"),
        ["true"] = ("The bool that holds.", "bool done = true;"),
        ["try"] = ("A block whose exceptions are handled.", "try { … } catch (IOException) { … } finally { … }"),
        ["typeof"] = ("The Type object of a type.", "typeof(string).Assembly"),
        ["unsafe"] = ("Allows pointers.", "unsafe { int* p = &x; }"),
        ["using"] = ("Makes a namespace's types known; before a variable, disposes it at the end of the block or cell.", "using var stream = File.OpenRead(\"a.bin\");"),
        ["var"] = ("A variable with the type of its initial value.", "var items = new List<int>();"),
        ["virtual"] = ("May be overridden in derived classes.", "public virtual double Area => 0;"),
        ["void"] = ("No result.", "void Show(string text) => Console.WriteLine(text);"),
        ["volatile"] = ("A field that several threads read and write.", "volatile bool stopped;"),
        ["when"] = ("A further condition of a case or catch.", "case Circle c when c.Radius > 1:"),
        ["where"] = ("In a query, a condition; on a generic type, what its arguments must be.", "T Largest<T>(T[] all) where T : IComparable<T>"),
        ["while"] = ("Repeats while a condition holds.", "while (queue.Count > 0) { … }"),
        ["with"] = ("A copy of a record or struct with some members changed.", "var moved = point with { X = 3 };"),
        ["yield"] = ("Gives the next element of a sequence, or ends it.", "IEnumerable<int> Ones() { while (true) yield return 1; }"),
    };

    private static readonly Dictionary<string, (string Text, string Example)> Directives = new(StringComparer.Ordinal)
    {
        ["#r"] = ("Refers to a package, a project or an assembly; the project is built when it has changed.", "#r \"nuget: Name, 1.2.3\"\n#r \"project:../Library.csproj\"\n#r \"folder/Library.dll\""),
        ["#load"] = ("Runs a C# script file as if it stood here.", "#load \"helpers.csx\""),
        ["#nullable"] = ("Turns the checks for null on or off; cells have them on.", "#nullable disable"),
        ["#pragma"] = ("Turns warnings of the compiler off and on.", "#pragma warning disable CS0618"),
        ["#region"] = ("Marks a part that editors can fold.", "#region Helpers\n#endregion"),
        ["#if"] = ("Compiles the lines below only where a symbol is defined.", "#if DEBUG\n#endif"),
    };

    /// <summary>The page for a keyword or directive; null where it is not known.</summary>
    public static HelpPage? Explain(string word)
    {
        if (!Keywords.TryGetValue(word, out var entry) && !Directives.TryGetValue(word, out entry))
            return null;
        var page = new HelpPage();
        page.Text($"{word}: {entry.Text}", $"**`{word}`**: {entry.Text}");
        page.Code(entry.Example);
        return page;
    }
}
