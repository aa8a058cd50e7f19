namespace AmctGen.Generator.Syntax;

/// <summary>The enclosing declaration of a field.</summary>
internal enum FieldPlace
{
    Message,
    Oneof,
    Extend,
}
