namespace AmctGen.Generator.Syntax;

/// <summary>One part of an option's name: <c>deprecated</c>, or <c>(my.extension)</c>.</summary>
internal sealed record OptionNamePartSyntax(NameSyntax Name, bool IsExtension);
