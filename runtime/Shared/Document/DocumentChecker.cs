using System.Runtime.CompilerServices;

namespace AmctGen.Text;

/// <summary>Finds all errors of a document by a message's shape, each with a location and a repair.</summary>
/// <remarks>
/// The fast reader accepts a file if and only if this finds no error, except for the cases that <see cref="DocumentNormalizer"/> handles.
/// </remarks>
sealed partial class DocumentChecker
{
    private const int MostIncomplete = 3;
    // Limit for unknown fields; for further ones only the fields of the message itself are searched.
    private const int MostSearches = 8;
    private const int MostHints = 100;
    // Limit for missing required fields.
    private const int MostNamed = 8;

    private readonly TextDocument _document;
    private readonly TextDialect _dialect;
    private readonly ShapeRegistry _registry;
    private readonly bool _ignoresUnknown;
    private readonly PartialText _partial;
    private readonly CancellationToken _cancellationToken;
    private int _searches;

    // The messages that enclose the current one, outermost first, with the name under which each was opened.
    private readonly List<EnclosingMessage> _enclosing = [];
    // The parts of the schema that are unknown because of its errors.
    private readonly List<string> _incomplete = [];
    private DocumentChecker(TextDocument document, TextDialect dialect, ShapeRegistry registry, bool ignoresUnknown, PartialText partial,
        CancellationToken cancellationToken)
    {
        _document = document;
        _dialect = dialect;
        _registry = registry;
        _ignoresUnknown = ignoresUnknown;
        _partial = partial;
        Findings = new FindingCollector(document, TextDocument.MostFindings);
        Findings.AddRange(document.Findings);
        Findings.AddRange(document.Warnings);
        _cancellationToken = cancellationToken;
    }

    /// <summary>All findings, in the order of their locations, up to a limit.</summary>
    public static EquatableArray<TextDiagnostic> Check(
        TextDocument document,
        MessageShape shape,
        TextDialect dialect = TextDialect.Strict,
        ShapeRegistry? registry = null,
        bool ignoresUnknown = false,
        PartialText partial = PartialText.No,
        CancellationToken cancellationToken = default)
    {
        if (!document.IsReadable)
        {
            return document.Findings.ToSortedArray();
        }
        var checker = new DocumentChecker(document, dialect, registry ?? ShapeRegistry.Empty, ignoresUnknown, partial, cancellationToken);
        checker.CheckMessage([new MessagePart(document.Root, null)], shape, null, mayLack: partial != PartialText.No);
        checker.CheckThatSomethingIsSet();
        checker.ReportIncomplete();
        return checker.Findings.ToSortedArray();
    }

    /// <summary>The findings so far.</summary>
    public FindingCollector Findings { get; }

    // Reported once, at the start of the file, because the errors to repair are in the schema.
    private void ReportIncomplete()
    {
        if (_incomplete.Count > 0)
        {
            string more = _incomplete.Count > MostIncomplete ? ", ..." : "";
            var names = MessageText.List([.. _incomplete.Take(MostIncomplete)], MostIncomplete);
            Report(TextDiagnosticIds.SchemaIncomplete, TextSeverity.Info, default,
                $"the schema has errors ({names}{more}): the file is only partly checked", null);
        }
    }

    private void AddIncomplete(string name)
    {
        if (_incomplete.Count <= MostIncomplete && !_incomplete.Contains(name))
        {
            _incomplete.Add(name);
        }
    }

