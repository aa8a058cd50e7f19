namespace AmctGen.Text;

/// <summary>The exception for a text that cannot be read as a message.</summary>
/// <param name="errors">The errors, in the order of the text.</param>
/// <param name="fileName">The file that the text is from; null if it is not from a file.</param>
public sealed class TextFormatException(EquatableArray<TextDiagnostic> errors, string? fileName)
    : FormatException(string.Join("\n", errors.Select(error => fileName + error)))
{
    /// <summary>The exception for a text that is not from a file and cannot be read as a message.</summary>
    /// <param name="errors">The errors, in the order of the text.</param>
    public TextFormatException(EquatableArray<TextDiagnostic> errors)
        : this(errors, null)
    {
    }

    /// <summary>The errors, in the order of the text.</summary>
    public EquatableArray<TextDiagnostic> Errors { get; } = errors;

    /// <summary>The file that the text is from; null if it is not from a file.</summary>
    public string? FileName { get; } = fileName;
}
