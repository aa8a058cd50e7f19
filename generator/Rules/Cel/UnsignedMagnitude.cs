using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>The digits of an integer, which a minus in front may make negative.</summary>
internal sealed record UnsignedMagnitude(ulong Value);
