using AmctGen.Cli;

return CommandLine.Run(args, Surroundings.OfProcess());
