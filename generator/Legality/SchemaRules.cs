using System.Globalization;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Names;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>The language's rules about numbers, reserved names and default values. <see cref="DuplicateNames"/> checks names.</summary>
internal static class SchemaRules
{
    public static bool CanBeMapKey(string type) =>
        FieldTypes.Scalar(type) is not (null or FieldKind.Float or FieldKind.Double or FieldKind.Bytes);

    public static void CheckNamespace(ProtoFileSyntax syntax, FileExports file, DiagnosticBag diagnostics)
    {
        if (OptionLookup.FindString(syntax.Options, "csharp_namespace") is { } stated && CSharpNames.EscapeNamespace(stated) is null)
        {
            diagnostics.Report(NameDiagnostics.InvalidNamespace, OptionLookup.Find(syntax.Options, "csharp_namespace")!.Value.Span, stated,
                file.Namespace);
        }
    }

    public static void CheckMessage(
        MessageSyntax message, MessageExport export, EditionFeatures features, FileExports file, DiagnosticBag diagnostics)
    {
        CheckForm(message, export, file, diagnostics);
        ReservedNameRules.Check(message.ReservedNames, diagnostics);
        ExtensionDeclarationRules.CheckRanges(message, diagnostics);
        JsonNames.Check(message, export, features, diagnostics);
        bool isProto3 = file.Edition == Edition.Proto3;
        if (isProto3 && !message.ExtensionRanges.IsEmpty)
        {
            diagnostics.Report(SchemaDiagnostics.NotInProto3, message.ExtensionRanges[0].Span, "extension ranges", "");
        }
        CheckRanges(message, export, diagnostics);
        var taken = new NumberAllocation(
            message.ReservedRanges, FieldNumbers.Max, message.ReservedNames, export.ExtensionRanges, message.Fields.Length);
        var free = new Lazy<FreeNumbers>(() => FreeNumbers.Of(message));
        foreach (FieldSyntax field in message.Fields)
        {
            if (isProto3 && field.Label == FieldLabel.Required)
            {
                diagnostics.Report(SchemaDiagnostics.NotInProto3, field.LabelSpan, diagnostics.Replace(field.LabelSpan, "optional"),
                    "required fields", ": write optional instead");
            }
            CheckField(field, export, taken, free, diagnostics);
        }
    }

    private static void CheckForm(MessageSyntax message, MessageExport export, FileExports file, DiagnosticBag diagnostics)
    {
        if (OptionLookup.Find(message.Options, "map_entry") is { } mapEntry)
        {
            diagnostics.Report(OptionDiagnostics.OptionNotHere, mapEntry.Name[0].Name.Span,
                $"map_entry is set by protobuf itself: write a field map<key, value> instead of this message");
        }
        if (!export.IsMessageSet)
        {
            return;
        }
        if (file.Edition == Edition.Proto3)
        {
            diagnostics.Report(SchemaDiagnostics.NotInProto3,
                OptionLookup.Find(message.Options, "message_set_wire_format")!.Name[0].Name.Span, "message sets", "");
        }
        foreach (FieldSyntax field in message.Fields)
        {
            diagnostics.Report(OptionDiagnostics.MessageSetRule, field.Name.Span,
                $"'{message.Name.Text}' is a message set, which has extensions only: remove the field '{field.Name.Text}'");
        }
    }

    /// <summary>
    /// Checks the enum of a field: whether the field can have a closed enum, and that the enum in a map starts with zero.
    /// </summary>
    public static void CheckEnum(
        FieldSyntax field, FieldExport export, FieldType type, FieldCardinality cardinality, FileExports file, DiagnosticBag diagnostics)
    {
        if (type.Enum is not { } declared)
        {
            return;
        }
        bool isProto3 = file.Edition == Edition.Proto3;
        bool isImplicit = cardinality == FieldCardinality.Implicit
            || (cardinality == FieldCardinality.Map && export.Features.Presence == FieldPresence.Implicit);
        if (declared.IsClosed && (isProto3 || isImplicit))
        {
            MessageText repair = isProto3
                ? "and a field of proto3 needs an open one: declare the enum in a file of proto3, or begin this file with an edition"
                : "and a field without presence needs an open one: leave features.field_presence = IMPLICIT out, or open the enum with "
                    + "features.enum_type = OPEN";
            diagnostics.Report(SchemaDiagnostics.ClosedEnumField, field.Type.Span, declared.FullName, repair);
        }
        // An open enum that starts with another number is already reported at its declaration.
        else if (export.MapKey is not null && declared.IsClosed && !declared.Values.IsEmpty && declared.Values[0].Number != 0)
        {
            diagnostics.Report(SchemaDiagnostics.MapEnumNotZero, field.Type.Span, declared.FullName, declared.Values[0].Name);
        }
    }

    public static void CheckDefault(
        FieldSyntax field, FieldExport export, FieldType type, FieldCardinality cardinality, FileExports file, DiagnosticBag diagnostics)
    {
        if (OptionLookup.Find(field.Options, "default") is not { } option)
        {
            return;
        }
        string? owner = type.IsMessage ? "a message"
            : export.IsRepeated ? "a repeated field"
            : file.Edition == Edition.Proto3 ? "a field of proto3"
            : cardinality == FieldCardinality.Implicit ? "a field without presence"
            : null;
        if (owner is not null)
        {
            diagnostics.Report(SchemaDiagnostics.DefaultNotAllowed, option.Span, owner);
        }
        else if (option.Value is { Kind: OptionValueKind.Aggregate, IsSound: true })
        {
            diagnostics.Report(SchemaDiagnostics.InvalidDefault, option.Value.Span, export.Name, $"a default value cannot be in braces");
        }
        else if (export.Default is { } value && DefaultValues.Problem(value, type) is { } problem)
        {
            TextEdit? repair = DefaultValues.Near(value, type) is { } near ? diagnostics.Replace(option.Value.Span, near) : null;
            diagnostics.Report(SchemaDiagnostics.InvalidDefault, option.Value.Span, repair, export.Name, problem);
        }
    }

