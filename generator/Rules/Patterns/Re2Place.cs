namespace AmctGen.Generator.Rules.Patterns;

/// <summary>The places that an assertion can ask for.</summary>
internal enum Re2Place
{
    StartOfText,
    EndOfText,
    StartOfLine,
    EndOfLine,
}
