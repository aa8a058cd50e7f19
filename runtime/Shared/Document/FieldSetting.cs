namespace AmctGen.Text;

/// <summary>A value that a document sets for a field, or for an element of one.</summary>
/// <param name="Field">The field as written; a field with a list has several values.</param>
/// <param name="Value">The value.</param>
readonly record struct FieldSetting(DocumentField Field, DocumentValue Value);
