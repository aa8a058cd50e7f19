using System.Collections.Immutable;
using AmctGen.Generator.Names;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>Creates a file's exports: full names, C# names and features, which do not depend on other files.</summary>
internal sealed class ExportsBuilder(ProtoFileSyntax file, LinkSettings settings, CancellationToken cancellation)
{
    /// <summary>
    /// The message that the runtime declares by hand. It is also used for copies of its file, because readers handle it specially.
    /// </summary>
    public const string Any = "google.protobuf.Any";

    private readonly string _package = file.Package?.Text ?? "";
    private bool _hasExtensions;

    public FileExports Build()
    {
        string package = _package;
        string namespaceName = Namespace(package);
        string prefix = namespaceName.Length == 0 ? "global::" : "global::" + namespaceName + ".";
        EditionFeatures features = EditionFeaturesResolver.OfFile(file);
        var typeNames = new UniqueNames();
        EquatableArray<MessageExport> messages = Messages(NestedMessages.Of(file), package, prefix, features, typeNames, isNested: false);
        EquatableArray<EnumExport> enums = Enums(file.Enums, package, prefix, features, typeNames, isNested: false);
        string extensionsName = file.Extends.IsEmpty
            ? ""
            : Renamed(typeNames.Claim(CSharpNames.ExtensionsName(file.Text.ImportPath)), package);
        return new FileExports
        {
            ImportPath = file.Text.ImportPath,
            Package = package,
            Edition = file.Edition,
            EditionName = file.Edition == Edition.Editions ? file.EditionText?.Text ?? "" : "",
            Namespace = namespaceName,
            Imports = Select(file.Imports, static import => new ImportExport(import.Kind, import.Path.Text)),
            Messages = messages,
            Enums = enums,
            Extensions = Extensions(file.Extends, package, features, extensionsName),
            Services = Select(file.Services, service => Service(service, package)),
            ExtensionsName = extensionsName,
            HasTypes = settings.HasTypes,
            HasExtensions = _hasExtensions,
            IsLite = OptionLookup.Find(file.Options, "optimize_for")?.Value.Identifier == "LITE_RUNTIME",
            IsInternal = settings.IsInternal,
        };
    }

    private string Namespace(string package)
    {
        string? stated = settings.Namespace ?? OptionLookup.FindString(file.Options, "csharp_namespace");
        return (stated is null ? null : CSharpNames.EscapeNamespace(stated))
            ?? CSharpNames.EscapeNamespace(CSharpNames.DefaultNamespace(package, file.Text.ImportPath))
            ?? "Schema";
    }

    private EquatableArray<MessageExport> Messages(
        List<MessageSyntax> messages, string scope, string prefix, EditionFeatures features, UniqueNames typeNames, bool isNested)
    {
        var exports = new MessageExport[messages.Count];
        for (int i = 0; i < exports.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            exports[i] = Message(messages[i], scope, prefix, features, typeNames, isNested);
        }
        return new EquatableArray<MessageExport>(exports);
    }

