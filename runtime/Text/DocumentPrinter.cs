using System.Buffers;
using System.Text;

namespace AmctGen.Text;

/// <summary>Prints a document in the layout of txtpbfmt, without changes of comments, order and meaning.</summary>
/// <remarks>
/// Each field is on a separate line, a comment keeps its place before or after a field, several blank lines become one, and a message or
/// list on one line
/// stays there if it has no comments. A comment inside of a field, where a line cannot end, is moved before it. Line ends are those of most
/// lines of the
/// document. Text that <see cref="LayoutDirectives"/> protect is printed unchanged, together with the rest of the fields that it overlaps.
/// </remarks>
sealed partial class DocumentPrinter
{
    private const int Step = 2;

    private readonly TextDocument _document;
    private readonly LayoutDirectives _directives;
    private readonly byte[] _newLine;
    private readonly ArrayBufferWriter<byte> _output;

    // The text before this offset is printed.
    private int _position;
    private bool _isLineOpen;

    private DocumentPrinter(TextDocument document, LayoutDirectives directives)
    {
        _document = document;
        _directives = directives;
        _newLine = Encoding.ASCII.GetBytes(Trivia.LineEnd(document.Text.Span));
        _output = new ArrayBufferWriter<byte>(Math.Max(document.Text.Length + (document.Text.Length / 4), 64));
    }

    private ReadOnlySpan<byte> Text => _document.Text.Span;

    /// <summary>Prints a document without errors.</summary>
    public static ReadOnlyMemory<byte> Print(TextDocument document) => Print(document, LayoutDirectives.Read(document));

    /// <summary>Prints a document without errors.</summary>
    /// <param name="document">The document.</param>
    /// <param name="directives">The layout directives of the document.</param>
    public static ReadOnlyMemory<byte> Print(TextDocument document, LayoutDirectives directives)
    {
        if (directives.IsDisabled)
        {
            return document.Text;
        }
        var printer = new DocumentPrinter(document, directives);
        printer.PrintFields(document.Root.Fields, 0, document.Text.Length);
        printer.EndLine();
        return printer._output.WrittenMemory;
    }

