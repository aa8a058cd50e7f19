using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary><c>effective</c>: prints the detailed configuration that AMCT derives from a simplified one.</summary>
internal static class EffectiveCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        AmctMode mode = AmctModes.Mode(arguments);
        ConfigInput input = ConfigInput.Read(AmctModes.Host(mode, arguments), arguments, "effective", context);
        EffectiveConfig effective = EffectiveConfig.Create(mode, input.Config, input.Network, input.Locations);
        Report(AmctModes.Findings(mode, effective, input.Config, input.Network, input.Locations), input.Path, context);
        if (effective.Json is null)
        {
            return 1;
        }
        context.Print(effective.Json);
        return 0;
    }

    /// <summary>Prints findings with their locations.</summary>
    public static void Report(IEnumerable<ConfigFinding> findings, string path, CommandContext context)
    {
        foreach (ConfigFinding finding in findings)
        {
            SourceLocation place = finding.Location ?? new SourceLocation(1, 1);
            string severity = finding.Severity switch { TextSeverity.Error => "error", TextSeverity.Warning => "warning", _ => "info" };
            context.Report(path, place.Line, place.Column, severity, finding.Id, finding.Message);
        }
    }
}
