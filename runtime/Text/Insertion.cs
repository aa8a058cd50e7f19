namespace AmctGen.Text;

/// <summary>A value to insert: a new one, or one of the source that moves.</summary>
/// <param name="Field">The field in the form of the writer.</param>
/// <param name="Value">The value in the form of the writer.</param>
/// <param name="Source">The location of the value in the source; null if it is new.</param>
readonly record struct Insertion(DocumentField Field, DocumentValue Value, FieldElement? Source);
