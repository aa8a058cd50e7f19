using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>The digits of an integer, which may have a minus sign before them.</summary>
internal sealed record UnsignedMagnitude(ulong Value);
