namespace AmctGen.Configuration;

/// <summary>Why a changed file was not used.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Errors">The errors, each with file, line and column: <c>quant.cfg(3,5): error AMCT5010: ...</c>.</param>
public sealed record TextConfigFailure(string Path, EquatableArray<string> Errors);
