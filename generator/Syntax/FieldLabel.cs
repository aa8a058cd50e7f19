using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal enum FieldLabel
{
    None,
    Optional,
    Required,
    Repeated,
}
