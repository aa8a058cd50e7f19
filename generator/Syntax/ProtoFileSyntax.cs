using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>One parsed .proto file. Spans are byte offsets into <see cref="Text"/>.</summary>
/// <remarks>Equal if the texts are equal, so the records below do not need structural equality.</remarks>
internal sealed record ProtoFileSyntax
{
    public required SourceFile Text { get; init; }

    /// <summary>The syntax or edition of the file.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The name of the syntax or edition as written; null if the file does not state it.</summary>
    public required NameSyntax? EditionText { get; init; }

    /// <summary>The comments of the syntax or edition statement, which describe the file.</summary>
    public required DocComments Docs { get; init; }

    /// <summary>The package; null if there is none.</summary>
    public required NameSyntax? Package { get; init; }

    /// <summary>The imports in declaration order.</summary>
    public required ImmutableArray<ImportSyntax> Imports { get; init; }

    /// <summary>The options of the file in declaration order.</summary>
    public required ImmutableArray<OptionSyntax> Options { get; init; }

    public required ImmutableArray<MessageSyntax> Messages { get; init; }

    public required ImmutableArray<EnumSyntax> Enums { get; init; }

    public required ImmutableArray<ExtendSyntax> Extends { get; init; }

    public required ImmutableArray<ServiceSyntax> Services { get; init; }

    public bool Equals(ProtoFileSyntax? other) => other is not null && Text.Equals(other.Text);

    public override int GetHashCode() => Text.GetHashCode();
}
