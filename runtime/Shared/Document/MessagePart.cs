namespace AmctGen.Text;

/// <summary>One setting of a message, and the field that contains it; null at the root.</summary>
sealed record MessagePart(DocumentMessage Message, DocumentField? Owner);
