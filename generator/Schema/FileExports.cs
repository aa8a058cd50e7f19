using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Schema;

// The records of this file say what a .proto declares as far as other files can depend on it, with the C# names decided. They are
// immutable, structurally equal and free of locations and comments: moving a line leaves them equal, so nothing is linked again.
// They hold what is written even where it is wrong; the linker reports and drops it.

/// <summary>What one .proto file declares.</summary>
/// <param name="ImportPath">The path under which other files import it.</param>
/// <param name="Package">The package; empty for none.</param>
/// <param name="Level">The language it is written in.</param>
/// <param name="Edition">The edition; empty for proto2 and proto3.</param>
/// <param name="Namespace">The C# namespace, ready to stand in C# text.</param>
/// <param name="Imports">The imports, in declaration order.</param>
/// <param name="Messages">Top-level messages, then the messages of groups that extensions declare.</param>
/// <param name="Enums">Top-level enums.</param>
/// <param name="Extensions">Top-level extensions.</param>
/// <param name="Services">Services.</param>
/// <param name="ExtensionsName">The C# name of the class that declares the top-level extensions; empty for none.</param>
/// <param name="HasTypes">Whether its messages and enums exist in C#.</param>
/// <param name="HasExtensions">Whether it declares extensions, nested ones among them.</param>
/// <param name="IsLite">Whether it is meant for the runtime without reflection.</param>
internal sealed record FileExports(
    string ImportPath,
    string Package,
    ProtoSyntaxLevel Level,
    string Edition,
    string Namespace,
    EquatableArray<ImportExport> Imports,
    EquatableArray<MessageExport> Messages,
    EquatableArray<EnumExport> Enums,
    EquatableArray<FieldExport> Extensions,
    EquatableArray<ServiceExport> Services,
    string ExtensionsName,
    bool HasTypes,
    bool HasExtensions,
    bool IsLite)
{
    /// <summary>Whether only the assembly itself can use its types.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The exports of a parsed file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="settings">What the build says about the file.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static FileExports From(ProtoFileSyntax file, LinkSettings settings, CancellationToken cancellation = default) => new ExportsBuilder(file, settings, cancellation).Build();

    /// <summary>The same without the members of messages: all that matters to a file that only names types.</summary>
    public FileExports WithoutFields() => this with { Messages = MessageExport.WithoutFields(Messages) };
}

/// <summary>What the build says about a file, beside its text.</summary>
/// <param name="Namespace">The C# namespace to use instead of the file's own; null for none.</param>
/// <param name="HasTypes">Whether its messages and enums exist in C#.</param>
/// <param name="Renames">Top-level types that other files make get another name in C#.</param>
internal sealed record LinkSettings(string? Namespace = null, bool HasTypes = true, EquatableArray<TypeRename> Renames = default)
{
    public static LinkSettings Default { get; } = new();

    /// <summary>Whether only the assembly itself can use the types.</summary>
    public bool IsInternal { get; init; }

    /// <summary>These settings, and of the renames those of the file.</summary>
    public LinkSettings With(EquatableArray<TypeRename> renames, string importPath) =>
        this with { Renames = new EquatableArray<TypeRename>([.. renames.Where(rename => rename.ImportPath == importPath)]) };
}

/// <summary>An import.</summary>
internal sealed record ImportExport(ImportKind Kind, string Path);

/// <summary>A message, a group's message among them.</summary>
/// <param name="FullName">The full name in the schema.</param>
/// <param name="Name">The C# name.</param>
/// <param name="TypeName">The full C# name, with <c>global::</c>.</param>
/// <param name="Fields">The fields in declaration order.</param>
/// <param name="Oneofs">The oneofs in declaration order.</param>
/// <param name="Messages">Nested messages: declared ones, then those of groups, then those of groups that extensions declare.</param>
/// <param name="Enums">Nested enums.</param>
/// <param name="Extensions">Nested extensions.</param>
/// <param name="ExtensionRanges">The numbers left to extensions.</param>
/// <param name="ReservedNames">The reserved names.</param>
/// <param name="DeclaredRanges">The extension ranges whose extensions must be declared beforehand.</param>
/// <param name="IsMessageSet">Whether it has the legacy wire format of message sets.</param>
/// <param name="IsLocal">Whether other files cannot use it.</param>
/// <param name="HasRequired">Whether it has required fields.</param>
internal sealed record MessageExport(
    string FullName,
    string Name,
    string TypeName,
    EquatableArray<FieldExport> Fields,
    EquatableArray<OneofExport> Oneofs,
    EquatableArray<MessageExport> Messages,
    EquatableArray<EnumExport> Enums,
    EquatableArray<FieldExport> Extensions,
    EquatableArray<NumberRange> ExtensionRanges,
    EquatableArray<string> ReservedNames,
    EquatableArray<DeclaredRange> DeclaredRanges,
    bool IsMessageSet,
    bool IsLocal,
    bool HasRequired)
{
    /// <summary>Whether its declaration has errors, so that it may have members that are not known.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The same messages without fields and oneofs.</summary>
    public static EquatableArray<MessageExport> WithoutFields(EquatableArray<MessageExport> messages)
    {
        var stripped = new MessageExport[messages.Count];
        for (int i = 0; i < stripped.Length; i++)
        {
            stripped[i] = messages[i] with { Fields = default, Oneofs = default, Messages = WithoutFields(messages[i].Messages) };
        }
        return new EquatableArray<MessageExport>(stripped);
    }

    /// <summary>The field of that name; null where there is none.</summary>
    public FieldExport? FindField(string name) => MemberIndex.Find(this, name);
}

