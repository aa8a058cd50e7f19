namespace AmctGen.Text;

/// <summary>A value to put in: new, or one of the source that moves.</summary>
/// <param name="Field">The field as the writer writes it.</param>
/// <param name="Value">The value as the writer writes it.</param>
/// <param name="Source">Where the value is in the source; null where it is new.</param>
readonly record struct Insertion(DocumentField Field, DocumentValue Value, FieldElement? Source);
