using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>A diagnostic that can be cached: equal when descriptor, place and arguments are.</summary>
/// <remarks>Holds locations, which change whenever a line above moves: keep it out of every model.</remarks>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, DiagnosticPlace Place, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, ProtoText text, SourceSpan span, params DiagnosticArgument[] arguments) =>
        new(descriptor, DiagnosticPlace.Create(text, span), new EquatableArray<string>(DiagnosticArgument.ToStrings(arguments)));

    /// <summary>A diagnostic that is reported at once.</summary>
    public static Diagnostic At(DiagnosticDescriptor descriptor, Location place, params DiagnosticArgument[] arguments) =>
        Diagnostic.Create(descriptor, place, messageArgs: DiagnosticArgument.ToStrings(arguments));

    /// <summary>The diagnostic as Roslyn wants it.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Place.ToLocation(), [.. Arguments]);
}
