using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Compilation;

/// <summary>A parsed file.</summary>
/// <remarks>Immutable and structurally equal.</remarks>
/// <param name="Settings">What the build says about the file.</param>
/// <param name="Syntax">The syntax, with what is wrong in it.</param>
internal sealed record ParsedSchema(LinkSettings Settings, Parsed<ProtoFileSyntax> Syntax)
{
    /// <summary>Whether the syntax has errors, which can hide declarations. Wrong settings of the build hide none.</summary>
    public required bool HasErrors { get; init; }

    /// <summary>Finds out what other files can depend on.</summary>
    public DeclaredSchema Declare(CancellationToken cancellation) => new(Syntax.Value, Settings, FileExports.From(Syntax.Value, Settings, cancellation));
}
