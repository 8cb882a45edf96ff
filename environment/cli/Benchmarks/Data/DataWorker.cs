using System.Diagnostics;
using System.Globalization;

namespace ArtGan.Cli.Benchmarks.Data;

/// <summary>Our side of a case: runs it a number of times for each line "run N", and answers with one JSON object a line.</summary>
internal static class DataWorker
{
    /// <summary>Serves until the requests end.</summary>
    /// <param name="dataCase">The case.</param>
    /// <param name="files">What it works on.</param>
    /// <param name="requests">Lines "run N".</param>
    /// <param name="answers">Receives <see cref="ReadyAnswer"/>, then a <see cref="RunAnswer"/> a request.</param>
    public static void Serve(DataCase dataCase, DataFiles files, TextReader requests, TextWriter answers)
    {
        using var run = dataCase.Open(files);
        answers.WriteLine(JsonLines.Serialize(new ReadyAnswer(Imaging.Picture.LibraryVersion.ToString())));
        while (requests.ReadLine() is { } request)
        {
            double? memory = null;
            var start = Stopwatch.GetTimestamp();
            for (var count = int.Parse(request.Split(' ')[1], CultureInfo.InvariantCulture); count > 0; count--)
            {
                memory = run.Run();
            }

            answers.WriteLine(JsonLines.Serialize(new RunAnswer(Stopwatch.GetElapsedTime(start).TotalMilliseconds) { Mb = memory }));
        }
    }
}
