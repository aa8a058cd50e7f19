using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Options;

/// <summary>Resolves the options that a file sets, both of the language and extensions, and checks their values.</summary>
internal sealed class OptionChecker(FileExports file, SymbolTable table, DiagnosticBag diagnostics)
{
    private static readonly Symbol[] s_holders =
        [.. Enumerable.Range(0, (int)OptionOwner.Method + 1)
            .Select(static owner => EmbeddedSchema.Of(EmbeddedProtos.Descriptor)!.Table.FindAnywhere(MessageOf((OptionOwner)owner))!)];

    private readonly ShapeFactory _shapes = new(table);
    private readonly OptionTargetRules _uses = new(file, diagnostics);
    private readonly Dictionary<FieldExport, FieldType> _types = new(FieldIdentity.Comparer);
    private readonly List<(FieldExport Extension, string? Extendee)> _extendees = [];

    /// <summary>The rules of PGV among the options that were checked.</summary>
    public PgvOptions Pgv { get; } = new();

    /// <summary>Whether a message is one of the option messages.</summary>
    public static bool IsHolder(string fullName) => s_holders.Any(holder => holder.FullName == fullName);

    /// <summary>Checks the options on one element and returns the valid ones.</summary>
    /// <param name="options">The options.</param>
    /// <param name="owner">The element that they are written on.</param>
    /// <param name="scope">The full name of the enclosing element: protoc starts the lookup of option names there, not inside the
    /// element.</param>
    public List<ResolvedOption> Check(ImmutableArray<OptionSyntax> options, OptionOwner owner, string scope)
    {
        if (options.IsEmpty)
        {
            return [];
        }
        EditionFeatureOptions.Check(options, file, diagnostics);
        // protoc sets options that are named by an extension after the others, and discards values that the others have set.
        var plain = new AppliedOptions(diagnostics);
        AppliedOptions? extensions = null;
        foreach (OptionSyntax option in options)
        {
            // These are not options but parts of the field's declaration, and are checked with it.
            if (owner == OptionOwner.Field && option.Name.Length == 1 && !option.Name[0].IsExtension
                && option.Name[0].Name.Text is "default" or "json_name")
            {
                plain.AddPlain(option);
            }
            else if (!option.Name.IsEmpty && (EditionFeatureOptions.CanBeSet(file) || !EditionFeaturesResolver.IsFeature(option))
                && Check(option, owner, scope) is { } sound)
            {
                (option.Name[0].IsExtension ? extensions ??= new AppliedOptions(diagnostics) : plain).Add(sound);
                Pgv.Add(sound);
            }
        }
        return extensions is null ? plain.ToList() : [.. plain.ToList(), .. extensions.ToList()];
    }

    private ResolvedOption? Check(OptionSyntax option, OptionOwner owner, string scope)
    {
        Symbol holder = s_holders[(int)owner];
        FieldExport? field = null;
        FieldType type = default;
        FileExports declaring = holder.File;
        var path = new List<FieldExport>(option.Name.Length);
        foreach (OptionNamePartSyntax part in option.Name)
        {
            if (holder.Message is not { } message)
            {
                diagnostics.Report(
                    SchemaDiagnostics.UnknownOption, part.Name.Span, $"'{field!.Name}', which is not a message,", part.Name.Text, "");
                return null;
            }
            if (field is { IsRepeated: true })
            {
                diagnostics.Report(SchemaDiagnostics.InvalidOptionValue, part.Name.Span,
                    $"'{field.Name}' is repeated: write each of its values as a whole, for example {field.Name} = {{ {part.Name.Text}: "
                    + $"... }}");
                return null;
            }
            Symbol? found = part.IsExtension ? FindExtension(part, message, scope) : FindField(part, message, holder.File, owner, field);
            if (found?.Field is not { } next)
            {
                return null;
            }
            field = next;
            path.Add(next);
            declaring = found.File;
            _uses.Check(
                next, message, part.Name.Span, part.Name.Text, owner, isOwn: part.IsExtension && found.File.ImportPath == file.ImportPath);
            if (FieldTypes.Resolve(field, declaring, TableFor(declaring)) is not { } nextType)
            {
                return null;
            }
            type = nextType;
            string? typeName = type.Message?.FullName ?? type.Enum?.FullName;
            holder = typeName is null ? FieldSymbol(field, declaring, null) : TableFor(declaring).FindAnywhere(typeName)!;
        }
        return CheckValue(new ResolvedOption(field!, option, null, path), type, holder.File, owner);
    }

