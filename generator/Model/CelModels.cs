using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>The types of expressions.</summary>
internal enum CelKind
{
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    List,
    Map,
    Message,
    Null,
}

/// <summary>A type-checked expression.</summary>
/// <param name="Kind">The type of its value.</param>
/// <param name="CanFail">Whether evaluating it can fail, as an overflow does. Then a null stands for the failure.</param>
internal abstract record CelModel(CelKind Kind, bool CanFail);

/// <summary>A constant.</summary>
/// <param name="Kind">The type.</param>
/// <param name="CSharp">The value as a C# expression.</param>
internal sealed record CelLiteral(CelKind Kind, string CSharp) : CelModel(Kind, false);

/// <summary><c>this</c>, or what a macro calls the element.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Name">The name in the expression.</param>
/// <param name="IsEnum">Whether it holds a C# enum.</param>
internal sealed record CelVariable(CelKind Kind, string Name, bool IsEnum) : CelModel(Kind, false);

/// <summary>A field of a message.</summary>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether the message is the result of what can fail.</param>
/// <param name="Target">The message.</param>
/// <param name="Property">The C# property that never is null, but of a message field.</param>
/// <param name="Otherwise">The value where the message is not set, as a C# expression; <c>default</c> for a list, a map, a message.</param>
/// <param name="IsEnum">Whether the property is a C# enum.</param>
/// <param name="TargetCanBeUnset">Whether the message may be unset; then its fields have their defaults.</param>
internal sealed record CelSelect(CelKind Kind, bool CanFail, CelModel Target, string Property, string Otherwise, bool IsEnum, bool TargetCanBeUnset) : CelModel(Kind, CanFail);

/// <summary>Whether a field of a message is set.</summary>
/// <param name="CanFail">Whether the message is the result of what can fail.</param>
/// <param name="Target">The message.</param>
/// <param name="Condition">The C# pattern or comparison that follows the property where it is set, as <c>.Name is not null</c>; empty for always.</param>
/// <param name="TargetCanBeUnset">Whether the message may be unset.</param>
internal sealed record CelHas(bool CanFail, CelModel Target, string Condition, bool TargetCanBeUnset) : CelModel(CelKind.Bool, CanFail);

/// <summary><c>!</c> or <c>-</c>.</summary>
internal sealed record CelUnary(CelKind Kind, bool CanFail, string Operator, CelModel Operand) : CelModel(Kind, CanFail);

/// <summary>An operator with two operands of one type.</summary>
internal sealed record CelBinary(CelKind Kind, bool CanFail, string Operator, CelModel Left, CelModel Right) : CelModel(Kind, CanFail);

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record CelConditional(CelKind Kind, bool CanFail, CelModel Condition, CelModel Then, CelModel Otherwise) : CelModel(Kind, CanFail);

/// <summary>A function.</summary>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether it or an argument can fail.</param>
/// <param name="Function">Its name in the expression.</param>
/// <param name="Arguments">The arguments, the target of a method call first.</param>
internal sealed record CelCall(CelKind Kind, bool CanFail, string Function, EquatableArray<CelModel> Arguments) : CelModel(Kind, CanFail);

/// <summary>An element of a list, or the value of a map.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Target">The list or map.</param>
/// <param name="Index">The index or key.</param>
/// <param name="IsEnum">Whether the elements are C# enums.</param>
/// <param name="KeyType">The C# type of a map's keys; null for a list.</param>
internal sealed record CelIndex(CelKind Kind, CelModel Target, CelModel Index, bool IsEnum, string? KeyType) : CelModel(Kind, true);

/// <summary>A bool that uses a value by a name, so that the value is evaluated once; it fails where the value fails.</summary>
/// <param name="Name">What the body calls the value.</param>
/// <param name="Value">The value.</param>
/// <param name="Body">What is evaluated with it.</param>
internal sealed record CelLet(string Name, CelModel Value, CelModel Body) : CelModel(CelKind.Bool, Value.CanFail || Body.CanFail);

/// <summary>Whether a map has a key.</summary>
/// <param name="Value">The key, which cannot fail.</param>
/// <param name="Target">The map.</param>
/// <param name="KeyType">The C# type of its keys.</param>
internal sealed record CelHasKey(CelModel Value, CelModel Target, string KeyType) : CelModel(CelKind.Bool, false);

/// <summary>Whether a value is one of those written down. However many they are, the expression gets no deeper.</summary>
/// <param name="CanFail">Whether one of those written down can fail.</param>
/// <param name="Value">The value, which cannot fail.</param>
/// <param name="Items">Those written down.</param>
internal sealed record CelOneOf(bool CanFail, CelModel Value, EquatableArray<CelModel> Items) : CelModel(CelKind.Bool, CanFail);

/// <summary>A macro over the elements of a list or the keys of a map.</summary>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether the list, or the body in a way that counts, can fail.</param>
/// <param name="Macro">Its name: all, exists, exists_one, filter, map.</param>
/// <param name="List">The list or map.</param>
/// <param name="Variable">What the body calls the element.</param>
/// <param name="Body">What is evaluated for each element.</param>
/// <param name="IsMapped">Whether this is a map whose results are used at once, or a filter whose elements are counted.</param>
internal sealed record CelMacro(CelKind Kind, bool CanFail, string Macro, CelModel List, string Variable, CelModel Body, bool IsMapped = false) : CelModel(Kind, CanFail);