    private MessageExport Message(
        MessageSyntax message, string scope, string prefix, EditionFeatures enclosing, UniqueNames typeNames, bool isNested)
    {
        EditionFeatures features = EditionFeaturesResolver.Apply(enclosing, file.Text, message.Options);
        string fullName = FullNames.Join(scope, message.Name.Text);
        bool isExtendable = !message.ExtensionRanges.IsEmpty;
        bool declaresExtensions = !message.Extends.IsEmpty;
        string name = Renamed(typeNames.Claim(MemberNames.MakeFree(
            CSharpNames.TypeName(message.Name.Text), isExtendable, declaresExtensions)), scope);
        string nestedPrefix = prefix + name + ".Types.";
        var nestedNames = new UniqueNames();
        nestedNames.Take("Types");
        var members = new MemberNames(name, isExtendable, declaresExtensions, HasCompanions(message));
        EditionFeatures[] oneofFeatures =
            [.. message.Oneofs.Select(oneof => EditionFeaturesResolver.Apply(features, file.Text, oneof.Options))];
        EquatableArray<FieldExport> fields = Select(
            message.Fields,
            field => Field(
                field, fullName, null, (uint)field.Oneof < (uint)oneofFeatures.Length ? oneofFeatures[field.Oneof] : features, members));
        return new MessageExport
        {
            FullName = fullName,
            Name = name,
            TypeName = fullName == Any ? "global::AmctGen.WellKnownTypes.Any" : prefix + name,
            Fields = fields,
            Oneofs = Select(
                message.Oneofs,
                oneof => new OneofExport(oneof.Name.Text, members.AddOneof(CSharpNames.ToPascalCase(oneof.Name.Text)))),
            Messages = Messages(NestedMessages.Of(message), fullName, nestedPrefix, features, nestedNames, isNested: true),
            Enums = Enums(message.Enums, fullName, nestedPrefix, features, nestedNames, isNested: true),
            Extensions = Extensions(message.Extends, fullName, features, CSharpNames.NestedExtensionsName),
            ExtensionRanges = Select(message.ExtensionRanges, range => ExtensionRange(range, message)),
            ReservedNames = Select(message.ReservedNames, static reserved => reserved.Name.Text),
            DeclaredRanges = OptionTargets.DeclaredRanges(message, file.Text),
            IsMessageSet = OptionLookup.IsTrue(message.Options, "message_set_wire_format"),
            IsLocal = IsLocal(message.Visibility, features, isNested),
            HasRequired = HasRequired(fields),
            RequiredFields = RequiredFields(fields),
            IsIncomplete = message.HasErrors,
        };
    }

    private static bool HasCompanions(MessageSyntax message)
    {
        foreach (FieldSyntax field in message.Fields)
        {
            if (MemberNames.MayBeCompanion(field.Name.Text))
            {
                return true;
            }
        }
        return message.Oneofs.Any(static oneof => MemberNames.MayBeCompanion(oneof.Name.Text))
            || MemberNames.MayBeCompanion(message.Name.Text);
    }

    private static EquatableArray<RequiredField> RequiredFields(EquatableArray<FieldExport> fields)
    {
        var required = new List<RequiredField>();
        foreach (FieldExport field in fields)
        {
            if (field.Features.Presence == FieldPresence.Required)
            {
                required.Add(new RequiredField(field.PropertyName, field.Type));
            }
        }
        return required.Count <= BuilderNames.MostRequired ? new EquatableArray<RequiredField>([.. required]) : default;
    }

    private static bool HasRequired(EquatableArray<FieldExport> fields)
    {
        foreach (FieldExport field in fields)
        {
            if (field.Features.Presence == FieldPresence.Required)
            {
                return true;
            }
        }
        return false;
    }

    private static NumberRange ExtensionRange(ExtensionRangeSyntax range, MessageSyntax message)
    {
        long max = OptionLookup.IsTrue(message.Options, "message_set_wire_format") ? int.MaxValue - 1L : FieldNumbers.Max;
        return new NumberRange(range.First.Value, range.Last.IsMax ? max : range.Last.Value);
    }

    private EquatableArray<FieldExport> Extensions(
        ImmutableArray<ExtendSyntax> extends, string scope, EditionFeatures features, string className)
    {
        var members = MemberNames.OfExtensions(className);
        var exports = new List<FieldExport>();
        _hasExtensions |= !extends.IsEmpty;
        foreach (ExtendSyntax extend in extends)
        {
            foreach (FieldSyntax field in extend.Fields)
            {
                exports.Add(Field(field, scope, extend.Extendee.Text, features, members));
            }
        }
        return new EquatableArray<FieldExport>([.. exports]);
    }

