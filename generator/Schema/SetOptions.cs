using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Schema;

/// <summary>The options that are set on one thing, each of which has one value.</summary>
internal sealed class SetOptions(DiagnosticBag diagnostics)
{
    private readonly List<ResolvedOption> _options = [];
    private Dictionary<string, SourceSpan>? _names;

    /// <summary>The options, without those that are set again.</summary>
    public List<ResolvedOption> ToList() => _options;

    /// <summary>Adds an option, or reports that it is set already.</summary>
    public void Add(ResolvedOption option)
    {
        if (!option.Field.IsRepeated && _options.Find(earlier => Sets(earlier, option)) is { } first)
        {
            Report(option.Syntax, first.Syntax.Span);
            return;
        }
        _options.Add(option);
    }

    /// <summary>Adds an option that goes by its name alone.</summary>
    public void AddPlain(OptionSyntax option)
    {
        _names ??= new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        if (_names.TryGetValue(option.Name[0].Name.Text, out SourceSpan first))
        {
            Report(option, first);
            return;
        }
        _names.Add(option.Name[0].Name.Text, option.Span);
    }

    // A message is set by each of its parts, a part by a message that holds it.
    private static bool Sets(ResolvedOption earlier, ResolvedOption option)
    {
        for (int i = 0; i < Math.Min(earlier.Path.Count, option.Path.Count); i++)
        {
            if (!ReferenceEquals(earlier.Path[i], option.Path[i]))
            {
                return false;
            }
        }
        return earlier.Path.Count >= option.Path.Count || (earlier.Value is { } document && Holds(document.Root, option.Syntax, earlier.Path.Count));
    }

    private static bool Holds(DocumentMessage? message, OptionSyntax option, int part)
    {
        for (; message is not null && part < option.Name.Length; part++)
        {
            OptionNamePartSyntax name = option.Name[part];
            string text = name.IsExtension ? "[" + name.Name.Text + "]" : name.Name.Text;
            DocumentField? field = message.Fields.Find(known => known.NameText == text);
            if (field is null || part == option.Name.Length - 1)
            {
                return field is not null;
            }
            message = field.Value as DocumentMessage;
        }
        return false;
    }

    private void Report(OptionSyntax option, SourceSpan first)
    {
        SourceSpan name = SourceSpan.Cover(option.Name[0].Name.Span, option.Name[option.Name.Length - 1].Name.Span);
        string written = string.Join(".", option.Name.Select(static part => part.IsExtension ? "(" + part.Name.Text + ")" : part.Name.Text));
        int line = diagnostics.Text.Lines.Locate(first.Start).Line;
        diagnostics.Report(SchemaDiagnostics.OptionSetTwice, name, written, line.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