    private static Symbol FieldSymbol(FieldExport field, FileExports declaring, FieldExport? declaration) =>
        new() { Kind = SymbolKind.Field, Scope = field.Scope, Name = field.Name, File = declaring, Declaration = declaration };

    private Symbol? FindField(
        OptionNamePartSyntax part, MessageExport message, FileExports declaring, OptionOwner owner, FieldExport? parent)
    {
        if (message.FindField(part.Name.Text) is { } field && field.Name != "uninterpreted_option")
        {
            return FieldSymbol(field, declaring, field);
        }
        MessageText subject = parent is null ? Subject(owner) : (MessageText)$"'{parent.Name}'";
        string? near = diagnostics.FindNear(part.Name.Text, ToList(message.Fields).Select(static known => known.Name));
        Symbol? custom = near is null ? table.Resolve(part.Name.Text, file.Package, file, typesOnly: false).Symbol : null;
        bool isCustom = custom is { Kind: SymbolKind.Extension };
        // Some options cannot be set, although they are declared.
        bool isHere = custom?.Field is { Extendee: not null } extension && Extendee(extension, custom.File) == message.FullName;
        string? meant = isHere ? $"({part.Name.Text})" : near == part.Name.Text ? null : near;
        diagnostics.Report(
            SchemaDiagnostics.UnknownOption, part.Name.Span, meant is null
                ? null
                : diagnostics.Replace(part.Name.Span, meant), subject, part.Name.Text,
            isCustom ? (MessageText)$"; write a custom option in parentheses: ({part.Name.Text})" : Suggestions.Question(near));
        return null;
    }

    private Symbol? FindExtension(OptionNamePartSyntax part, MessageExport message, string scope)
    {
        SymbolLookup lookup = table.Resolve(part.Name.Text, scope, file, typesOnly: false);
        if (lookup.Symbol is { Kind: SymbolKind.Extension or SymbolKind.Field, Field: { } extension } symbol)
        {
            // A field of the message itself may be written with its full name, like an extension.
            if ((extension.Extendee is null ? extension.Scope : Extendee(extension, symbol.File)) == message.FullName)
            {
                return symbol;
            }
            MessageText owner = extension.Extendee is null
                ? (MessageText)$"is a field of {extension.Scope}"
                : (MessageText)$"extends {extension.Extendee}";
            diagnostics.Report(SchemaDiagnostics.InvalidOptionValue, part.Name.Span,
                $"'{part.Name.Text}' {owner}, so it cannot be set here, on {message.FullName}");
            return null;
        }
        if (lookup.Unimported is { } unimported)
        {
            diagnostics.Report(SchemaDiagnostics.NotImported, part.Name.Span, part.Name.Text, unimported.File.ImportPath);
            return null;
        }
        string? near = diagnostics.FindNear(part.Name.Text, VisibleExtensions());
        MessageText? hint = Suggestions.Question(near);
        if (hint is null && table.IsIncomplete)
        {
            return null;
        }
        MessageText? import = hint is null && part.Name.Text.StartsWith("amctgen.", StringComparison.Ordinal)
            ? "; add import \"amctgen/options.proto\";"
            : hint;
        Symbol? meant = near is null ? null : table.Resolve("." + near, scope, file, typesOnly: false).Symbol;
        bool isHere = meant?.Field is { Extendee: not null } declared && Extendee(declared, meant.File) == message.FullName;
        bool isVisible = isHere && table.Resolve(near!, scope, file, typesOnly: false).Symbol?.FullName == near;
        TextEdit? repair = isHere ? diagnostics.Replace(part.Name.Span, isVisible ? near! : "." + near) : null;
        diagnostics.Report(SchemaDiagnostics.UnknownOption, part.Name.Span, repair, "this file", $"({part.Name.Text})", import);
        return null;
    }