    private FieldExport Field(FieldSyntax field, string scope, string? extendee, EditionFeatures enclosing, MemberNames members)
    {
        EditionFeatures features = EditionFeaturesResolver.Apply(enclosing, file.Text, field.Options);
        features = field.Label switch
        {
            FieldLabel.Required => features with { Presence = FieldPresence.Required },
            FieldLabel.Optional when file.Edition != Edition.Editions => features with { Presence = FieldPresence.Explicit },
            _ => features,
        };
        string name = field.Group is null ? field.Name.Text : field.Group.Name.Text.ToLowerInvariant();
        string propertyName = CSharpNames.ToPascalCase(field.Group?.Name.Text ?? name);
        // Before editions this is an option.
        if (OptionLookup.Find(field.Options, "packed") is { } packed)
        {
            features = features with { IsPacked = packed.Value.Identifier == "true" };
        }
        return new FieldExport
        {
            Scope = scope,
            Name = name,
            PropertyName = members.AddField(propertyName),
            Number = FieldNumbers.InRange(field.Number.Value) ? (int)field.Number.Value : 0,
            Label = field.Label,
            Type = field.Group?.Name.Text ?? field.Type.Text,
            MapKey = field.MapKey?.Text,
            IsGroup = field.Group is not null,
            Oneof = field.Oneof,
            Extendee = extendee,
            Features = field.Group is null ? features : features with { IsDelimited = true },
            IsDeprecated = OptionLookup.IsTrue(field.Options, "deprecated"),
            JsonName = extendee is null ? OptionLookup.FindString(field.Options, "json_name") : null,
            Default = Default(field),
            Predefined = extendee is null ? default : PredefinedRules.Of(field.Options, file.Text),
            Use = field.Options.IsEmpty ? null : OptionTargets.Of(field.Options, file.Text),
        };
    }

    private static bool IsLocal(SymbolVisibility visibility, EditionFeatures features, bool isNested) => visibility switch
    {
        SymbolVisibility.Export => false,
        SymbolVisibility.Local => true,
        _ => features.Visibility switch
        {
            DefaultVisibility.ExportAll => false,
            DefaultVisibility.ExportTopLevel => isNested,
            _ => true,
        },
    };

    private static DefaultExport? Default(FieldSyntax field)
    {
        OptionValueSyntax? value = OptionLookup.Find(field.Options, "default")?.Value;
        return value is null or { Kind: OptionValueKind.Aggregate }
            ? null
            : new DefaultExport
            {
                Kind = value.Kind,
                Identifier = value.Identifier,
                Integer = value.Integer,
                Float = value.Float,
                Bytes = new EquatableArray<byte>([.. value.Bytes]),
            };
    }

    private EquatableArray<EnumExport> Enums(
        ImmutableArray<EnumSyntax> enums, string scope, string prefix, EditionFeatures enclosing, UniqueNames typeNames, bool isNested)
    {
        string[] names = [.. enums.Select(declared => typeNames.Claim(CSharpNames.TypeName(declared.Name.Text)))];
        string[] textNames = [.. names.Select(name => Renamed(typeNames.Claim(name + "Text"), scope))];
        var exports = new EnumExport[enums.Length];
        for (int i = 0; i < exports.Length; i++)
        {
            EnumSyntax declared = enums[i];
            string name = Renamed(names[i], scope);
            exports[i] = new EnumExport
            {
                FullName = FullNames.Join(scope, declared.Name.Text),
                Name = name,
                TypeName = prefix + name,
                TextName = textNames[i],
                IsClosed = EditionFeaturesResolver.Apply(enclosing, file.Text, declared.Options).IsEnumClosed,
                Values = EnumValues(declared),
                IsLocal = IsLocal(declared.Visibility, enclosing, isNested),
                IsIncomplete = declared.HasErrors,
            };
        }
        return new EquatableArray<EnumExport>(exports);
    }

    // Other files only affect top-level types.
    private string Renamed(string name, string scope) =>
        !settings.Renames.IsEmpty && scope == _package && settings.Renames.FirstOrDefault(rename => rename.Name == name) is { } found
            ? found.NewName
            : name;

    private EquatableArray<EnumValueExport> EnumValues(EnumSyntax declared)
    {
        var taken = new UniqueNames();
        return Select(declared.Values, value => new EnumValueExport(
            value.Name.Text,
            taken.Claim(CSharpNames.EnumValueName(declared.Name.Text, value.Name.Text)),
            value.Number.Value is >= int.MinValue and <= int.MaxValue ? (int)value.Number.Value : 0,
            value.Options.IsEmpty ? null : OptionTargets.Of(value.Options, file.Text)));
    }

    private ServiceExport Service(ServiceSyntax service, string package) =>
        new(FullNames.Join(package, service.Name.Text), Select(service.Methods, static method => method.Name.Text));

    private EquatableArray<TExport> Select<TSyntax, TExport>(ImmutableArray<TSyntax> items, Func<TSyntax, TExport> select)
    {
        var exports = new TExport[items.Length];
        for (int i = 0; i < exports.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            exports[i] = select(items[i]);
        }
        return new EquatableArray<TExport>(exports);
    }
}
