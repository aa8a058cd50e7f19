namespace AmctGen.Text;

/// <summary>One setting of a message, and the field that holds it; none at the root.</summary>
sealed record MessagePart(DocumentMessage Message, DocumentField? Owner);