    /// <summary>The full name of the message that an extension extends.</summary>
    public string? Extendee(FieldExport extension, FileExports declaring)
    {
        // Most files use few extensions many times.
        const int Few = 16;
        foreach ((FieldExport known, string? extendee) in _extendees)
        {
            if (ReferenceEquals(known, extension))
            {
                return extendee;
            }
        }
        string? fullName = TableFor(declaring).Resolve(extension.Extendee!, extension.Scope, declaring, typesOnly: true).Symbol?.FullName;
        if (_extendees.Count < Few)
        {
            _extendees.Add((extension, fullName));
        }
        return fullName;
    }

    private ResolvedOption? CheckValue(ResolvedOption option, FieldType type, FileExports declaring, OptionOwner owner)
    {
        OptionValueSyntax value = option.Syntax.Value;
        FieldExport field = option.Field;
        if (!value.IsSound)
        {
            return null;
        }
        if (field.MapKey is not null || type.Message is not null)
        {
            if (value.Kind != OptionValueKind.Aggregate)
            {
                MessageText kind = field.MapKey is not null
                    ? "a map: write an entry as { key: ... value: ... }"
                    : (MessageText)$"a message ({type.Message!.FullName}): write its fields between braces";
                diagnostics.Report(SchemaDiagnostics.InvalidOptionValue, value.Span, $"'{field.Name}' is {kind}");
                return null;
            }
            return CheckAggregate(option, type, declaring, owner);
        }
        if (value.Kind == OptionValueKind.Aggregate)
        {
            diagnostics.Report(
                SchemaDiagnostics.InvalidOptionValue, value.Span, $"'{field.Name}' is not a message, so its value cannot be in braces");
            return null;
        }
        var stated = new DefaultExport
        {
            Kind = value.Kind,
            Identifier = value.Identifier,
            Integer = value.Integer,
            Float = value.Float,
            Bytes = new EquatableArray<byte>([.. value.Bytes]),
        };
        if (DefaultValues.Problem(stated, type) is { } problem)
        {
            TextEdit? repair = DefaultValues.Near(stated, type) is { } near ? diagnostics.Replace(value.Span, near) : null;
            diagnostics.Report(SchemaDiagnostics.InvalidOptionValue, value.Span, repair, $"'{field.Name}': {problem}");
            return null;
        }
        if (type.Kind == FieldKind.String && field.Features.VerifiesUtf8 && !Utf8.TryDecode([.. value.Bytes], out _))
        {
            diagnostics.Report(
                SchemaDiagnostics.InvalidOptionValue, value.Span, $"'{field.Name}' is a string, but these bytes are not UTF-8");
            return null;
        }
        _uses.CheckValue(type, value.Identifier, value.Span);
        return option;
    }

