namespace AmctGen.Generator.Emit;

/// <summary>The C# text of one unit.</summary>
internal sealed record UnitText(EmittedFile File, string Text);
