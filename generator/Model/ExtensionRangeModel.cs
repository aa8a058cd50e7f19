namespace AmctGen.Generator.Model;

/// <summary>A range of numbers that extensions can use, both ends included.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
internal sealed record ExtensionRangeModel(int First, int Last);
