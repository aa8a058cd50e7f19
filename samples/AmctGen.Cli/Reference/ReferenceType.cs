using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;

namespace AmctGen.Cli.Reference;

/// <summary>A message or enum that a page describes.</summary>
internal sealed record ReferenceType
{
    /// <summary>The full name in the schema.</summary>
    public required string FullName { get; init; }

    /// <summary>The heading: the name without the package.</summary>
    public required string Heading { get; init; }

    /// <summary>The anchor of the heading.</summary>
    public required string Anchor { get; init; }

    /// <summary>The message; null for an enum.</summary>
    public MessageModel? Message { get; init; }

    /// <summary>The declaration of the message; null for an enum.</summary>
    public MessageExport? Declared { get; init; }

    /// <summary>The enum; null for a message.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>The comment; null if there is none.</summary>
    public string? Docs => Message is null ? Enum!.Docs : Message.Docs;

    /// <summary>Whether the schema marks it as deprecated.</summary>
    public bool IsDeprecated => Message is null ? Enum!.IsDeprecated : Message.IsDeprecated;
}
