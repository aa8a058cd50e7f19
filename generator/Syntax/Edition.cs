namespace AmctGen.Generator.Syntax;

/// <summary>Which language a file is written in.</summary>
internal enum Edition
{
    Proto2,
    Proto3,

    /// <summary>The edition is <see cref="ProtoFileSyntax.EditionText"/>.</summary>
    Editions,
}
