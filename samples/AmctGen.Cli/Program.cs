using AmctGen.Cli;
using AmctGen.Cli.Calls;

return CommandLine.Run(args, CommandContext.OfProcess());