    private ResolvedOption? CheckAggregate(ResolvedOption option, FieldType type, FileExports declaring, OptionOwner owner)
    {
        SourceSpan span = option.Syntax.Value.Span;
        TextDocument document = TextDocument.Parse(
            diagnostics.Text.Bytes.AsMemory(span.Start, span.Length), TokenizerOptions.OptionValue);
        ShapeFactory shapes = ShapesFor(declaring);
        MessageExport? message = option.Field.MapKey is null ? type.Message : null;
        MessageShape shape = message is null ? shapes.MapEntry(option.Field, type) : shapes.Of(message, declaring);
        var registry = new OptionRegistry(file, table, this);
        bool isSound = true;
        foreach (TextDiagnostic finding in DocumentChecker.Check(document, shape, registry: registry))
        {
            // A string option of proto2 may have any bytes.
            if (finding.Severity == TextSeverity.Error
                && (finding.Id != TextDiagnosticIds.InvalidUtf8 || declaring.Edition != Edition.Proto2))
            {
                isSound = false;
                MessageText text = (finding.Id == TextDiagnosticIds.UnknownExtension ? registry.Problem(finding.Span) : null)
                    ?? finding.Message;
                diagnostics.Report(
                    SchemaDiagnostics.InvalidOptionValue, Move(finding.Span, span.Start), RepairIn(span.Start, finding), text);
            }
            // The file that declares the option has errors, so its value cannot be checked.
            isSound &= finding.Id != TextDiagnosticIds.SchemaIncomplete;
        }
        if (isSound)
        {
            new NestedUses(document, span.Start, owner, _uses, this, registry).Check(document.Root, option.Field, type, declaring);
        }
        return isSound ? option with { Value = document } : null;
    }

    private static SourceSpan Move(SourceSpan span, int offset) => new(offset + span.Start, span.Length);

    // The edits of a text that is a part of the file. An edit that changes the number of braces would change where this part ends.
    private static RepairEdits RepairIn(int offset, TextDiagnostic finding) =>
        finding.Repair is null || finding.Id is TextDiagnosticIds.MissingCloser or TextDiagnosticIds.StrayCloser
            ? default
            : new RepairEdits([.. finding.Repair.Edits.Select(edit => edit with { Span = Move(edit.Span, offset) })]);

    /// <summary>The type of a field that a file declares; null if it is not found.</summary>
    public FieldType? TypeOf(FieldExport field, FileExports declaring)
    {
        if (_types.TryGetValue(field, out FieldType known))
        {
            return known;
        }
        FieldType? type = FieldTypes.Resolve(field, declaring, TableFor(declaring));
        if (type is { } found)
        {
            _types.Add(field, found);
        }
        return type;
    }

    /// <summary>The factory of shapes for the messages of a file.</summary>
    public ShapeFactory ShapesFor(FileExports declaring) => EmbeddedSchema.Of(declaring)?.Shapes ?? _shapes;

    /// <summary>The symbol table with all imports of a file.</summary>
    public SymbolTable TableFor(FileExports declaring) => EmbeddedSchema.Of(declaring)?.Table ?? table;

    private IEnumerable<string> VisibleExtensions() =>
        table.VisibleTo(file).SelectMany(static index => index.Symbols).Where(static symbol => symbol.Kind == SymbolKind.Extension)
            .Select(static symbol => symbol.FullName);

    private static List<FieldExport> ToList(EquatableArray<FieldExport> fields) => [.. fields];

    private static string MessageOf(OptionOwner owner) => "google.protobuf." + owner switch
    {
        OptionOwner.File => "FileOptions",
        OptionOwner.Message => "MessageOptions",
        OptionOwner.Field => "FieldOptions",
        OptionOwner.Oneof => "OneofOptions",
        OptionOwner.ExtensionRange => "ExtensionRangeOptions",
        OptionOwner.Enum => "EnumOptions",
        OptionOwner.EnumValue => "EnumValueOptions",
        OptionOwner.Service => "ServiceOptions",
        _ => "MethodOptions",
    };

    private static string Subject(OptionOwner owner) => owner switch
    {
        OptionOwner.File => "a file",
        OptionOwner.Message => "a message",
        OptionOwner.Field => "a field",
        OptionOwner.Oneof => "a oneof",
        OptionOwner.ExtensionRange => "an extension range",
        OptionOwner.Enum => "an enum",
        OptionOwner.EnumValue => "a value of an enum",
        OptionOwner.Service => "a service",
        _ => "a method",
    };
}
