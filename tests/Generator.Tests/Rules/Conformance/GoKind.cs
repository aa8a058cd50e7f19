namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>The kinds of expressions of Go.</summary>
internal enum GoKind
{
    Text,
    Number,
    Name,
    Call,
    Composite,
    Operator,
}
