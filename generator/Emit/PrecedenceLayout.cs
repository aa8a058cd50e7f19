using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>The C# names of a feature and its values.</summary>
internal sealed record PrecedenceLayout
{
    /// <summary>The feature.</summary>
    public required PrecedenceModel Model { get; init; }

    /// <summary>The property with the feature's configuration of a layer.</summary>
    public required string Name { get; init; }

    /// <summary>The type of the property <see cref="Name"/>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The resolver's variable with the index of the feature.</summary>
    public required string Variable { get; init; }

    /// <summary>The resolver's method that resolves the feature for a layer.</summary>
    public required string ResolveName { get; init; }

    /// <summary>The properties of the sections.</summary>
    public required string[] Sections { get; init; }

    /// <summary>The properties of the inherited values.</summary>
    public required string[] Inherited { get; init; }

    public static PrecedenceLayout[] Create(ResolverModel resolver)
    {
        var scope = new NameScope(
            "Layer", "Features", "Effective", "Resolver", "Resolve", "FindUnmatched", "_config", "Equals", "GetHashCode", "GetType",
            "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone", "Deconstruct");
        return [.. resolver.Features.Select(feature => Create(feature, scope))];
    }

    private static PrecedenceLayout Create(PrecedenceModel feature, NameScope scope)
    {
        string name = scope.Claim(feature.Name);
        string typeName = scope.Claim(name + "Feature");
        var values = new NameScope(
            typeName, "Name", "Selection", "IsSkipped", "Values", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone",
            "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone", "Deconstruct");
        return new PrecedenceLayout
        {
            Model = feature,
            Name = name,
            TypeName = typeName,
            Variable = scope.Claim("_" + CSharpText.ToCamelCase(name)),
            ResolveName = scope.Claim("Resolve" + name),
            Sections = [.. feature.Sections.Select(section => values.Claim(section.Name))],
            Inherited = [.. feature.Inherited.Select(inherited => values.Claim(inherited.Name))],
        };
    }
}
