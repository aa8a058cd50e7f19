using AmctGen.Cli.Calls;
using AmctGen.Cli.Messages;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli.Commands;

/// <summary><c>effective</c>: prints the detailed configuration that AMCT derives from a simplified one.</summary>
internal static class EffectiveCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        AmctMode mode = AmctModes.Mode(arguments);
        AmctModes.DetailedSchema(mode, AmctModes.Framework(arguments));
        ConfigInput input = ConfigInput.Read(AmctModes.Host(mode, arguments), arguments, "effective", context);
        EffectiveConfig effective = EffectiveConfig.Create(mode, input.Config, input.Network, input.Locations);
        context.Report(input.ToFindings(AmctModes.Findings(mode, effective, input.Config, input.Network, input.Locations)));
        if (effective.Json is null)
        {
            return 1;
        }
        context.Print(effective.Json);
        return 0;
    }
}
