using AmctGen.Cli.Findings;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Cli.Fixing;

/// <summary>The order in which checks find mistakes: an error of an earlier phase can hide those of later ones.</summary>
internal static class FixPhase
{
    /// <summary>Errors of the text, and of the syntax of a .proto file.</summary>
    public const int Text = 0;

    /// <summary>Required fields that are not set, which are not known before a message can be read; names of a .proto file.</summary>
    public const int Missing = 1;

    /// <summary>Rules, and what AMCT refuses, which are not evaluated before the text has no errors.</summary>
    public const int Rules = 2;

    /// <summary>Warnings and remarks, whose repairs must not bring any error.</summary>
    public const int Remarks = 3;

    /// <summary>The number of phases.</summary>
    public const int Count = 4;

    private static readonly string[] s_rules = ["AMCT3", "AMCT51", "AMCT52"];

    /// <summary>The phase of a finding.</summary>
    public static int Of(Finding finding) =>
        finding.Severity != TextSeverity.Error ? Remarks
        : finding.Id == TextDiagnosticIds.MissingRequired || Starts(finding, "AMCT2") ? Missing
        : finding.Id == DataDiagnostics.BrokenRule.Id || Array.Exists(s_rules, rule => Starts(finding, rule)) ? Rules
        : Text;

    private static bool Starts(Finding finding, string block) => finding.Id.StartsWith(block, StringComparison.Ordinal);
}
