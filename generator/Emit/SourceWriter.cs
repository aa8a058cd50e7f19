using System.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Collects C# text and keeps its indentation.</summary>
/// <param name="cancellation">Cancels the emitter; every line checks it.</param>
internal sealed class SourceWriter(CancellationToken cancellation)
{
    private const string OneLevel = "    ";

    private readonly StringBuilder _text = new();
    private string _indentation = "";

    /// <summary>Whether only the assembly itself can use the types that are written.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The accessibility of the types that are written.</summary>
    public string Access => IsInternal ? "internal" : "public";

    /// <summary>Writes an empty line, except at the start of a block.</summary>
    public void WriteLine()
    {
        if (_text.Length < 2 || _text[_text.Length - 2] != '{')
        {
            _text.Append('\n');
        }
    }

    /// <summary>Writes one or more lines, each indented by the current level.</summary>
    public void WriteLine(string text)
    {
        cancellation.ThrowIfCancellationRequested();
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            int next = end < 0 ? text.Length + 1 : end + 1;
            WriteOneLine(text, start, end < 0 ? text.Length : end);
            start = next;
        }
    }

    /// <summary>Writes an empty line, then the text: the next member of a type.</summary>
    public void WriteMember(string text)
    {
        WriteLine();
        WriteLine(text);
    }

    /// <summary>Writes the header, an opening brace on the next line, and indents.</summary>
    public void OpenBlock(string header)
    {
        WriteLine(header);
        WriteLine("{");
        _indentation += OneLevel;
    }

    /// <summary>Ends the innermost block.</summary>
    public void CloseBlock(string close = "}")
    {
        _indentation = _indentation.Substring(OneLevel.Length);
        WriteLine(close);
    }

    public override string ToString() => _text.ToString();

    private void WriteOneLine(string text, int start, int end)
    {
        if (end > start && text[end - 1] == '\r')
        {
            end--;
        }
        if (end > start)
        {
            _text.Append(_indentation).Append(text, start, end - start);
        }
        _text.Append('\n');
    }
}
