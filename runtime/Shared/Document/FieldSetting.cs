namespace AmctGen.Text;

/// <summary>A value that a document gives to a field, or to an element of one.</summary>
/// <param name="Field">The field as it is written; one that has a list has several values.</param>
/// <param name="Value">The value.</param>
readonly record struct FieldSetting(DocumentField Field, DocumentValue Value);
