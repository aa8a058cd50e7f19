namespace AmctGen.Text;

/// <summary>A text cannot be read as the message that was asked for.</summary>
/// <param name="errors">What is wrong, in the order of the text.</param>
/// <param name="fileName">The file that the text is from; null when it is from none.</param>
public sealed class TextFormatException(EquatableArray<TextDiagnostic> errors, string? fileName = null)
    : FormatException(string.Join("\n", errors.Select(error => fileName + error)))
{
    /// <summary>What is wrong, in the order of the text.</summary>
    public EquatableArray<TextDiagnostic> Errors { get; } = errors;

    /// <summary>The file that the text is from; null when it is from none.</summary>
    public string? FileName { get; } = fileName;
}
