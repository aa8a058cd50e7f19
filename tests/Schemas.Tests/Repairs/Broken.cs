namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>A text with one mistake.</summary>
/// <param name="Text">The text.</param>
/// <param name="Meant">The text that its author meant; null if only the author knows it.</param>
internal sealed record Broken(byte[] Text, byte[]? Meant);
