using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary><c>effective</c>: prints the detailed configuration that AMCT makes of a simplified one.</summary>
internal static class EffectiveCommand
{
    public const string Help = """
        amctgen effective --mode M [--schema S] --layers FILE CFG

        Prints the effective configuration as JSON, as AMCT prints it: what each layer of the network will get.
        Where AMCT would refuse, the reasons are reported and the exit code is 1.

          --mode M         retrain (qat), prune, compressed, distill, calibration (ptq) or kvcache (kv)
          --schema S       pytorch (default), tf or caffe
          --layers FILE    the layers: name,type[,key=value;...] a line in a .csv, else text format (amctgen.NetworkModel)
          --dialect D      merge (default, as AMCT reads) or strict

        """;

    public static int Run(ReadOnlySpan<string> words, CommandContext context)
    {
        AmctInput input = AmctInput.Read(Arguments.Parse(words, AmctInput.Options, []), "effective", context);
        EffectiveConfig effective = EffectiveConfig.Create(input.Mode, input.Config, input.Network, input.Locations);
        Report(AmctModes.Findings(input.Mode, effective, input.Config, input.Network, input.Locations), input.Path, context);
        if (effective.Json is null)
        {
            return 1;
        }
        context.Print(effective.Json);
        return 0;
    }

    /// <summary>Prints findings at their places.</summary>
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
