using System.Collections.Immutable;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Options;

/// <summary>An option that exists and has a valid value.</summary>
/// <param name="Field">The field or extension that it sets.</param>
/// <param name="Syntax">The option as written.</param>
/// <param name="Value">An aggregate value as a document; null for a scalar.</param>
/// <param name="Path">The fields and extensions that the parts of the option's name denote.</param>
internal sealed record ResolvedOption(FieldExport Field, OptionSyntax Syntax, TextDocument? Value, List<FieldExport> Path)
{
    /// <summary>The field or extension that the first part of the name denotes.</summary>
    public FieldExport First => Path[0];
}
