using AmctGen.Cli.Calls;
using AmctGen.Cli.Explaining;
using AmctGen.Cli.Explaining.Comparing;
using AmctGen.Cli.Explaining.Report;
using AmctGen.Cli.Inputs;

namespace AmctGen.Cli.Commands;

/// <summary><c>diff</c>: shows what changes for each layer from one configuration to another.</summary>
internal static class DiffCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        string format = arguments.OneOf("--format", "table", "markdown", "json", "html");
        ComparedFiles compared = DetailedSides.Concern(arguments) ? DetailedSides.Compare(arguments, context) : Compare(arguments, context);
        string text = format switch
        {
            "json" => DifferenceJson.Write(compared),
            "html" => DifferenceReport.Write(compared),
            _ => DifferenceTable.Write(compared.Difference, format, context.Terminal),
        };
        OutputFiles.Print(text, arguments.Single("-o"), context);
        return compared.IsRefused || (arguments.Has("--exit-code") && compared.Difference.IsAny) ? 1 : 0;
    }

    private static ComparedFiles Compare(Arguments arguments, CommandContext context)
    {
        ExplainedSchema schema = ExplainedSchema.Find(arguments, ExplainedSchema.Comparison, context).NameLayers(arguments.Files);
        Explanation old = schema.Read(arguments.Files[0], context);
        Explanation @new = schema.Read(arguments.Files[1], context);
        return new ComparedFiles
        {
            Old = old.File,
            New = @new.File,
            Difference = ConfigComparison.Compare(old, @new),
            Findings = @new.Findings,
            Language = context.Language,
            IsRefused = old.IsRefused || @new.IsRefused,
        };
    }
}
