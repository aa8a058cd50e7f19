using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A type-checked expression.</summary>
/// <param name="Kind">The type of its value.</param>
/// <param name="CanFail">Whether evaluating it can fail, as an overflow does. Then a null stands for the failure.</param>
internal abstract record CelModel(CelKind Kind, bool CanFail);
