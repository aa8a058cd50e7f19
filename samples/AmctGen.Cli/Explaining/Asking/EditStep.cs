namespace AmctGen.Cli.Explaining.Asking;

/// <summary>A change of a configuration.</summary>
/// <param name="Text">The changed text.</param>
/// <param name="Wanted">What is wanted, with its path in the changed text.</param>
internal sealed record EditStep(byte[] Text, Wanted Wanted);
