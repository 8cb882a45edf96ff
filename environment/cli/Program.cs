using ArtGan.Cli;

return await CommandLine.RunAsync(args, Terminal.ForProcess(args));
