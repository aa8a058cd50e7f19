using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A macro over the elements of a list or the keys of a map.</summary>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether the list, or the body in a way that counts, can fail.</param>
/// <param name="Macro">Its name: all, exists, exists_one, filter, map.</param>
/// <param name="List">The list or map.</param>
/// <param name="Variable">What the body calls the element.</param>
/// <param name="Body">What is evaluated for each element.</param>
/// <param name="IsMapped">Whether this is a map whose results are used at once, or a filter whose elements are counted.</param>
internal sealed record CelMacro(CelKind Kind, bool CanFail, string Macro, CelModel List, string Variable, CelModel Body, bool IsMapped = false) : CelModel(Kind, CanFail);
