using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>A name as written, without white space and comments around its dots; for a string (syntax, import) its value.</summary>
internal sealed record NameSyntax(string Text, SourceSpan Span);
