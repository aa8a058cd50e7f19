using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Text;

namespace AmctGen.Generator.Options;

/// <summary>
/// Reports rules of protoc-gen-validate (PGV), the predecessor of protovalidate: they look similar but are not enforced. Reported once per
/// file.
/// </summary>
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
