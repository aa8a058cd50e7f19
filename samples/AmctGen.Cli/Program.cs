using AmctGen.Cli;

return CommandLine.Run(args, CommandContext.OfProcess());
