using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Options;

/// <summary>The options that are set on one element, each of which has one value.</summary>
internal sealed class AppliedOptions(DiagnosticBag diagnostics)
{
    private readonly List<ResolvedOption> _options = [];
    private readonly Part _root = new();
    private Dictionary<string, SourceSpan>? _names;
    private Dictionary<DocumentMessage, Dictionary<string, DocumentField>>? _fields;

    /// <summary>The options, without repeated settings.</summary>
    public List<ResolvedOption> ToList() => _options;

    /// <summary>Adds an option, or reports that it is already set.</summary>
    public void Add(ResolvedOption option)
    {
        if (!option.Field.IsRepeated && FindSetter(option) is { } first)
        {
            Report(option.Syntax, first.Syntax.Span);
            return;
        }
        _options.Add(option);
        Part part = _root;
        foreach (FieldExport field in option.Path)
        {
            part = part.Enter(field, option);
        }
        part.Whole ??= option;
    }

    /// <summary>Adds an option that is identified by its name alone.</summary>
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

    // A message is set by each of its parts, and a part by a message that contains it.
    private ResolvedOption? FindSetter(ResolvedOption option)
    {
        Part part = _root;
        for (int i = 0; i < option.Path.Count; i++)
        {
            if (i > 0 && part.Whole is { Value: { } document } whole && Holds(document.Root, option.Syntax, i))
            {
                return whole;
            }
            if (part.Find(option.Path[i]) is not { } next)
            {
                return null;
            }
            part = next;
        }
        return part.First;
    }

    private bool Holds(DocumentMessage? message, OptionSyntax option, int part)
    {
        for (; message is not null && part < option.Name.Length; part++)
        {
            OptionNamePartSyntax name = option.Name[part];
            string text = name.IsExtension ? "[" + name.Name.Text + "]" : name.Name.Text;
            if (!FieldsOf(message).TryGetValue(text, out DocumentField? field))
            {
                return false;
            }
            if (part == option.Name.Length - 1)
            {
                return true;
            }
            message = field.Value as DocumentMessage;
        }
        return false;
    }

    // One large message may have thousands of parts.
    private Dictionary<string, DocumentField> FieldsOf(DocumentMessage message)
    {
        _fields ??= [];
        if (!_fields.TryGetValue(message, out Dictionary<string, DocumentField>? fields))
        {
            fields = new Dictionary<string, DocumentField>(StringComparer.Ordinal);
            foreach (DocumentField field in message.Fields)
            {
                fields[field.NameText] = field;
            }
            _fields.Add(message, fields);
        }
        return fields;
    }

    private void Report(OptionSyntax option, SourceSpan first)
    {
        SourceSpan name = SourceSpan.Cover(option.Name[0].Name.Span, option.Name[option.Name.Length - 1].Name.Span);
        string written = string.Join(
            ".", option.Name.Select(static part => part.IsExtension ? "(" + part.Name.Text + ")" : part.Name.Text));
        int line = diagnostics.Text.Lines.Locate(first.Start).Line;
        diagnostics.Report(
            SchemaDiagnostics.OptionSetTwice, name, new RelatedSpan(first, "it is set here first"), written,
            line.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    // The common part of the names of options is one part.
    private sealed class Part
    {
        private List<(FieldExport Field, Part Part)>? _few;
        private Dictionary<FieldExport, Part>? _many;

        /// <summary>The first option that sets the part, or a field inside it.</summary>
        public ResolvedOption? First { get; private set; }

        /// <summary>The first option that sets the part as a whole.</summary>
        public ResolvedOption? Whole { get; set; }

        public Part? Find(FieldExport field)
        {
            if (_many is not null)
            {
                return _many.TryGetValue(field, out Part? part) ? part : null;
            }
            return _few?.Find(known => ReferenceEquals(known.Field, field)).Part;
        }

        public Part Enter(FieldExport field, ResolvedOption option)
        {
            const int Few = 16;
            if (Find(field) is { } known)
            {
                return known;
            }
            var part = new Part { First = option };
            if (_many is null && (_few ??= []).Count < Few)
            {
                _few.Add((field, part));
            }
            else
            {
                _many ??= _few!.ToDictionary(static one => one.Field, static one => one.Part, FieldIdentity.Comparer);
                _many.Add(field, part);
            }
            return part;
        }
    }
}
