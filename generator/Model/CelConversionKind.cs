namespace AmctGen.Generator.Model;

/// <summary>The kinds of C# values that become values of expressions.</summary>
internal enum CelConversionKind
{
    Scalar,
    Enum,
    Message,
    List,
    Map,
}
