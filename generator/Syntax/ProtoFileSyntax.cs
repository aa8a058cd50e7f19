using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>One parsed .proto file. Spans are byte offsets into <see cref="Text"/>.</summary>
/// <remarks>Equal when the texts are equal, so the records below need no equality of their own.</remarks>
internal sealed record ProtoFileSyntax
{
    /// <summary>The text.</summary>
    public required SourceFile Text { get; init; }

    /// <summary>The language that the file is written in.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The name of the syntax or the edition as written; null where the file does not say it.</summary>
    public required NameSyntax? EditionText { get; init; }

    /// <summary>The package; null for none.</summary>
    public required NameSyntax? Package { get; init; }

    /// <summary>The imports in declaration order.</summary>
    public required ImmutableArray<ImportSyntax> Imports { get; init; }

    /// <summary>The options of the file in declaration order.</summary>
    public required ImmutableArray<OptionSyntax> Options { get; init; }

    /// <summary>Top-level messages.</summary>
    public required ImmutableArray<MessageSyntax> Messages { get; init; }

    /// <summary>Top-level enums.</summary>
    public required ImmutableArray<EnumSyntax> Enums { get; init; }

    /// <summary>Top-level extend blocks.</summary>
    public required ImmutableArray<ExtendSyntax> Extends { get; init; }

    /// <summary>Services.</summary>
    public required ImmutableArray<ServiceSyntax> Services { get; init; }

    public bool Equals(ProtoFileSyntax? other) => other is not null && Text.Equals(other.Text);

    public override int GetHashCode() => Text.GetHashCode();
}
