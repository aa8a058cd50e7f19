using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>One parsed .proto file. Spans are byte offsets into <see cref="Text"/>.</summary>
/// <remarks>Equal when the texts are equal, so the records below need no equality of their own.</remarks>
internal sealed record ProtoFileSyntax(
    ProtoText Text,
    ProtoSyntaxLevel Level,
    NameSyntax? LevelName,
    NameSyntax? Package,
    ImmutableArray<ImportSyntax> Imports,
    ImmutableArray<OptionSyntax> Options,
    ImmutableArray<MessageSyntax> Messages,
    ImmutableArray<EnumSyntax> Enums,
    ImmutableArray<ExtendSyntax> Extends,
    ImmutableArray<ServiceSyntax> Services)
{
    public bool Equals(ProtoFileSyntax? other) => other is not null && Text.Equals(other.Text);

    public override int GetHashCode() => Text.GetHashCode();
}

/// <summary>Which language a file is written in.</summary>
internal enum ProtoSyntaxLevel
{
    Proto2,
    Proto3,

    /// <summary>The edition is <see cref="ProtoFileSyntax.LevelName"/>.</summary>
    Edition,
}

/// <summary>A name as written, without white space and comments around its dots; for a string (syntax, import) its value.</summary>
internal sealed record NameSyntax(string Text, SourceSpan Span);

internal enum ImportKind
{
    Plain,
    Public,
    Weak,

    /// <summary>Edition 2024: for custom options only.</summary>
    Option,
}

internal sealed record ImportSyntax(ImportKind Kind, NameSyntax Path, SourceSpan Span);

/// <summary>Edition 2024's <c>export</c> or <c>local</c> before a message or enum.</summary>
internal enum SymbolVisibility
{
    Default,
    Export,
    Local,
}

internal sealed record MessageSyntax(
    NameSyntax Name,
    SymbolVisibility Visibility,
    ImmutableArray<FieldSyntax> Fields,
    ImmutableArray<OneofSyntax> Oneofs,
    ImmutableArray<MessageSyntax> Messages,
    ImmutableArray<EnumSyntax> Enums,
    ImmutableArray<ExtendSyntax> Extends,
    ImmutableArray<ExtensionRangeSyntax> ExtensionRanges,
    ImmutableArray<ReservedRangeSyntax> ReservedRanges,
    ImmutableArray<ReservedNameSyntax> ReservedNames,
    ImmutableArray<OptionSyntax> Options,
    DocComments Docs,
    SourceSpan Span)
{
    /// <summary>Whether the parser found an error inside, so that something may be missing.</summary>
    public bool HasErrors { get; init; }
}

internal enum FieldLabel
{
    None,
    Optional,
    Required,
    Repeated,
}

/// <summary>A field, in declaration order within its message; members of a oneof stand among the others.</summary>
internal sealed record FieldSyntax(
    FieldLabel Label,
    SourceSpan LabelSpan,
    NameSyntax Type,
    NameSyntax Name,
    NumberSyntax Number,
    ImmutableArray<OptionSyntax> Options,
    DocComments Docs,
    SourceSpan Span)
{
    /// <summary>The oneof's index in the message; -1 outside of one.</summary>
    public int Oneof { get; init; } = -1;

    /// <summary>The key type of <c>map&lt;key, value&gt;</c>; then <see cref="Type"/> is the value type.</summary>
    public NameSyntax? MapKey { get; init; }

    /// <summary>A group's body. It is not among the message's nested messages.</summary>
    public MessageSyntax? Group { get; init; }
}

/// <summary>A number as written; <see cref="IsMax"/> for the word <c>max</c>. The value is saturated where it does not fit.</summary>
internal sealed record NumberSyntax(long Value, SourceSpan Span, bool IsMax = false);

internal sealed record OneofSyntax(NameSyntax Name, ImmutableArray<OptionSyntax> Options, DocComments Docs, SourceSpan Span);

internal sealed record EnumSyntax(
    NameSyntax Name,
    SymbolVisibility Visibility,
    ImmutableArray<EnumValueSyntax> Values,
    ImmutableArray<ReservedRangeSyntax> ReservedRanges,
    ImmutableArray<ReservedNameSyntax> ReservedNames,
    ImmutableArray<OptionSyntax> Options,
    DocComments Docs,
    SourceSpan Span)
{
    /// <summary>Whether the parser found an error inside, so that something may be missing.</summary>
    public bool HasErrors { get; init; }
}

internal sealed record EnumValueSyntax(NameSyntax Name, NumberSyntax Number, ImmutableArray<OptionSyntax> Options, DocComments Docs, SourceSpan Span);

internal sealed record ExtendSyntax(NameSyntax Extendee, ImmutableArray<FieldSyntax> Fields, SourceSpan Span);

/// <summary>Both ends are included.</summary>
internal sealed record ExtensionRangeSyntax(NumberSyntax First, NumberSyntax Last, ImmutableArray<OptionSyntax> Options, SourceSpan Span);

/// <summary>Both ends are included.</summary>
internal sealed record ReservedRangeSyntax(NumberSyntax First, NumberSyntax Last, SourceSpan Span);

/// <summary>A reserved name: a string in proto2 and proto3, an identifier in editions.</summary>
internal sealed record ReservedNameSyntax(NameSyntax Name, bool IsIdentifier);

internal sealed record ServiceSyntax(NameSyntax Name, ImmutableArray<MethodSyntax> Methods, ImmutableArray<OptionSyntax> Options, SourceSpan Span);

internal sealed record MethodSyntax(NameSyntax Name, NameSyntax Input, NameSyntax Output, bool ClientStreams, bool ServerStreams, ImmutableArray<OptionSyntax> Options, SourceSpan Span);

/// <summary><c>option name = value;</c> or one item of <c>[name = value, ...]</c>.</summary>
internal sealed record OptionSyntax(ImmutableArray<OptionNamePartSyntax> Name, OptionValueSyntax Value, SourceSpan Span);

/// <summary>One part of an option's name: <c>deprecated</c>, or <c>(my.extension)</c>.</summary>
internal sealed record OptionNamePartSyntax(NameSyntax Name, bool IsExtension);

internal enum OptionValueKind
{
    Identifier,
    PositiveInteger,
    NegativeInteger,
    Float,
    String,

    /// <summary>A message in text format; the bytes between the braces are at <see cref="OptionValueSyntax.Span"/>, braces not included.</summary>
    Aggregate,
}

/// <summary>An option's value.</summary>
internal sealed record OptionValueSyntax(OptionValueKind Kind, SourceSpan Span)
{
    /// <summary>The identifier, with <c>-</c> in front where one was written (<c>-inf</c>, <c>-nan</c>).</summary>
    public string Identifier { get; init; } = "";

    /// <summary>The magnitude of an integer.</summary>
    public ulong Integer { get; init; }

    /// <summary>The value of a float, sign included.</summary>
    public double Float { get; init; }

    /// <summary>The bytes that a string denotes.</summary>
    public ImmutableArray<byte> Bytes { get; init; } = [];

    /// <summary>Whether its tokens are without errors; those of the others have been reported, and the value is not known.</summary>
    public bool IsSound { get; init; } = true;
}
