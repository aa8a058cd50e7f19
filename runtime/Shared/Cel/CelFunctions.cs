using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>
/// The operators and functions of the Common Expression Language over values whose types are only known when they are evaluated.
/// Arguments of wrong types, and arguments that are failures, give a failure.
/// </summary>
#if !AMCTGEN_GENERATOR
[EditorBrowsable(EditorBrowsableState.Never)]
public
#endif
static partial class CelFunctions
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>Gives a value a name.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name.</param>
    /// <returns>True.</returns>
    public static bool Bind(CelValue value, out CelValue name)
    {
        name = value;
        return true;
    }

    /// <summary><c>a == b</c>.</summary>
    public static CelValue Equal(CelValue a, CelValue b) => a.IsError || b.IsError ? default : CelValue.Of(AreEqual(a, b));

    /// <summary><c>a != b</c>.</summary>
    public static CelValue NotEqual(CelValue a, CelValue b) => Not(Equal(a, b));

    /// <summary><c>a &lt; b</c>.</summary>
    public static CelValue Less(CelValue a, CelValue b) => Order(a, b) is { } order ? CelValue.Of(order < 0) : Unordered(a, b);

    /// <summary><c>a &lt;= b</c>.</summary>
    public static CelValue AtMost(CelValue a, CelValue b) => Order(a, b) is { } order ? CelValue.Of(order <= 0) : Unordered(a, b);

    /// <summary><c>a &gt; b</c>.</summary>
    public static CelValue Greater(CelValue a, CelValue b) => Order(a, b) is { } order ? CelValue.Of(order > 0) : Unordered(a, b);

    /// <summary><c>a &gt;= b</c>.</summary>
    public static CelValue AtLeast(CelValue a, CelValue b) => Order(a, b) is { } order ? CelValue.Of(order >= 0) : Unordered(a, b);

    /// <summary><c>!a</c>.</summary>
    public static CelValue Not(CelValue a) => a.Kind == CelValueKind.Bool ? CelValue.Of(!a.IsTrue) : default;

    /// <summary><c>a &amp;&amp; b</c>: one operand that is false is enough, even if the other one fails.</summary>
    public static CelValue And(CelValue a, CelValue b) =>
        a.IsFalse || b.IsFalse ? CelValue.False : a.IsTrue && b.IsTrue ? CelValue.True : default;

    /// <summary><c>a || b</c>: one operand that is true is enough, even if the other one fails.</summary>
    public static CelValue Or(CelValue a, CelValue b) =>
        a.IsTrue || b.IsTrue ? CelValue.True : a.IsFalse && b.IsFalse ? CelValue.False : default;

    /// <summary><c>a in b</c>: whether a list has an element, or a map a key.</summary>
    public static CelValue In(CelValue a, CelValue b)
    {
        if (a.IsError)
        {
            return default;
        }
        switch (b.Kind)
        {
            case CelValueKind.List:
                for (int i = 0; i < b.List.Count; i++)
                {
                    if (AreEqual(a, b.List[i]))
                    {
                        return CelValue.True;
                    }
                }
                return CelValue.False;
            case CelValueKind.Map:
                return CelValue.Of(b.Map.TryFind(a, out _));
            default:
                return default;
        }
    }

    /// <summary><c>a[b]</c>: an element of a list, or the value of a key.</summary>
    public static CelValue Index(CelValue a, CelValue b)
    {
        if (a.Kind == CelValueKind.Map && !b.IsError)
        {
            return a.Map.TryFind(b, out CelValue value) ? value : default;
        }
        return a.Kind == CelValueKind.List && ToIndex(b) is { } index && index >= 0 && index < a.List.Count ? a.List[(int)index] : default;
    }

    /// <summary><c>a.b</c>: a field of a message, or the value of a key.</summary>
    public static CelValue Select(CelValue a, string name) => a.Kind switch
    {
        CelValueKind.Map => a.Map.TryFind(CelValue.Of(name), out CelValue value) ? value : default,
        CelValueKind.Message => CelMessages.Field(a.Message, name),
        _ => default,
    };

    /// <summary><c>has(a.b)</c>: whether a field of a message is set, or a map has a key.</summary>
    public static CelValue Has(CelValue a, string name) => a.Kind switch
    {
        CelValueKind.Map => CelValue.Of(a.Map.TryFind(CelValue.Of(name), out _)),
        CelValueKind.Message => CelMessages.HasField(a.Message, name),
        _ => default,
    };

    /// <summary>The field whose name is a text.</summary>
    public static CelValue GetField(CelValue a, CelValue name) => name.Kind == CelValueKind.String ? Select(a, name.Text) : default;

    /// <summary>A list that is written out.</summary>
    /// <param name="items">The elements.</param>
    public static CelValue List(params CelValue[] items)
    {
        foreach (CelValue item in items)
        {
            if (item.IsError)
            {
                return default;
            }
        }
        return CelValue.Of(new CelArray(items));
    }

    /// <summary>A map that is written out. Two equal keys are a failure.</summary>
    /// <param name="items">Each key, followed by its value.</param>
    public static CelValue Map(params CelValue[] items)
    {
        var entries = new List<KeyValuePair<CelValue, CelValue>>();
        var keys = new HashSet<CelValue>(CelComparer.Instance);
        for (int i = 0; i < items.Length; i += 2)
        {
            bool isKey = items[i].Kind is CelValueKind.Bool or CelValueKind.Int or CelValueKind.Uint or CelValueKind.String;
            if (!isKey || items[i + 1].IsError || !keys.Add(items[i]))
            {
                return default;
            }
            entries.Add(new KeyValuePair<CelValue, CelValue>(items[i], items[i + 1]));
        }
        return CelValue.Of(new CelMap(entries));
    }

    /// <summary>The number of code points, bytes, elements or entries.</summary>
    public static CelValue Size(CelValue a) => a.Kind switch
    {
        CelValueKind.String => CelValue.Of(CelTexts.Count(a.Text)),
        CelValueKind.Bytes => CelValue.Of(a.Bytes.Length),
        CelValueKind.List => CelValue.Of(a.List.Count),
        CelValueKind.Map => CelValue.Of(a.Map.Count),
        _ => default,
    };

    /// <summary>Whether no element of a list occurs twice.</summary>
    public static CelValue Unique(CelValue a)
    {
        if (a.Kind != CelValueKind.List)
        {
            return default;
        }
        var seen = new HashSet<CelValue>(CelComparer.Instance);
        for (int i = 0; i < a.List.Count; i++)
        {
            if (!seen.Add(a.List[i]))
            {
                return CelValue.False;
            }
        }
        return CelValue.True;
    }

    internal static bool AreEqual(CelValue a, CelValue b)
    {
        if (a.IsNumber && b.IsNumber)
        {
            return Order(a, b) == 0;
        }
        return a.Kind == b.Kind && a.Kind switch
        {
            CelValueKind.Null => true,
            CelValueKind.Bool => a.IsTrue == b.IsTrue,
            CelValueKind.String or CelValueKind.Type => a.Text == b.Text,
            CelValueKind.Bytes => a.Bytes.AsSpan().SequenceEqual(b.Bytes),
            CelValueKind.Duration or CelValueKind.Timestamp => a.Nanoseconds == b.Nanoseconds,
            CelValueKind.List => AreEqual(a.List, b.List),
            CelValueKind.Map => AreEqual(a.Map, b.Map),
            CelValueKind.Message => CelMessages.AreEqual(a.Message, b.Message),
            _ => false,
        };
    }

    private static bool AreEqual(CelList a, CelList b)
    {
        for (int i = 0; i < a.Count && a.Count == b.Count; i++)
        {
            if (!AreEqual(a[i], b[i]))
            {
                return false;
            }
        }
        return a.Count == b.Count;
    }

    private static bool AreEqual(CelMap a, CelMap b)
    {
        for (int i = 0; i < a.Count && a.Count == b.Count; i++)
        {
            if (!b.TryFind(a[i].Key, out CelValue value) || !AreEqual(a[i].Value, value))
            {
                return false;
            }
        }
        return a.Count == b.Count;
    }

    // The order of two values; null if they have none.
    private static int? Order(CelValue a, CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) => a.Int.CompareTo(b.Int),
        (CelValueKind.Uint, CelValueKind.Uint) => a.Uint.CompareTo(b.Uint),
        (CelValueKind.Int, CelValueKind.Uint) => a.Int < 0 ? -1 : ((ulong)a.Int).CompareTo(b.Uint),
        (CelValueKind.Uint, CelValueKind.Int) => b.Int < 0 ? 1 : a.Uint.CompareTo((ulong)b.Int),
        (CelValueKind.Double, CelValueKind.Double) => Order(a.Double, b.Double),
        (CelValueKind.Double, CelValueKind.Int) => Order(a.Double, (double)b.Int),
        (CelValueKind.Double, CelValueKind.Uint) => Order(a.Double, (double)b.Uint),
        (CelValueKind.Int or CelValueKind.Uint, CelValueKind.Double) => -Order(b, a),
        (CelValueKind.Bool, CelValueKind.Bool) => a.IsTrue.CompareTo(b.IsTrue),
        (CelValueKind.String, CelValueKind.String) => CelTexts.Compare(a.Text, b.Text),
        (CelValueKind.Bytes, CelValueKind.Bytes) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes),
        (CelValueKind.Duration, CelValueKind.Duration) => a.Nanoseconds.CompareTo(b.Nanoseconds),
        (CelValueKind.Timestamp, CelValueKind.Timestamp) => a.Nanoseconds.CompareTo(b.Nanoseconds),
        _ => null,
    };

    // NaN is neither less nor greater; values of different kinds cannot be compared.
    private static CelValue Unordered(CelValue a, CelValue b) => a.IsNumber && b.IsNumber ? CelValue.False : default;

    private static int? Order(double a, double b) => a < b ? -1 : a > b ? 1 : a == b ? 0 : null;

    // A whole number, of whatever type, is the index of a list.
    private static long? ToIndex(CelValue index) => index.Kind switch
    {
        CelValueKind.Int => index.Int,
        CelValueKind.Uint when index.Uint <= long.MaxValue => (long)index.Uint,
        CelValueKind.Double when index.Double is > -TwoTo63 and < TwoTo63 && Math.Truncate(index.Double) == index.Double =>
            (long)index.Double,
        _ => null,
    };
}
