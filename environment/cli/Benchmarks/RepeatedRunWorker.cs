using System.Diagnostics;
using System.Globalization;

namespace ArtGan.Cli.Benchmarks;

/// <summary>Our side of a case: runs it a number of times for each line "run N", and answers with one JSON object a line.</summary>
internal static class RepeatedRunWorker
{
    /// <summary>Serves until the requests end.</summary>
    /// <param name="open">Gives what is run.</param>
    /// <param name="threads">Threads of one operator.</param>
    /// <param name="requests">Lines "run N".</param>
    /// <param name="answers">Receives <see cref="ReadyAnswer"/>, then a <see cref="RunAnswer"/> a request.</param>
    public static void Serve(Func<IRepeatedRun> open, int threads, TextReader requests, TextWriter answers)
    {
        set_num_threads(threads);
        using var run = open();
        answers.WriteLine(JsonLines.Serialize(new ReadyAnswer(__version__)));
        while (requests.ReadLine() is { } request)
        {
            double? check = null;
            var start = Stopwatch.GetTimestamp();
            for (var count = int.Parse(request.Split(' ')[1], CultureInfo.InvariantCulture); count > 0; count--)
            {
                check = run.Run();
            }

            answers.WriteLine(JsonLines.Serialize(new RunAnswer(Stopwatch.GetElapsedTime(start).TotalMilliseconds, check)));
        }
    }
}
