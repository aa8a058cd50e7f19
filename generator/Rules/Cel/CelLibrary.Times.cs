using AmctGen.Generated;

namespace AmctGen.Generator.Rules.Cel;

/// <content>The parts of times, of a timestamp in UTC or in a zone.</content>
internal static partial class CelLibrary
{
    private static readonly CelOverload[] s_times =
    [
        .. Row(nameof(CelFunctions.FullYear), static a => CelFunctions.FullYear(a[0]), "timestamp.getFullYear() -> int"),
        .. Row(nameof(CelFunctions.FullYear), static a => CelFunctions.FullYear(a[0], a[1]), "timestamp.getFullYear(string) -> int"),
        .. Row(nameof(CelFunctions.Month), static a => CelFunctions.Month(a[0]), "timestamp.getMonth() -> int"),
        .. Row(nameof(CelFunctions.Month), static a => CelFunctions.Month(a[0], a[1]), "timestamp.getMonth(string) -> int"),
        .. Row(nameof(CelFunctions.DayOfYear), static a => CelFunctions.DayOfYear(a[0]), "timestamp.getDayOfYear() -> int"),
        .. Row(nameof(CelFunctions.DayOfYear), static a => CelFunctions.DayOfYear(a[0], a[1]), "timestamp.getDayOfYear(string) -> int"),
        .. Row(nameof(CelFunctions.DayOfMonth), static a => CelFunctions.DayOfMonth(a[0]), "timestamp.getDayOfMonth() -> int"),
        .. Row(nameof(CelFunctions.DayOfMonth), static a => CelFunctions.DayOfMonth(a[0], a[1]),
            "timestamp.getDayOfMonth(string) -> int"),
        .. Row(nameof(CelFunctions.Date), static a => CelFunctions.Date(a[0]), "timestamp.getDate() -> int"),
        .. Row(nameof(CelFunctions.Date), static a => CelFunctions.Date(a[0], a[1]), "timestamp.getDate(string) -> int"),
        .. Row(nameof(CelFunctions.DayOfWeek), static a => CelFunctions.DayOfWeek(a[0]), "timestamp.getDayOfWeek() -> int"),
        .. Row(nameof(CelFunctions.DayOfWeek), static a => CelFunctions.DayOfWeek(a[0], a[1]), "timestamp.getDayOfWeek(string) -> int"),
        .. Row(nameof(CelFunctions.Hours), static a => CelFunctions.Hours(a[0]),
            "timestamp.getHours() -> int", "duration.getHours() -> int"),
        .. Row(nameof(CelFunctions.Hours), static a => CelFunctions.Hours(a[0], a[1]), "timestamp.getHours(string) -> int"),
        .. Row(nameof(CelFunctions.Minutes), static a => CelFunctions.Minutes(a[0]),
            "timestamp.getMinutes() -> int", "duration.getMinutes() -> int"),
        .. Row(nameof(CelFunctions.Minutes), static a => CelFunctions.Minutes(a[0], a[1]), "timestamp.getMinutes(string) -> int"),
        .. Row(nameof(CelFunctions.Seconds), static a => CelFunctions.Seconds(a[0]),
            "timestamp.getSeconds() -> int", "duration.getSeconds() -> int"),
        .. Row(nameof(CelFunctions.Seconds), static a => CelFunctions.Seconds(a[0], a[1]), "timestamp.getSeconds(string) -> int"),
        .. Row(nameof(CelFunctions.Milliseconds), static a => CelFunctions.Milliseconds(a[0]),
            "timestamp.getMilliseconds() -> int", "duration.getMilliseconds() -> int"),
        .. Row(nameof(CelFunctions.Milliseconds), static a => CelFunctions.Milliseconds(a[0], a[1]),
            "timestamp.getMilliseconds(string) -> int"),
    ];
}
