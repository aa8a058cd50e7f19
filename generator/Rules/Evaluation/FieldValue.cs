using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>A field that a document sets.</summary>
/// <param name="Shape">The field.</param>
/// <param name="Items">The value; the elements of a repeated field; the entries of a map in the order of their keys.</param>
internal sealed record FieldValue(FieldShape Shape, IReadOnlyList<ItemValue> Items);
