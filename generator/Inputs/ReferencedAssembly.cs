using AmctGen.Generator.Imports;
using AmctGen.Text;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Inputs;

/// <summary>The schemas of a referenced assembly.</summary>
/// <remarks>Immutable and structurally equal.</remarks>
/// <param name="Name">The assembly's name.</param>
/// <param name="Contract">The versions of generated code that the assembly supports if it is the runtime; otherwise null.</param>
/// <param name="Schemas">The schemas whose types it contains.</param>
internal sealed record ReferencedAssembly(string Name, ContractRange? Contract, EquatableArray<ReferencedSchema> Schemas)
{
    public const string RuntimeName = "AmctGen.Runtime";

    private const string ContractAttribute = "AmctGen.Generated.RuntimeContractAttribute";

    /// <summary>Reads a reference; null if it has no schemas and is not the runtime.</summary>
    public static ReferencedAssembly? Read(MetadataReference reference)
    {
        // Generated code cannot name types that are only available through an alias.
        if (!reference.Properties.Aliases.IsDefaultOrEmpty
            && !reference.Properties.Aliases.Contains(MetadataReferenceProperties.GlobalAlias))
        {
            return null;
        }
        return reference switch
        {
            CompilationReference { Compilation: var compilation } => Read(compilation),
            PortableExecutableReference file =>
                AssemblyFile.Read(file, RuntimeName) is { } assembly ? From(assembly.Name, assembly.Attributes) : null,
            _ => null,
        };
    }

    // An editor passes this for a project of the same solution.
    private static ReferencedAssembly? Read(Microsoft.CodeAnalysis.Compilation compilation)
    {
        string name = compilation.AssemblyName ?? "";
        if (name != RuntimeName && !compilation.ReferencedAssemblyNames.Any(static referenced => referenced.Name == RuntimeName))
        {
            return null;
        }
        var attributes = new List<AssemblyAttribute>();
        foreach (AttributeData attribute in compilation.Assembly.GetAttributes())
        {
            // Arguments that do not compile have no value, and then the attribute is ignored.
            if (attribute.AttributeClass?.ToDisplayString() is ContractAttribute or ReferencedSchema.AttributeName)
            {
                attributes.Add(new AssemblyAttribute(
                    attribute.AttributeClass.ToDisplayString(),
                    [.. attribute.ConstructorArguments.Select(static argument => argument.Kind == TypedConstantKind.Primitive
                        ? argument.Value
                        : null)]));
            }
        }
        return From(name, attributes);
    }

    private static ReferencedAssembly? From(string name, List<AssemblyAttribute> attributes)
    {
        ContractRange? contract = name == RuntimeName ? new ContractRange(0, 0) : null;
        var schemas = new List<ReferencedSchema>();
        foreach (AssemblyAttribute attribute in attributes)
        {
            if (contract is not null && attribute is { Name: ContractAttribute, Arguments: { Length: 2 } versions }
                && versions[0] is int oldest && versions[1] is int current)
            {
                contract = new ContractRange(oldest, current);
            }
            else if (ReferencedSchema.From(name, attribute) is { } schema)
            {
                schemas.Add(schema);
            }
        }
        return contract is null && schemas.Count == 0
            ? null
            : new ReferencedAssembly(name, contract, new EquatableArray<ReferencedSchema>([.. schemas]));
    }
}
