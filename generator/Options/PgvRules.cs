using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Text;

namespace AmctGen.Generator.Options;

/// <summary>Notices rules of protoc-gen-validate (PGV), the predecessor of protovalidate: they look alike, but nothing enforces them. A file is told once.</summary>
internal sealed class PgvRules(DiagnosticBag diagnostics)
{
    private const string Package = "validate";

    // The number of all of its options.
    private const int Number = 1071;

    private bool _isTold;

    public void Check(ResolvedOption option)
    {
        if (!_isTold && option.First is { Extendee: not null, Number: Number } rules && FullNames.Parent(rules.FullName) == Package)
        {
            _isTold = true;
            diagnostics.Report(RuleDiagnostics.PgvRules, option.Syntax.Name[0].Name.Span, rules.FullName);
        }
    }
}
