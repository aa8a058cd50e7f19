using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>What a feature and its values are called in C#.</summary>
/// <param name="Model">The feature.</param>
/// <param name="Name">The property of what applies to a layer.</param>
/// <param name="TypeName">That property's type.</param>
/// <param name="Variable">The resolver's variable.</param>
/// <param name="ResolveName">The resolver's method.</param>
/// <param name="Sections">The properties of the sections.</param>
/// <param name="Inherited">The properties of the inherited values.</param>
internal sealed record FeatureLayout(
    FeatureModel Model,
    string Name,
    string TypeName,
    string Variable,
    string ResolveName,
    string[] Sections,
    string[] Inherited)
{
    public static FeatureLayout[] Create(ResolverModel resolver)
    {
        var scope = new NameScope(
            "Layer", "Features", "Effective", "Resolver", "Resolve", "FindUnmatched", "_config", "Equals", "GetHashCode", "GetType", "ToString",
            "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone", "Deconstruct");
        return [.. resolver.Features.Select(feature => Create(feature, scope))];
    }

    private static FeatureLayout Create(FeatureModel feature, NameScope scope)
    {
        string name = scope.Claim(feature.Name);
        string typeName = scope.Claim(name + "Feature");
        var values = new NameScope(
            typeName, "Name", "Selection", "IsSkipped", "Values", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
            "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone", "Deconstruct");
        return new FeatureLayout(
            feature,
            name,
            typeName,
            scope.Claim("_" + CSharpText.ToCamelCase(name)),
            scope.Claim("Resolve" + name),
            [.. feature.Sections.Select(section => values.Claim(section.Name))],
            [.. feature.Inherited.Select(inherited => values.Claim(inherited.Name))]);
    }
}
