namespace AmctGen.Generator.Rules.Patterns;

/// <summary>The positions that assertions match.</summary>
internal enum Re2Place
{
    StartOfText,
    EndOfText,
    StartOfLine,
    EndOfLine,
}
