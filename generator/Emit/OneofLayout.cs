using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>Where a record keeps a oneof.</summary>
/// <param name="Model">The oneof.</param>
/// <param name="CaseVariable">Holds the number of the member that is set; 0 for none.</param>
/// <param name="ValueVariable">Holds its value.</param>
internal sealed record OneofLayout(OneofModel Model, string CaseVariable, string ValueVariable);
