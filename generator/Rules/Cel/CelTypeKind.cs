namespace AmctGen.Generator.Rules.Cel;

/// <summary>The kinds of types of the Common Expression Language.</summary>
internal enum CelTypeKind
{
    /// <summary>
    /// Known only when the expression is evaluated: values of <c>dyn()</c>, <c>google.protobuf.Any</c> and <c>google.protobuf.Value</c>.
    /// </summary>
    Dyn,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Duration,
    Timestamp,
    List,
    Map,
    Message,

    /// <summary>The type of a type: <c>int</c> is a value of it.</summary>
    Type,

    /// <summary>A type variable: a parameter of a function's signature, or the elements of <c>[]</c>.</summary>
    Parameter,
}
