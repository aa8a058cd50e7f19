namespace AmctGen.Generator.Syntax;

internal enum FieldLabel
{
    None,
    Optional,
    Required,
    Repeated,
}
