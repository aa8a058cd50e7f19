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
        ExplainedSchema schema = ExplainedSchema.Find(arguments, ExplainedSchema.Comparison, context);
        schema = schema.NameLayers(arguments.Files);
        Explanation old = schema.Read(arguments.Files[0], context);
        Explanation @new = schema.Read(arguments.Files[1], context);
        ConfigDifference difference = ConfigComparison.Compare(old, @new);
        string text = format switch
        {
            "json" => DifferenceJson.Write(difference, old, @new),
            "html" => DifferenceReport.Write(difference, old, @new),
            _ => DifferenceTable.Write(difference, format, context.Terminal),
        };
        OutputFiles.Print(text, arguments.Single("-o"), context);
        bool isDifferent = arguments.Has("--exit-code") && difference.IsAny;
        return isDifferent || old.IsRefused || @new.IsRefused ? 1 : 0;
    }
}
