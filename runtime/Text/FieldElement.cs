namespace AmctGen.Text;

/// <summary>
/// A value of a field, with the index of the field in the message and the index in that field's list; -1 outside of a list.
/// </summary>
readonly record struct FieldElement(DocumentField Field, DocumentValue Value, int FieldIndex, int ItemIndex);