/// <summary>Numbers from the first to the last, both included.</summary>
internal readonly record struct NumberRange(long First, long Last)
{
    public bool Contains(long number) => number >= First && number <= Last;

    public bool Overlaps(NumberRange other) => First <= other.Last && other.First <= Last;
}

/// <summary>An extension range whose extensions must be declared beforehand, with what is declared.</summary>
internal sealed record DeclaredRange(NumberRange Numbers, EquatableArray<ExtensionDeclaration> Declarations);

/// <summary>What a message says about an extension before anybody defines it.</summary>
/// <param name="Number">The field number.</param>
/// <param name="FullName">The extension's full name with a leading dot; null where it is not said.</param>
/// <param name="Type">The type: a scalar, or a full name with a leading dot; null where it is not said.</param>
/// <param name="IsRepeated">Whether the extension is repeated.</param>
/// <param name="IsReserved">Whether no extension may have the number.</param>
internal sealed record ExtensionDeclaration(long Number, string? FullName, string? Type, bool IsRepeated, bool IsReserved);

/// <summary>Where and in which editions a field may be set, if it is one of an option.</summary>
/// <param name="Targets">What it may be set on, as <c>TARGET_TYPE_FIELD</c>; empty for everything.</param>
/// <param name="Introduced">The first edition that has it; 0 where that is not said.</param>
/// <param name="Deprecated">The edition from which on it is deprecated; 0 for none.</param>
/// <param name="Removed">The first edition that no longer has it; 0 for none.</param>
/// <param name="Warning">Why it is deprecated.</param>
/// <param name="RemovalError">What to do since it is removed.</param>
internal sealed record OptionUse(EquatableArray<string> Targets, int Introduced, int Deprecated, int Removed, string? Warning, string? RemovalError);

/// <summary>A field or an extension.</summary>
/// <param name="Scope">The full name of what declares it, from where its type is looked up.</param>
/// <param name="Name">The name in the schema; a group's in lower case.</param>
/// <param name="PropertyName">The C# property's name.</param>
/// <param name="Number">The field number; 0 where it is out of range.</param>
/// <param name="Label">The label as written.</param>
/// <param name="Type">The type as written; a group's type name; for a map, the type of its values.</param>
/// <param name="MapKey">The type of a map's keys as written; null for anything but a map.</param>
/// <param name="IsGroup">Whether it is written as a group.</param>
/// <param name="Oneof">The index of the oneof; -1 outside of one.</param>
/// <param name="Extendee">The extended message as written; null for a field.</param>
/// <param name="Features">The resolved features.</param>
/// <param name="IsDeprecated">Whether it is marked as deprecated.</param>
/// <param name="Default">The default value as written; null for none.</param>
/// <param name="Use">Where and when it may be set, if that is restricted; else null.</param>
internal sealed record FieldExport(
    string Scope,
    string Name,
    string PropertyName,
    int Number,
    FieldLabel Label,
    string Type,
    string? MapKey,
    bool IsGroup,
    int Oneof,
    string? Extendee,
    Features Features,
    bool IsDeprecated,
    DefaultExport? Default,
    OptionUse? Use)
{
    /// <summary>The full name in the schema, put together: to print. Most fields are never asked for it.</summary>
    public string FullName => FullNames.Join(Scope, Name);

    /// <summary>Whether it has a full name, which is not put together to see that.</summary>
    public bool IsNamed(string fullName) =>
        fullName.Length == Scope.Length + Name.Length + (Scope.Length == 0 ? 0 : 1)
        && fullName.EndsWith(Name, StringComparison.Ordinal) && fullName.StartsWith(Scope, StringComparison.Ordinal)
        && (Scope.Length == 0 || fullName[Scope.Length] == '.');

    public bool IsRepeated => Label == FieldLabel.Repeated || MapKey is not null;
}

/// <summary>A default value as written.</summary>
internal sealed record DefaultExport(OptionValueKind Kind, string Identifier, ulong Integer, double Float, EquatableArray<byte> Bytes);

/// <summary>A oneof.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="PropertyName">The C# property's name; its type is named so with <c>Oneof</c> behind.</param>
internal sealed record OneofExport(string Name, string PropertyName);

/// <summary>An enum.</summary>
/// <param name="FullName">The full name in the schema.</param>
/// <param name="Name">The C# name.</param>
/// <param name="TypeName">The full C# name, with <c>global::</c>.</param>
/// <param name="TextName">The name of the static class beside it that reads and writes its values.</param>
/// <param name="IsClosed">Whether a number without a name is an error.</param>
/// <param name="Values">The values in declaration order.</param>
/// <param name="IsLocal">Whether other files cannot use it.</param>
internal sealed record EnumExport(
    string FullName,
    string Name,
    string TypeName,
    string TextName,
    bool IsClosed,
    EquatableArray<EnumValueExport> Values,
    bool IsLocal)
{
    /// <summary>Whether its declaration has errors, so that it may have values that are not known.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The full C# name of the static class beside it.</summary>
    public string TextTypeName => TypeName.Substring(0, TypeName.Length - Name.Length) + TextName;

    /// <summary>The value of that name; null where there is none.</summary>
    public EnumValueExport? FindValue(string name) => MemberIndex.Find(this, name);
}

/// <summary>An enum's value.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="MemberName">The C# name.</param>
/// <param name="Number">The number; 0 where it is out of range.</param>
/// <param name="Use">In which editions options may have the value, if that is restricted; else null.</param>
internal sealed record EnumValueExport(string Name, string MemberName, int Number, OptionUse? Use = null);

/// <summary>A service.</summary>
internal sealed record ServiceExport(string FullName, EquatableArray<string> Methods);