    private void PrintFields(List<DocumentField> fields, int indent, int end)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            DocumentField field = fields[i];
            if (field.Name.Start < _position)
            {
                continue;
            }
            if (FindKept(fields, i) is { } kept)
            {
                PrintKept(kept, indent);
                i--;
                continue;
            }
            PrintGap(field.Name.Start, indent, keepsLastBlank: true);
            HoistComments(field, indent);
            StartLine(indent);
            PrintField(field, indent);
        }
        PrintKeptUpTo(end, indent);
        PrintGap(end, indent, keepsLastBlank: false);
    }

    private void PrintField(DocumentField field, int indent)
    {
        Append(field.IsBracketed ? Encoding.UTF8.GetBytes(field.NameText) : _document.Bytes(field.Name));
        if (HasColon(field))
        {
            Append(":"u8);
        }
        if (field.Value is DocumentScalar { Tokens.Count: > 1 } strings)
        {
            PrintStrings(strings, indent + Step);
        }
        else if (field.Value is not null)
        {
            Append(" "u8);
            PrintValue(field.Value, indent);
        }
    }

    private bool HasColon(DocumentField field) => field.HasColon && !(_directives.SkipsColons && field.Value is DocumentMessage);

    private ReadOnlySpan<byte> Open(DocumentMessage message) => IsAngled(message) ? "<"u8 : "{"u8;

    private ReadOnlySpan<byte> Close(DocumentMessage message) => IsAngled(message) ? ">"u8 : "}"u8;

    private bool IsAngled(DocumentMessage message) => _directives.KeepsAngleBrackets && Text[message.Open.Start] == '<';

    private void PrintStrings(DocumentScalar strings, int indent)
    {
        foreach (SourceSpan token in strings.Tokens)
        {
            PrintGap(token.Start, indent, keepsLastBlank: false);
            StartLine(indent);
            // This is an error, but the text must not be lost.
            Append(strings.IsNegative && token == strings.Tokens[0] ? "-"u8 : ""u8);
            PrintToken(token);
        }
    }

    private void PrintValue(DocumentValue value, int indent)
    {
        switch (value)
        {
            case DocumentMessage message when IsOnOneLine(message):
                PrintOnOneLine(message);
                break;
            case DocumentMessage message:
                Append(Open(message));
                _position = message.Open.End;
                PrintFields(message.Fields, indent + Step, message.Close.Start);
                StartLine(indent);
                Append(Close(message));
                break;
            case DocumentList list when IsOnOneLine(list):
                PrintOnOneLine(list);
                break;
            case DocumentList list:
                PrintList(list, indent);
                break;
            case DocumentScalar scalar:
                PrintOnOneLine(scalar);
                break;
        }
        _position = value.Span.End;
    }

    private void PrintList(DocumentList list, int indent)
    {
        Append("["u8);
        _position = list.Span.Start + 1;
        for (int i = 0; i < list.Items.Count; i++)
        {
            DocumentValue item = list.Items[i];
            PrintGap(item.Span.Start, indent + Step, keepsLastBlank: true);
            if (item is DocumentScalar scalar)
            {
                HoistComments(scalar, indent + Step);
                _position = scalar.Tokens[0].Start;
            }
            if (item is DocumentScalar { Tokens.Count: > 1 } strings && !IsOnOneLine(strings))
            {
                PrintStrings(strings, indent + Step);
            }
            else
            {
                StartLine(indent + Step);
                PrintValue(item, indent + Step);
            }
            if (i < list.Items.Count - 1)
            {
                Append(","u8);
            }
        }
        PrintGap(list.Span.End - 1, indent + Step, keepsLastBlank: false);
        StartLine(indent);
        Append("]"u8);
    }

    private void PrintOnOneLine(DocumentValue value)
    {
        switch (value)
        {
            case DocumentMessage message:
                Append(Open(message));
                foreach (DocumentField field in message.Fields)
                {
                    Append(" "u8);
                    Append(field.IsBracketed ? Encoding.UTF8.GetBytes(field.NameText) : _document.Bytes(field.Name));
                    Append(HasColon(field) ? ": "u8 : " "u8);
                    PrintOnOneLine(field.Value!);
                }
                Append(message.Fields.Count > 0 ? " "u8 : ""u8);
                Append(Close(message));
                break;
            case DocumentList list:
                Append("["u8);
                for (int i = 0; i < list.Items.Count; i++)
                {
                    Append(i > 0 ? ", "u8 : ""u8);
                    PrintOnOneLine(list.Items[i]);
                }
                Append("]"u8);
                break;
            case DocumentScalar scalar:
                Append(scalar.IsNegative ? "-"u8 : ""u8);
                for (int i = 0; i < scalar.Tokens.Count; i++)
                {
                    Append(i > 0 ? " "u8 : ""u8);
                    PrintToken(scalar.Tokens[i]);
                }
                break;
        }
        _position = value.Span.End;
    }

    // Strings get double quotes; with smartquotes, single quotes if only double quotes are inside.
    private void PrintToken(SourceSpan token)
    {
        _position = token.End;
        ReadOnlySpan<byte> bytes = _document.Bytes(token);
        if (bytes[0] is not ((byte)'\'' or (byte)'"'))
        {
            Append(bytes);
            return;
        }
        ReadOnlySpan<byte> body = bytes.Slice(1, bytes.Length - 2);
        byte quote = _directives.HasSmartQuotes && body.Contains((byte)'"') && !body.Contains((byte)'\'') ? (byte)'\'' : (byte)'"';
        if (quote == bytes[0] && quote == '"')
        {
            Append(bytes);
            return;
        }
        Append([quote]);
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] == quote)
            {
                Append("\\\""u8);
                continue;
            }
            bool isEscape = body[i] == '\\';
            bool isNeedless = isEscape && quote == '\'' && body[i + 1] == '"';
            Append(body.Slice(isNeedless ? i + 1 : i, isEscape && !isNeedless ? 2 : 1));
            i += isEscape ? 1 : 0;
        }
        Append([quote]);
    }

    // A single line cannot contain comments because they would end it.
    private bool IsOnOneLine(DocumentValue value) =>
        _document.Bytes(value.Span).IndexOf((byte)'\n') < 0 && !(_directives.ExpandsMessages && HasFields(value));

    private static bool HasFields(DocumentValue value) => value switch
    {
        DocumentMessage message => message.Fields.Count > 0,
        DocumentList list => list.Items.Exists(HasFields),
        _ => false,
    };

    // The text between the last printed field and the next one: comments, blank lines, and unneeded separators.
    private void PrintGap(int end, int indent, bool keepsLastBlank)
    {
        int lines = _position > 0 && Text[_position - 1] == '\n' ? 1 : 0;
        while (_position < end)
        {
            byte current = Text[_position];
            if (current == '#')
            {
                PrintComment(indent, isTrailing: lines == 0 && _isLineOpen, isAfterBlank: lines > 1);
                lines = 1;
                continue;
            }
            lines += current == '\n' ? 1 : 0;
            _position++;
        }
        if (keepsLastBlank && lines > 1)
        {
            PrintBlankLine();
        }
    }

    private void PrintComment(int indent, bool isTrailing, bool isAfterBlank)
    {
        if (isTrailing)
        {
            Append("  "u8);
        }
        else
        {
            if (isAfterBlank)
            {
                PrintBlankLine();
            }
            StartLine(indent);
        }
        ReadOnlySpan<byte> rest = Text.Slice(_position);
        int newLine = rest.IndexOf((byte)'\n');
        Append(rest.Slice(0, newLine < 0 ? rest.Length : newLine).TrimEnd(" \t\r\v\f"u8));
        EndLine();
        _position += newLine < 0 ? rest.Length : newLine + 1;
    }

    // Comments where a line cannot end: in a name in brackets, around the colon, after a minus sign.
    private void HoistComments(DocumentField field, int indent)
    {
        Hoist(field.Name, indent);
        Hoist(SourceSpan.FromBounds(field.Name.End, field.Value!.Span.Start), indent);
        _position = field.Value.Span.Start;
        if (field.Value is DocumentScalar scalar)
        {
            HoistComments(scalar, indent);
            _position = scalar.Tokens[0].Start;
        }
    }

    private void HoistComments(DocumentScalar scalar, int indent) =>
        Hoist(SourceSpan.FromBounds(scalar.Span.Start, scalar.Tokens[0].Start), indent);

    private void Hoist(SourceSpan span, int indent)
    {
        _position = span.Start;
        if (_document.Bytes(span).IndexOf((byte)'#') < 0)
        {
            return;
        }
        while (_position < span.End)
        {
            if (Text[_position] == '#')
            {
                PrintComment(indent, isTrailing: false, isAfterBlank: false);
            }
            else
            {
                _position++;
            }
        }
    }

    private void PrintBlankLine()
    {
        EndLine();
        if (_output.WrittenCount > 0)
        {
            Append(_newLine);
            _isLineOpen = false;
        }
    }

    private void StartLine(int indent)
    {
        EndLine();
        _output.GetSpan(indent + 1).Slice(0, indent).Fill((byte)' ');
        _output.Advance(indent);
    }

    private void EndLine()
    {
        if (_isLineOpen)
        {
            Append(_newLine);
            _isLineOpen = false;
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _isLineOpen = true;
    }
}
