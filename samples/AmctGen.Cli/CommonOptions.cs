using System.CommandLine;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Languages;
using AmctGen.Cli.Rendering;

namespace AmctGen.Cli;

/// <summary>The options of every command that reports findings: their form and their language.</summary>
internal static class CommonOptions
{
    private const string DiagnosticsOption = "--diagnostics";
    private const string LanguageOption = "--lang";

    /// <summary>Adds the options to a command.</summary>
    public static void AddTo(Command command)
    {
        command.Add(new ToolOption(
            DiagnosticsOption, "D", "the form of errors and warnings, always on standard error: text (default in pipes), "
            + "rich (with the lines of the file; default on a terminal), json, sarif (2.1.0) or github (annotations)")
        {
            Values = static () => FindingRenderer.Names,
        });
        command.Add(new ToolOption(
            LanguageOption, "L", "the language of explanations and of findings about AMCT: en or zh "
            + "(default: by LC_ALL, LC_MESSAGES and LANG)")
        {
            Values = static () => Language.Names,
        });
    }

    /// <summary>Applies the options of a call.</summary>
    /// <exception cref="UsageException">There is no such form or language.</exception>
    public static void Apply(Arguments arguments, ToolCommand command, CommandContext context)
    {
        if (IsGiven(LanguageOption))
        {
            context.Language = Language.Of(arguments.OneOf(LanguageOption, Language.Names));
        }
        context.Diagnostics = IsGiven(DiagnosticsOption) ? arguments.OneOf(DiagnosticsOption, FindingRenderer.Names) : null;

        bool IsGiven(string name) => command.Options.Any(option => option.Name == name) && arguments.Has(name);
    }
}
