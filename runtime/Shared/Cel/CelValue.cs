using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>A value of the Common Expression Language whose type is only known when it is evaluated.</summary>
/// <remarks>Immutable. Scalars, texts and times allocate nothing. The default value is the failure of an evaluation.</remarks>
#if !AMCTGEN_GENERATOR
[EditorBrowsable(EditorBrowsableState.Never)]
public
#endif
readonly partial struct CelValue
{
    private readonly object? _object;
    private readonly long _bits;
    private readonly int _nanos;

    private CelValue(CelValueKind kind, long bits = 0, object? value = null, int nanos = 0)
    {
        Kind = kind;
        _bits = bits;
        _object = value;
        _nanos = nanos;
    }

    /// <summary>The kind of the value.</summary>
    public CelValueKind Kind { get; }

    /// <summary>The value <c>null</c>.</summary>
    public static CelValue Null => new(CelValueKind.Null);

    /// <summary>The value <c>true</c>.</summary>
    public static CelValue True => new(CelValueKind.Bool, 1);

    /// <summary>The value <c>false</c>.</summary>
    public static CelValue False => new(CelValueKind.Bool);

    /// <summary>Whether the evaluation failed.</summary>
    public bool IsError => Kind == CelValueKind.Error;

    /// <summary>Whether it is the bool true.</summary>
    public bool IsTrue => Kind == CelValueKind.Bool && _bits != 0;

    /// <summary>Whether it is the bool false.</summary>
    public bool IsFalse => Kind == CelValueKind.Bool && _bits == 0;

    internal long Int => _bits;

    internal ulong Uint => unchecked((ulong)_bits);

    internal double Double => BitConverter.Int64BitsToDouble(_bits);

    internal decimal Nanoseconds => Moments.Of(_bits, _nanos);

    /// <summary>A string, or the name of a type.</summary>
    internal string Text => (string)_object!;

    internal byte[] Bytes => (byte[])_object!;

    internal CelList List => (CelList)_object!;

    internal CelMap Map => (CelMap)_object!;

    /// <summary>A message, or the shape of a message that is not set.</summary>
    internal object Message => _object!;

    internal bool IsNumber => Kind is CelValueKind.Int or CelValueKind.Uint or CelValueKind.Double;

    /// <summary>A bool.</summary>
    public static CelValue Of(bool value) => new(CelValueKind.Bool, value ? 1 : 0);

    /// <summary>An int.</summary>
    public static CelValue Of(int value) => new(CelValueKind.Int, value);

    /// <summary>An int.</summary>
    public static CelValue Of(long value) => new(CelValueKind.Int, value);

    /// <summary>A uint.</summary>
    public static CelValue Of(uint value) => new(CelValueKind.Uint, value);

    /// <summary>A uint.</summary>
    public static CelValue Of(ulong value) => new(CelValueKind.Uint, unchecked((long)value));

    /// <summary>A double.</summary>
    public static CelValue Of(float value) => Of((double)value);

    /// <summary>A double.</summary>
    public static CelValue Of(double value) => new(CelValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A string.</summary>
    public static CelValue Of(string value) => new(CelValueKind.String, value: value);

    /// <summary>A point in time.</summary>
    /// <param name="nanoseconds">The nanoseconds since 1970.</param>
    public static CelValue Timestamp(decimal nanoseconds) => Moment(CelValueKind.Timestamp, nanoseconds);

    /// <summary>A span of time.</summary>
    /// <param name="nanoseconds">The nanoseconds.</param>
    public static CelValue Duration(decimal nanoseconds) => Moment(CelValueKind.Duration, nanoseconds);

    /// <summary>A type.</summary>
    /// <param name="name">Its name.</param>
    public static CelValue Type(string name) => new(CelValueKind.Type, value: name);

    /// <summary>Bytes, which must not change.</summary>
    internal static CelValue OfBytes(byte[] value) => new(CelValueKind.Bytes, value: value);

    internal static CelValue Of(CelList list) => new(CelValueKind.List, value: list);

    internal static CelValue Of(CelMap map) => new(CelValueKind.Map, value: map);

    /// <summary>A message, or the shape of one that is not set.</summary>
    internal static CelValue OfObject(object message) => new(CelValueKind.Message, value: message);

    private static CelValue Moment(CelValueKind kind, decimal nanoseconds)
    {
        // Seconds are 64 bits, as in the messages.
        if (nanoseconds < Moments.Of(long.MinValue, 0) || nanoseconds > Moments.Of(long.MaxValue, 0))
        {
            return default;
        }
        (long seconds, int nanos) = Moments.Split(nanoseconds);
        return new CelValue(kind, seconds, nanos: nanos);
    }
}
