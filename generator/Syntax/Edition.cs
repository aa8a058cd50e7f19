namespace AmctGen.Generator.Syntax;

/// <summary>The syntax or edition of a file.</summary>
internal enum Edition
{
    Proto2,
    Proto3,

    /// <summary>The edition is <see cref="ProtoFileSyntax.EditionText"/>.</summary>
    Editions,
}
