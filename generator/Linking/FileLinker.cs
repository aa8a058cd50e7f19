using System.Collections.Immutable;
using System.Globalization;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Legality;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Generator.Options;
using AmctGen.Generator.Precedence;
using AmctGen.Generator.Rules;
using AmctGen.Generator.Rules.Pgv;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Linking;

/// <summary>
/// Creates the models of one file from its syntax and exports in parallel: the n-th element of one corresponds to the n-th of the other.
/// </summary>
internal sealed class FileLinker(
    ProtoFileSyntax syntax, FileExports file, SymbolTable table, DiagnosticBag diagnostics, bool withDocs, CancellationToken cancellation)
{
    // .NET loads no type with more than 65,535 methods, and a field needs up to five.
    private const int MostFields = 10_000;

    private readonly OptionChecker _options = new(file, table, diagnostics);
    private readonly TypeFinder _types = new(file, table, diagnostics);
    private readonly Dictionary<string, RangeSet> _extensionRanges = new(StringComparer.Ordinal);
    private ExtensionNumbers? _extensionNumbers;
    private readonly EditionFeatures _features = EditionFeaturesResolver.OfFile(syntax);

    public EquatableArray<MessageModel> LinkMessages()
    {
        _options.Check(syntax.Options, OptionOwner.File, file.Package);
        foreach (ServiceSyntax service in syntax.Services)
        {
            LinkService(service);
        }
        EditionFeatureRules.CheckFile(syntax, diagnostics);
        return LinkMessages(NestedMessages.Of(syntax), file.Messages, _features, isNested: false);
    }

    public EquatableArray<EnumModel> LinkEnums() => LinkEnums(syntax.Enums, file.Enums, _features, isNested: false);

    /// <summary>Reports the rules of PGV in what was linked, with their translation.</summary>
    public void ReportPgv()
    {
        if (_options.Pgv.All.Count > 0)
        {
            new PgvTranslation(syntax, file, table, _options.Pgv, diagnostics).Report();
        }
    }

    public ExtensionsModel? LinkExtensions() =>
        LinkExtensions(syntax.Extends, file.Extensions, file.Package, file.ExtensionsName, file.ImportPath);

    private EquatableArray<MessageModel> LinkMessages(
        List<MessageSyntax> messages, EquatableArray<MessageExport> exports, EditionFeatures features, bool isNested)
    {
        var models = new List<MessageModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < messages.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            MessageModel model = LinkMessage(messages[i], exports[i], features, isNested);
            if (names.Add(model.ProtoName) && model.ProtoName != ExportsBuilder.Any)
            {
                models.Add(model);
            }
        }
        return new EquatableArray<MessageModel>([.. models]);
    }

    private MessageModel LinkMessage(MessageSyntax message, MessageExport export, EditionFeatures enclosing, bool isNested)
    {
        if (message.Fields.Length > MostFields)
        {
            diagnostics.Report(LimitDiagnostics.TooMuch, message.Fields[MostFields].Name.Span, message.Name.Text,
                MostFields.ToString(CultureInfo.InvariantCulture), "fields");
            message = message with { Fields = [], Oneofs = [] };
            export = export with { Fields = default, Oneofs = default };
        }
        EditionFeatures features = EditionFeaturesResolver.Apply(enclosing, syntax.Text, message.Options);
        NamingStyle.CheckType(message.Name, "message", features, diagnostics);
        VisibilityRules.Check(message.Name, message.Visibility, export.FullName, enclosing, isNested, diagnostics);
        SchemaRules.CheckMessage(message, export, features, file, diagnostics);
        List<ResolvedOption> options = _options.Check(message.Options, OptionOwner.Message, FullNames.Parent(export.FullName));
        List<ResolvedOption>[] oneofOptions =
            [.. message.Oneofs.Select(oneof => _options.Check(oneof.Options, OptionOwner.Oneof, export.FullName))];
        foreach (ExtensionRangeSyntax range in message.ExtensionRanges)
        {
            _options.Check(range.Options, OptionOwner.ExtensionRange, export.FullName);
        }
        ExtensionsModel? extensions = LinkExtensions(
            message.Extends, export.Extensions, export.FullName, CSharpNames.NestedExtensionsName, export.FullName);
        foreach (OneofSyntax oneof in message.Oneofs)
        {
            EditionFeatures ofOneof = EditionFeaturesResolver.Apply(features, syntax.Text, oneof.Options);
            NamingStyle.CheckField(oneof.Name, "oneof", ofOneof, diagnostics);
            NamingStyle.CheckAccessors(oneof.Name, "oneof", ofOneof, export, diagnostics);
        }
        int[] oneofs = RealOneofs(message, export, oneofOptions, out EquatableArray<OneofModel> oneofModels);
        var messageRules = new MessageRuleReader(export, file, table, diagnostics);
        MessageRulesModel? rules = messageRules.Read(RuleNode.Of(options, MessageRuleReader.Option, diagnostics));
        EquatableArray<FieldModel> fields = LinkFields(message, export, oneofs);
        OneofRules.Check(message, options, fields, rules, diagnostics);
        return new MessageModel
        {
            Name = export.Name,
            TypeName = export.TypeName,
            ProtoName = export.FullName,
            Docs = Docs(message.Docs),
            IsDeprecated = OptionLookup.IsTrue(message.Options, "deprecated"),
            Fields = messageRules.WithOneofs(fields, rules),
            Oneofs = oneofModels,
            Messages = LinkMessages(NestedMessages.Of(message), export.Messages, features, isNested: true),
            Enums = LinkEnums(message.Enums, export.Enums, features, isNested: true, isNested ? null : message),
            ReservedNames = export.ReservedNames,
            Resolver = new PrecedenceReader(export, file, table, diagnostics).Read(options),
            Rules = rules,
            ExtensionRanges = new EquatableArray<ExtensionRangeModel>(
                [.. export.ExtensionRanges.OrderBy(static range => range.First).Select(ExtensionRange)]),
            Extensions = extensions,
            IsMessageSet = export.IsMessageSet,
        };
    }

    // Oneofs without members are removed, so the indexes of the others change.
    private int[] RealOneofs(
        MessageSyntax message, MessageExport export, List<ResolvedOption>[] options, out EquatableArray<OneofModel> models)
    {
        var list = new List<OneofModel>();
        int[] indexes = new int[export.Oneofs.Count];
        bool[] hasMembers = new bool[indexes.Length];
        foreach (FieldSyntax field in message.Fields)
        {
            if ((uint)field.Oneof < (uint)hasMembers.Length)
            {
                hasMembers[field.Oneof] = true;
            }
        }
        for (int i = 0; i < indexes.Length; i++)
        {
            indexes[i] = hasMembers[i] ? list.Count : -1;
            if (hasMembers[i])
            {
                OneofExport oneof = export.Oneofs[i];
                list.Add(new OneofModel
                {
                    ProtoName = oneof.Name,
                    Name = oneof.PropertyName,
                    TypeName = oneof.PropertyName + "Oneof",
                    Docs = Docs(message.Oneofs[i].Docs),
                    IsRequired = MessageRuleReader.IsRequired(RuleNode.Of(options[i], MessageRuleReader.OneofOption, diagnostics)),
                });
            }
        }
        models = new EquatableArray<OneofModel>([.. list]);
        return indexes;
    }

    private EquatableArray<FieldModel> LinkFields(MessageSyntax message, MessageExport export, int[] oneofs)
    {
        var models = new List<FieldModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < message.Fields.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            NamingStyle.CheckAccessors(message.Fields[i].Name, "field", export.Fields[i].Features, export, diagnostics);
            FieldModel? model = LinkField(message.Fields[i], export.Fields[i], oneofs);
            if (model is not null && names.Add(model.ProtoName))
            {
                models.Add(model);
            }
        }
        return new EquatableArray<FieldModel>([.. models]);
    }

    private FieldModel? LinkField(FieldSyntax field, FieldExport export, int[] oneofs)
    {
        List<ResolvedOption> options = _options.Check(field.Options, OptionOwner.Field, export.Scope);
        NamingStyle.CheckField(field.Name, "field", export.Features, diagnostics);
        if (field.MapKey is { } mapKey && !SchemaRules.CanBeMapKey(mapKey.Text))
        {
            diagnostics.Report(SchemaDiagnostics.InvalidMapKey, mapKey.Span, mapKey.Text);
            return null;
        }
        if (_types.Find(field, export) is not { } type)
        {
            return null;
        }
        FieldCardinality cardinality = FieldTypes.Cardinality(export, type);
        SchemaRules.CheckEnum(field, export, type, cardinality, file, diagnostics);
        SchemaRules.CheckDefault(field, export, type, cardinality, file, diagnostics);
        FieldOptionRules.Check(field, export, type, file, diagnostics);
        FieldRulesModel? rules = ReadRules(options, export, type);
        if (RuleNode.Of(options, PredefinedRuleReader.Option, diagnostics) is { } predefined)
        {
            Predefined(export).Check(predefined, export, type);
        }
        if (rules is not null && export.Extendee is not null)
        {
            SourceSpan place = options.Find(static option => option.First.FullName == FieldRuleReader.Option)!.Syntax.Name[0].Name.Span;
            diagnostics.Report(RuleDiagnostics.UnsupportedRule, place, FieldRuleReader.Option, " on an extension; a rule on a field is");
        }
        return new FieldModel
        {
            ProtoName = export.Name,
            Number = export.Number,
            Kind = type.Kind,
            Cardinality = cardinality,
            Name = export.PropertyName,
            TypeName = type.TypeName,
            Default = DefaultValues.Of(export, type),
            HasExplicitDefault = export.Default is not null,
            Oneof = (uint)export.Oneof < (uint)oneofs.Length ? oneofs[export.Oneof] : -1,
            Docs = Docs(field.Docs),
            IsDeprecated = export.IsDeprecated,
            TextName = FieldTypes.GroupName(export, type),
            JsonName = export.JsonName,
            MapKey = export.MapKey is null ? null : FieldTypes.Scalar(export.MapKey),
            Enum = type.Enum?.TextTypeName,
            MapValueHasRequired = export.MapKey is not null && type.Message is { HasRequired: true },
            ElementRequired = cardinality == FieldCardinality.Repeated ? RequiredScalars(type.Message) : default,
            IsPacked = FieldTypes.IsPacked(export, type),
            Rules = rules,
        };
    }

    // Names of types are not resolved here: they would have to be looked up from the file of the message.
    private static EquatableArray<RequiredScalar> RequiredScalars(MessageExport? message)
    {
        var scalars = new List<RequiredScalar>();
        foreach (RequiredField field in message?.RequiredFields ?? default)
        {
            if (FieldTypes.Scalar(field.Type) is not { } kind)
            {
                return default;
            }
            scalars.Add(new RequiredScalar(field.PropertyName, kind));
        }
        return new EquatableArray<RequiredScalar>([.. scalars]);
    }

    private EquatableArray<EnumModel> LinkEnums(ImmutableArray<EnumSyntax> enums, EquatableArray<EnumExport> exports,
        EditionFeatures enclosing, bool isNested, MessageSyntax? parent = null)
    {
        var models = new List<EnumModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < enums.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            EnumSyntax declared = enums[i];
            EnumExport export = exports[i];
            EditionFeatures features = EditionFeaturesResolver.Apply(enclosing, syntax.Text, declared.Options);
            NamingStyle.CheckType(declared.Name, "enum", features, diagnostics);
            VisibilityRules.Check(declared.Name, declared.Visibility, export.FullName, enclosing,
                isNested && !VisibilityRules.IsNamespace(parent), diagnostics);
            EnumRules.Check(declared, export, features, diagnostics);
            _options.Check(declared.Options, OptionOwner.Enum, FullNames.Parent(export.FullName));
            foreach (EnumValueSyntax value in declared.Values)
            {
                cancellation.ThrowIfCancellationRequested();
                NamingStyle.CheckEnumValue(value.Name, EditionFeaturesResolver.Apply(features, syntax.Text, value.Options), diagnostics);
                _options.Check(value.Options, OptionOwner.EnumValue, FullNames.Parent(export.FullName));
            }
            if (names.Add(export.FullName))
            {
                models.Add(LinkEnum(declared, export, isNested));
            }
        }
        return new EquatableArray<EnumModel>([.. models]);
    }

    private EnumModel LinkEnum(EnumSyntax declared, EnumExport export, bool isNested)
    {
        var values = new EnumValueModel[export.Values.Count];
        for (int i = 0; i < values.Length; i++)
        {
            EnumValueExport value = export.Values[i];
            values[i] = new EnumValueModel
            {
                ProtoName = value.Name,
                Name = value.MemberName,
                Number = value.Number,
                Docs = Docs(declared.Values[i].Docs),
                IsDeprecated = OptionLookup.IsTrue(declared.Values[i].Options, "deprecated"),
            };
        }
        return new EnumModel
        {
            IsNested = isNested,
            Name = export.Name,
            TypeName = export.TypeName,
            TextTypeName = export.TextName,
            ProtoName = export.FullName,
            IsClosed = export.IsClosed,
            Docs = Docs(declared.Docs),
            IsDeprecated = OptionLookup.IsTrue(declared.Options, "deprecated"),
            Values = new EquatableArray<EnumValueModel>(values),
        };
    }

    private FieldRulesModel? ReadRules(List<ResolvedOption> options, FieldExport export, FieldType type) =>
        RuleNode.Of(options, FieldRuleReader.Option, diagnostics) is { } node
            ? new FieldRuleReader(new CelRuleReader(table, file, export.Scope, diagnostics), Predefined(export), diagnostics)
                .Read(node, export, type)
            : null;

    private PredefinedRuleReader Predefined(FieldExport export) => new(table, file, export.Scope, diagnostics);

    private ExtensionsModel? LinkExtensions(
        ImmutableArray<ExtendSyntax> extends, EquatableArray<FieldExport> exports, string scope, string className, string protoName)
    {
        var models = new List<ExtensionModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        int index = 0;
        foreach (ExtendSyntax extend in extends)
        {
            Symbol? extendee = _types.FindExtendee(extend, scope);
            RangeSet extensionRanges = ExtensionRanges(extendee?.Message);
            foreach (FieldSyntax field in extend.Fields)
            {
                cancellation.ThrowIfCancellationRequested();
                FieldExport export = exports[index++];
                SchemaRules.CheckExtensionNumber(field, extendee?.Message, extensionRanges, diagnostics);
                if (extendee is not null)
                {
                    (_extensionNumbers ??= new ExtensionNumbers(file, table, _options, diagnostics))
                        .Claim(field, export, extendee.FullName);
                }
                FieldModel? model = LinkField(field, export, []);
                if (model is null || extendee is not { Message: { } extended } || FieldTypes.Resolve(export, file, table) is not { } type)
                {
                    continue;
                }
                FieldOptionRules.CheckExtension(field, export, type, extendee, file, diagnostics);
                ExtensionDeclarationRules.CheckExtension(field, export, type, extended, diagnostics);
                if (model.Cardinality == FieldCardinality.Map || !names.Add(model.ProtoName)
                    || !HasTypes(extended.FullName, type.Message?.FullName, type.Enum?.FullName))
                {
                    continue;
                }
                models.Add(new ExtensionModel(
                    model with { ProtoName = FieldTypes.Bracketed(export.FullName),
                        TextName = FieldTypes.TextName(export, type, extended) },
                    extended.TypeName));
            }
        }
        return models.Count == 0 ? null : new ExtensionsModel(className, protoName, new EquatableArray<ExtensionModel>([.. models]));
    }

    private RangeSet ExtensionRanges(MessageExport? extendee)
    {
        string key = extendee?.FullName ?? "";
        if (!_extensionRanges.TryGetValue(key, out RangeSet? ranges))
        {
            ranges = new RangeSet(extendee is null ? [] : extendee.ExtensionRanges);
            _extensionRanges.Add(key, ranges);
        }
        return ranges;
    }

    // If a file is only available for its options, its types do not exist in C#.
    private bool HasTypes(params string?[] fullNames) =>
        fullNames.All(name => name is null || table.FindAnywhere(name) is { File.HasTypes: true });

    private static ExtensionRangeModel ExtensionRange(NumberRange range) =>
        new((int)Math.Max(range.First, 0), (int)Math.Min(range.Last, int.MaxValue));

    private void LinkService(ServiceSyntax service)
    {
        string fullName = FullNames.Join(file.Package, service.Name.Text);
        EditionFeatures features = EditionFeaturesResolver.Apply(_features, syntax.Text, service.Options);
        NamingStyle.CheckType(service.Name, "service", features, diagnostics);
        _options.Check(service.Options, OptionOwner.Service, file.Package);
        foreach (MethodSyntax method in service.Methods)
        {
            cancellation.ThrowIfCancellationRequested();
            NamingStyle.CheckType(method.Name, "method", EditionFeaturesResolver.Apply(features, syntax.Text, method.Options), diagnostics);
            _options.Check(method.Options, OptionOwner.Method, fullName);
            _types.FindMessage(method.Input, fullName);
            _types.FindMessage(method.Output, fullName);
        }
    }

    private string? Docs(DocComments docs) => withDocs && (docs.Leading ?? docs.Trailing)?.Trim() is { Length: > 0 } text ? text : null;
}
