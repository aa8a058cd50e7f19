namespace AmctGen.Text;

/// <summary>A message that is being checked.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Name">The field name with which it was opened; empty at the root.</param>
/// <param name="Parts">Its settings.</param>
readonly record struct EnclosingMessage(MessageShape Shape, string Name, List<MessagePart> Parts);
