namespace AmctGen.Text;

/// <summary>One setting of a message, and the field that holds it; none at the root.</summary>
readonly record struct MessagePart(DocumentMessage Message, DocumentField? Owner);
