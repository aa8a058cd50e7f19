using AmctGen.Cli.Calls;
using AmctGen.Cli.Checking;
using AmctGen.Cli.Detailed;
using AmctGen.Cli.Detailed.Simplifying;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Commands;

/// <summary><c>simplify</c>: writes a small configuration from which AMCT derives a detailed one.</summary>
internal static class SimplifyCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        if (arguments.Files is not [string path])
        {
            throw new UsageException("simplify needs exactly one CONFIG.json");
        }
        AmctMode? mode = arguments.Has("--mode") ? AmctModes.Mode(arguments) : null;
        string framework = AmctModes.Framework(arguments);
        NetworkModel network = NetworkFile.Read(arguments.Required("--layers"), framework, arguments, context);
        FindingFile file = InputFiles.ReadOrInput(path, context) ?? throw new InputException();
        var check = new DetailedCheck { Mode = mode, Framework = framework, Network = network };
        context.Report(check.Read(file, out DetailedConfig? config));
        if (config is null || config.Tree.HasErrors)
        {
            return 1;
        }
        ModeSchema schema = AmctModes.DetailedSchema(config.Schema.Mode, framework);
        Simplified simplified = Simplifier.Simplify(config, schema, network);
        if (simplified.Derived is null)
        {
            context.Report(Refused(file));
            return 1;
        }
        IReadOnlyList<TextDiagnostic> differences = new Unsayable(config.Tree).Find(simplified.Derived);
        context.Report(differences.Select(difference => difference.ToFinding(file)));
        if (differences.Any(static difference => difference.Severity == TextSeverity.Error))
        {
            return 1;
        }
        string header = $"# Simplified from {Path.GetFileName(path)} for the mode {config.Schema.Mode.Name}.\n"
            + $"# proto-message: {schema.Shape.FullName}\n\n";
        OutputFiles.Print(header + simplified.Text, arguments.Single("-o"), context);
        return 0;
    }

    private static Finding Refused(FindingFile file) => new()
    {
        File = file,
        Id = DetailedIds.Unsayable,
        Severity = TextSeverity.Error,
        Message = "AMCT refuses every simplified configuration that was tried, so none says this file",
        Place = FindingPlace.StartOfFile,
    };
}
