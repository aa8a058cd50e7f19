using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis;

/// <summary>The repair of a finding about C#: changes of the file that contains it, which a code fix applies.</summary>
/// <param name="Title">The title for a menu.</param>
/// <param name="Changes">The changes, in the order of their locations.</param>
internal sealed record CodeRepair(string Title, params TextChange[] Changes)
{
    /// <summary>The repair as properties of a diagnostic.</summary>
    public EquatableArray<RepairProperty> ToProperties() =>
        RepairProperty.Of(Title, [.. Changes.Select(static change => (change.Span.Start, change.Span.Length, change.NewText ?? ""))]);
}