    public static void CheckExtensionNumber(FieldSyntax field, MessageExport? extendee, RangeSet extensionRanges, DiagnosticBag diagnostics)
    {
        if (extendee is null)
        {
            return;
        }
        long number = field.Number.Value;
        if (extensionRanges.Contains(number))
        {
            if (FieldNumbers.IsImplementationReserved(number))
            {
                diagnostics.Report(SchemaDiagnostics.ImplementationNumber, field.Number.Span, Text(number));
            }
            return;
        }
        const int MostRanges = 20;
        string more = extendee.ExtensionRanges.Count > MostRanges ? ", ..." : "";
        MessageText ranges = extendee.ExtensionRanges.IsEmpty
            ? "; it has no extension ranges"
            : "; it allows "
                + string.Join(", ",
                ToList(extendee.ExtensionRanges).Take(MostRanges)
                .Select(static range => range.First == range.Last ? Text(range.First) : $"{Text(range.First)} to {Text(range.Last)}"))
                + more;
        diagnostics.Report(SchemaDiagnostics.ExtensionNumber, field.Number.Span, extendee.FullName, Text(number), ranges);
    }

    private static void CheckField(
        FieldSyntax field, MessageExport export, NumberAllocation taken, Lazy<FreeNumbers> free, DiagnosticBag diagnostics)
    {
        long number = field.Number.Value;
        string name = field.Group?.Name.Text.ToLowerInvariant() ?? field.Name.Text;
        if (field.Number.Span.Length == 0)
        {
            // The parser reports a missing number.
            return;
        }
        if (number is < 1 or > FieldNumbers.Max && !(export.IsMessageSet && FieldNumbers.InRange(number)))
        {
            diagnostics.Report(SchemaDiagnostics.FieldNumberRange, field.Number.Span, Text(number));
            return;
        }
        if (FieldNumbers.IsImplementationReserved(number))
        {
            diagnostics.Report(SchemaDiagnostics.ImplementationNumber, field.Number.Span, Text(number));
        }
        if (taken.Claim(number, name) is { } other)
        {
            long next = free.Value.Next();
            TextEdit? repair = next <= FieldNumbers.Max ? diagnostics.Replace(field.Number.Span, Text(next)) : null;
            diagnostics.Report(SchemaDiagnostics.DuplicateNumber, field.Number.Span, repair, Text(number), other, Text(next));
        }
        if (taken.IsReserved(number))
        {
            diagnostics.Report(SchemaDiagnostics.ReservedNumber, field.Number.Span, name, Text(number));
        }
        if (taken.IsExtension(number))
        {
            diagnostics.Report(SchemaDiagnostics.InvalidRange, field.Number.Span,
                $"'{name}' uses the number {Text(number)}, which is in an extension range of this message");
        }
        if (taken.IsReserved(name))
        {
            diagnostics.Report(SchemaDiagnostics.ReservedName, field.Name.Span, name);
        }
    }

    private static void CheckRanges(MessageSyntax message, MessageExport export, DiagnosticBag diagnostics)
    {
        long most = export.IsMessageSet ? int.MaxValue - 1L : FieldNumbers.Max;
        if (message.ReservedRanges.IsEmpty && message.ExtensionRanges.IsEmpty)
        {
            return;
        }
        var ranges = new List<(NumberRange Range, string Kind, SourceSpan Span)>();
        foreach (ReservedRangeSyntax range in message.ReservedRanges)
        {
            ranges.Add((new NumberRange(range.First.Value, Last(range.Last, most)), "reserved", range.Span));
        }
        foreach (ExtensionRangeSyntax range in message.ExtensionRanges)
        {
            ranges.Add((new NumberRange(range.First.Value, Last(range.Last, most)), "extension", range.Span));
        }
        var seen = new SortedDictionary<NumberRange, (NumberRange Range, string Kind)>(DisjointRanges.Order);
        foreach ((NumberRange range, string kind, SourceSpan span) in ranges)
        {
            // Numbers above the maximum have no effect, which is harmless.
            long last = kind == "reserved" ? int.MaxValue - 1L : most;
            if (range.First < 1 || range.Last > last || range.First > range.Last)
            {
                string reason = range.First > range.Last ? "ends before it starts" : $"must be between 1 and {Text(most)}";
                diagnostics.Report(
                    SchemaDiagnostics.InvalidRange, span, $"the {kind} range {Text(range.First)} to {Text(range.Last)} {reason}");
            }
            else if (seen.TryGetValue(range, out (NumberRange Range, string Kind) other))
            {
                diagnostics.Report(SchemaDiagnostics.InvalidRange, span,
                    $"the {kind} range {Text(range.First)} to {Text(range.Last)} overlaps the {other.Kind} range "
                    + $"{Text(other.Range.First)} to {Text(other.Range.Last)}");
            }
            else
            {
                seen.Add(range, (range, kind));
            }
        }
    }

    // Iterates over ranges, never over numbers: a single range can contain half a billion of them.
    private static List<NumberRange> ToList(EquatableArray<NumberRange> ranges) => [.. ranges];

    private static long Last(NumberSyntax number, long most) => number.IsMax ? most : number.Value;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
