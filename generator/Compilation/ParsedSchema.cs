using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Compilation;

/// <summary>A parsed file with its build settings.</summary>
/// <remarks>Immutable and structurally equal.</remarks>
/// <param name="Settings">The build's settings for the file.</param>
/// <param name="Syntax">The syntax, with its diagnostics.</param>
internal sealed record ParsedSchema(LinkSettings Settings, Parsed<ProtoFileSyntax> Syntax)
{
    /// <summary>Whether the syntax has errors, which can hide declarations. Invalid build settings do not hide any.</summary>
    public required bool HasErrors { get; init; }

    /// <summary>Collects the exports, which other files can depend on.</summary>
    public DeclaredSchema Declare(CancellationToken cancellation) =>
        new(Syntax.Value, Settings, FileExports.From(Syntax.Value, Settings, cancellation));
}
