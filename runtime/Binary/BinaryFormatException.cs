namespace AmctGen.Binary;

/// <summary>The bytes are not a message of the type that was asked for.</summary>
/// <param name="message">The problem, with the offset of its first byte.</param>
public sealed class BinaryFormatException(string message) : FormatException(message);
