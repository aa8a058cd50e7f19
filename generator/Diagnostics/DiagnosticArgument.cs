using System.Runtime.CompilerServices;
using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>An argument of a diagnostic's message: a name from a file, or a part of the sentence.</summary>
/// <remarks>
/// A string is a name or a value, and is shown as <see cref="Shown.Text(string)"/> shows it. <c>$"'{name}' is reserved"</c> is a part of
/// the
/// sentence, in which only the names are formatted. A part that is created elsewhere is a <see cref="MessageText"/>.
/// </remarks>
[InterpolatedStringHandler]
internal readonly struct DiagnosticArgument
{
    private readonly MessageText? _text;

    /// <summary>Starts a part of a sentence. Called by the compiler.</summary>
    public DiagnosticArgument(int literalLength, int formattedCount) => _text = new MessageText(literalLength, formattedCount);

    private DiagnosticArgument(MessageText? text) => _text = text;

    public static implicit operator DiagnosticArgument(string text) => new(Shown.Text(text));

    public static implicit operator DiagnosticArgument(MessageText? text) => new(text);

    /// <summary>Shows the path of a file, which may be longer than a name.</summary>
    public static DiagnosticArgument Path(string path) => new(Shown.Path(path));

    /// <summary>The texts of arguments.</summary>
    public static string[] ToStrings(DiagnosticArgument[] arguments) => Array.ConvertAll(arguments, static argument => argument.ToString());

    public void AppendLiteral(string text) => _text?.AppendLiteral(text);

    /// <summary>Adds a name or a value.</summary>
    public void AppendFormatted(string? text) => _text?.AppendFormatted(text);

    /// <summary>Adds a part that already exists.</summary>
    public void AppendFormatted(MessageText? part) => _text?.AppendFormatted(part);

    /// <summary>Adds a number, a location or a single character.</summary>
    public void AppendFormatted<T>(T value) => _text?.AppendFormatted(value);

    public override string ToString() => _text?.ToString() ?? "";
}
