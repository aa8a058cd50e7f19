namespace AmctGen.Generator.Syntax;

/// <summary>What a field stands in.</summary>
internal enum FieldPlace
{
    Message,
    Oneof,
    Extend,
}
