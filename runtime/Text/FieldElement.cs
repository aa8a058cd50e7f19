namespace AmctGen.Text;

/// <summary>A value of a field, and where it is: in which field of the message, and where in that field's list; -1 outside of one.</summary>
readonly record struct FieldElement(DocumentField Field, DocumentValue Value, int FieldIndex, int ItemIndex);
