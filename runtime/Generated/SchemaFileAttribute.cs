using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>A .proto whose types this assembly contains, so that projects that reference the assembly can import it.</summary>
/// <param name="contract">The version of the contract between generated code and runtime.</param>
/// <param name="importPath">The path under which other files import it.</param>
/// <param name="csharpNamespace">The C# namespace of the types.</param>
/// <param name="renames">Types whose C# names do not follow from the file alone: <c>Order=Order_</c>, separated by <c>;</c>.</param>
/// <param name="text">The text of the file, without comments and without redundant white space.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaFileAttribute(int contract, string importPath, string csharpNamespace, string renames, string text) : Attribute
{
    /// <summary>The version of the contract between generated code and runtime.</summary>
    public int Contract { get; } = contract;

    /// <summary>The path under which other files import it.</summary>
    public string ImportPath { get; } = importPath;

    /// <summary>The C# namespace of the types.</summary>
    public string CSharpNamespace { get; } = csharpNamespace;

    /// <summary>Types whose C# names do not follow from the file alone: <c>Order=Order_</c>, separated by <c>;</c>.</summary>
    public string Renames { get; } = renames;

    /// <summary>The text of the file, without comments and without redundant white space.</summary>
    public string Text { get; } = text;
}
