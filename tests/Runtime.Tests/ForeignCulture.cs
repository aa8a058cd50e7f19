using System.Globalization;
using System.Runtime.CompilerServices;

namespace AmctGen.Runtime.Tests;

/// <summary>Runs all tests in a culture with another number format, so that a dependency on the ambient culture is noticed.</summary>
static class ForeignCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        // Made by hand, since the machine may know no culture but the invariant one.
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "\u00A0";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.PositiveSign = "plus";
        culture.NumberFormat.NaNSymbol = "ep\u00E4luku";
        culture.NumberFormat.PositiveInfinitySymbol = "\u221E";
        culture.DateTimeFormat.TimeSeparator = ".";
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
    }
}
