using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>The variables in which a record stores a oneof.</summary>
/// <param name="Model">The oneof.</param>
/// <param name="CaseVariable">The variable with the field number of the member that is set; 0 for none.</param>
/// <param name="ValueVariable">The variable with the value of that member.</param>
internal sealed record OneofLayout(OneofModel Model, string CaseVariable, string ValueVariable);
