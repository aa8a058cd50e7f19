namespace AmctGen.Generator.Syntax;

/// <summary>Edition 2024's <c>export</c> or <c>local</c> before a message or enum.</summary>
internal enum SymbolVisibility
{
    Default,
    Export,
    Local,
}
