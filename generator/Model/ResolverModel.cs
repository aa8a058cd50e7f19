using AmctGen.Generator.Exports;
using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>The precedence that a root message declares through <c>(amctgen.feature)</c>.</summary>
/// <param name="Features">The features, in declaration order.</param>
internal sealed record ResolverModel(EquatableArray<FeatureModel> Features);
