using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;
using AmctGen.Text;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Schema;

/// <summary>Collects what linking has to say about one file.</summary>
internal sealed class DiagnosticBag(ProtoText text)
{
    private readonly List<DiagnosticInfo> _diagnostics = [];

    public ProtoText Text => text;

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        _diagnostics.Add(DiagnosticInfo.Create(descriptor, text, span, arguments));

    /// <summary>The diagnostics in the order of their places.</summary>
    public EquatableArray<DiagnosticInfo> ToArray() => new([.. _diagnostics.OrderBy(static diagnostic => diagnostic.Place.Start)]);
}