    // The parts of a singular message that is set repeatedly are merged, so a required field may be in any of them.
    private void CheckMessage(List<MessagePart> parts, MessageShape shape, FieldPath? path, bool mayLack = false)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _enclosing.Add(new EnclosingMessage(shape, parts[0].Owner?.NameText ?? "", parts));
        if (shape.IsAny)
        {
            CheckContent(parts, path);
        }
        if (shape.IsIncomplete)
        {
            AddIncomplete(shape.FullName);
        }
        var inner = new MergedMessages();
        var present = new HashSet<FieldShape>();
        bool provesAbsence = !mayLack && !shape.IsIncomplete;
        foreach (MessagePart part in parts)
        {
            var seen = new FieldOccurrences();
            foreach (DocumentField field in part.Message.Fields)
            {
                CheckField(field, shape, path, seen, inner);
            }
            seen.AddTo(present);
            // A part that could not be parsed may have been the field.
            provesAbsence &= !part.Message.HasError && !seen.HasUnknown;
        }
        if (provesAbsence)
        {
            CheckRequired(shape, path, parts[0].Owner, present);
        }
        foreach (MergedMessage message in inner.All)
        {
            FieldShape field = message.Field;
            bool mayLackInside = message.IsDropped || (mayLack && (_partial == PartialText.No || MayLackIn(shape, field)));
            CheckMessage(message.Parts, field.Message!, FieldPath.Of(path, field.Name), mayLackInside);
        }
        _enclosing.RemoveAt(_enclosing.Count - 1);
    }

    private bool MayLackIn(MessageShape shape, FieldShape field) =>
        field.Name[0] != '[' || (_partial == PartialText.Everywhere && !shape.IsAny);

    private void CheckRequired(MessageShape shape, FieldPath? path, DocumentField? owner, HashSet<FieldShape> present)
    {
        List<string>? missing = null;
        foreach (FieldShape field in shape.RequiredFields)
        {
            if (!present.Contains(field))
            {
                (missing ??= []).Add(field.Name);
            }
        }
        if (missing is null)
        {
            return;
        }
        SourceSpan place = owner?.Name ?? new SourceSpan(_document.Text.Length, 0);
        string article = "AEIOU".IndexOf(shape.Name[0]) >= 0 ? "an" : "a";
        MessageText subject = owner is null ? (MessageText)$"the file ({(MessageText)article} {shape.Name})" : $"'{owner.NameText}'";
        Report(TextDiagnosticIds.MissingRequired, TextSeverity.Error, place,
            $"{subject} is missing the required {(missing.Count == 1 ? "field" : "fields")} {MessageText.List(missing, MostNamed, "'")}",
            path ?? FieldPath.Of(null, missing[0]));
    }

    private void CheckField(DocumentField field, MessageShape shape, FieldPath? path, FieldOccurrences seen, MergedMessages inner)
    {
        FieldShape? fieldShape = FindMeant(field, shape);
        if (fieldShape is null || _document.IsGroupField(field, fieldShape))
        {
            CheckUnknown(field, shape, path, seen);
            return;
        }
        FieldPath fieldPath = FieldPath.Of(path, fieldShape.Name);
        int index = seen.Add(fieldShape, field);
        // The cardinality of a field is also a part of its declaration.
        if (!shape.IsIncomplete)
        {
            CheckOccurrence(field, fieldShape, shape, fieldPath, seen);
        }
        bool isLabelUnknown = shape.IsIncomplete && field.Value is DocumentList && !fieldShape.IsRepeated;
        if (fieldShape.IsIncomplete || isLabelUnknown)
        {
            AddIncomplete($"{shape.FullName}.{fieldShape.Name}");
            CheckSkipped(field, fieldPath);
            return;
        }
        if (!fieldShape.IsRepeated)
        {
            inner.Enter(fieldShape, field);
        }
        if (fieldShape.IsDeprecated)
        {
            Report(TextDiagnosticIds.DeprecatedField, TextSeverity.Warning, field.Name, $"'{field.NameText}' is deprecated", fieldPath);
        }
        if (field.Form == NameForm.Subscripted && CheckSubscript(field, fieldShape, fieldPath))
        {
            return;
        }
        if (field.Value is DocumentList list)
        {
            CheckList(field, list, fieldShape, fieldPath, index, seen);
        }
        else if (field.Value is not null)
        {
            int place = fieldShape.IsRepeated ? index : -1;
            if (fieldShape.Cardinality == FieldCardinality.Map && field.Value is DocumentMessage literal
                && ReportMapLiteral(field, literal, fieldShape, fieldPath, inList: false))
            {
                return;
            }
            CheckKey(field, field.Value, fieldShape, fieldPath, place, seen);
            CheckValue(field, field.Value, fieldShape, fieldPath, place);
        }
    }

    // The last entry with a key is used by every reader.
    private void CheckKey(DocumentField field, DocumentValue value, FieldShape shape, FieldPath path, int index, FieldOccurrences seen)
    {
        if (shape.Cardinality != FieldCardinality.Map || value is not DocumentMessage entry || !HasSoundKey(entry, shape))
        {
            return;
        }
        if (seen.FirstEntry(shape, MapKeys.Key(_document, entry, shape), entry) is { } first)
        {
            int line = _document.Locate(first.Open.Start).Line;
            Report(
                TextDiagnosticIds.DuplicateMapKey, TextSeverity.Warning, entry.Open,
                $"'{field.NameText}' has the key {MapKeys.Subscript(_document, entry, shape)} a second time (first in line {line}): the "
                    + $"last one wins; remove one of them",
                path.At(index), field.Value == value && IsEqual(first, entry)
                    ? TokenEdits.RemoveField(_document, field)
                    : default, _document.Related("the key is set here first", first.Open));
        }
    }

    private bool HasSoundKey(DocumentMessage entry, FieldShape map)
    {
        FieldShape? key = map.Message?.FindField("key");
        return key is not null && entry.Fields.TrueForAll(field =>
            field.NameText != "key"
                || (field.Value is DocumentScalar { HasError: false } scalar && SeverityOf(key, scalar) != TextSeverity.Error));
    }

    private void CheckList(DocumentField field, DocumentList list, FieldShape shape, FieldPath path, int index, FieldOccurrences seen)
    {
        if (!shape.IsRepeated)
        {
            MessageText repair = list.Items.Count == 1
                ? $": write {_document.TextOf(list.Items[0].Span)} without the brackets"
                : (MessageText)": write a single value";
            Report(TextDiagnosticIds.ListOnSingular, TextSeverity.Error, list.Span,
                $"'{field.NameText}' expects a single value, not a list{repair}", path, WithoutBrackets(field, list, shape));
            return;
        }
        if (!field.HasColon && shape.Message is null)
        {
            ReportMissingColon(field, path);
        }
        seen.Grow(shape, list.Items.Count - 1);
        for (int i = 0; i < list.Items.Count; i++)
        {
            CheckKey(field, list.Items[i], shape, path, index + i, seen);
            CheckValue(field, list.Items[i], shape, path, index + i, inList: true);
        }
    }

    private void CheckOccurrence(DocumentField field, FieldShape shape, MessageShape message, FieldPath path, FieldOccurrences seen)
    {
        bool isMerge = _dialect == TextDialect.Merge;
        TextSeverity severity = isMerge ? TextSeverity.Warning : TextSeverity.Error;
        if (shape.Oneof >= 0)
        {
            DocumentField? other = seen.EnterOneof(shape, field, out bool isSameMember);
            if (other is not null)
            {
                string oneof = message.Oneofs[shape.Oneof];
                int line = _document.Locate(other.Name.Start).Line;
                MessageText text = isSameMember
                    ? (MessageText)$"'{field.NameText}' is set a second time (first in line {line})"
                    : $"'{field.NameText}' and '{other.NameText}' (line {line}) exclude each other: "
                        + $"both are members of the oneof '{oneof}'";
                MessageText consequence = !isMerge
                    ? ": remove one of them"
                    : isSameMember && shape.Message is not null
                    ? "; the two are merged"
                    : "; the last one wins";
                Report(isSameMember ? TextDiagnosticIds.DuplicateField : TextDiagnosticIds.SecondOneofMember, severity, field.Name,
                    $"{text}{consequence}", path, isSameMember
                    ? RemoveEqual(other, field, shape)
                    : default, _document.Related($"'{other.NameText}' is set here", other.Name));
            }
            return;
        }
        if (shape.IsRepeated)
        {
            return;
        }
        DocumentField? first = seen.FirstSetting(shape, field, _document);
        if (first is not null)
        {
            MessageText consequence = !isMerge
                ? ": remove one of them"
                : shape.Message is not null
                ? "; the two are merged"
                : "; the last one wins";
            Report(
                TextDiagnosticIds.DuplicateField, severity, field.Name,
                $"'{field.NameText}' is set a second time (first in line {_document.Locate(first.Name.Start).Line}){consequence}",
                path, RemoveEqual(first, field, shape), _document.Related($"'{first.NameText}' is set here first", first.Name));
        }
    }

    private void CheckValue(DocumentField field, DocumentValue value, FieldShape shape, FieldPath path, int index, bool inList = false)
    {
        if (value is DocumentList nested)
        {
            Report(TextDiagnosticIds.WrongType, TextSeverity.Error, nested.Span,
                $"a list cannot contain a list: write the values of '{field.NameText}' in a single list", path.At(index));
            return;
        }
        if (shape.Message is { } messageShape)
        {
            if (value is DocumentMessage message)
            {
                // A singular message is checked when all of its parts are known.
                if (shape.IsRepeated)
                {
                    CheckMessage([new MessagePart(message, field)], messageShape, path.At(index));
                }
            }
            else if (value is DocumentScalar { HasError: false } scalar)
            {
                if (!ReportNull(field, shape, scalar, path.At(index), inList))
                {
                    ReportScalarForMessage(field, messageShape, scalar, path.At(index), inList);
                }
            }
            return;
        }
        if (value is DocumentMessage unexpected)
        {
            Report(TextDiagnosticIds.WrongType, TextSeverity.Error, unexpected.Open,
                $"'{field.NameText}' expects {ScalarChecks.Expected(shape)}, not a message: write it after ':' without braces",
                path.At(index));
            return;
        }
        if (!field.HasColon && !inList)
        {
            ReportMissingColon(field, path.At(index));
        }
        var single = (DocumentScalar)value;
        if (single.BareTextFinding >= 0)
        {
            AmendBareText(shape, single);
        }
        if (single.Rest is { Values.Count: > 0 } rest)
        {
            ExplainMore(shape, single, rest);
        }
        if (!single.HasError && SeverityOf(shape, single) is { } severity && !IsTextWithoutQuotes(shape, single)
            && !(Findings.IsWanted && ReportNull(field, shape, single, path.At(index), inList)))
        {
            ReportScalar(field, shape, single, severity, path, index);
        }
    }

    // The severity of a scalar's problem; null if it is valid.
    private TextSeverity? SeverityOf(FieldShape shape, DocumentScalar scalar) =>
        _document.IsPython ? PythonScalars.SeverityOf(_document, shape, scalar)
        : ScalarChecks.Fits(_document, shape, scalar) ? null
        : TextSeverity.Error;

    private ScalarChecks.Problem Explain(DocumentField field, FieldShape shape, DocumentScalar scalar) => _document.IsPython
        ? PythonScalars.Explain(_document, field.NameText, shape, scalar)
        : ScalarChecks.Explain(_document, field.NameText, shape, scalar);

    private void ReportScalar(
        DocumentField field, FieldShape shape, DocumentScalar scalar, TextSeverity severity, FieldPath path, int index)
    {
        if (shape.Enum is { IsIncomplete: true } values && Explain(field, shape, scalar).Id == TextDiagnosticIds.UnknownEnumValue)
        {
            AddIncomplete(values.FullName);
        }
        else if (Findings.TryEnter(severity))
        {
            ScalarChecks.Problem problem = Explain(field, shape, scalar);
            Findings.Add(_document.Finding(
                problem.Id, severity, problem.Span ?? scalar.Span, problem.Message, path.At(index).ToString(), problem.Repair));
        }
    }

    private void ReportMissingColon(DocumentField field, FieldPath? path)
    {
        if (field.Value is not DocumentScalar { HasError: true })
        {
            Report(TextDiagnosticIds.MissingColon, TextSeverity.Error, new SourceSpan(field.Name.End, 0),
                $"a ':' is missing after '{field.NameText}'", path, TextEdit.Insert(field.Name.End, ":"));
        }
    }

    private void Report(
        string id, TextSeverity severity, SourceSpan span, [InterpolatedStringHandlerArgument("")] MessageText message, FieldPath? path,
            RepairEdits repair = default, params RelatedPlace[] related) =>
        Findings.Report(id, severity, span, message, path, repair, related);
}
