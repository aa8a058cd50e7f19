using AmctGen.Generated;

#nullable enable

namespace Golden;

public enum DataType
{
    Int4 = 0,
    Int8 = 1,
}

[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public static class DataTypeText
{
    public static global::AmctGen.Text.EnumShape Shape { get; } = new("golden.DataType", true, ["INT4", "INT8"], [0, 1]);

    public static global::Golden.DataType Read(ref global::AmctGen.Generated.TextFormatReader reader)
    {
        switch (reader.Peek)
        {
            case (byte)'I':
                if (reader.TryWord("INT4"u8)) { return global::Golden.DataType.Int4; }
                if (reader.TryWord("INT8"u8)) { return global::Golden.DataType.Int8; }
                break;
        }
        return (global::Golden.DataType)reader.ReadEnumNumber(Shape);
    }

    public static global::System.ReadOnlySpan<byte> Name(global::Golden.DataType value) => value switch
    {
        global::Golden.DataType.Int4 => "INT4"u8,
        global::Golden.DataType.Int8 => "INT8"u8,
        _ => default,
    };
}

public sealed partial record Data : global::AmctGen.IMessage<Data>
{
    private uint _has;
    private global::Golden.DataType _dstType;
    private bool _fixedMin;
    private int _algoCase;
    private object? _algo;

    public static global::AmctGen.Text.MessageShape Shape { get; } = new("golden.Data", static () =>
    [
        new("clip", 13, global::AmctGen.Text.FieldKind.Message, global::AmctGen.Text.FieldCardinality.Optional, static () => global::Golden.Clip.Shape) { Oneof = 0 },
        new("bits", 14, global::AmctGen.Text.FieldKind.Int32, global::AmctGen.Text.FieldCardinality.Optional) { Oneof = 0 },
        new("dst_type", 3, global::AmctGen.Text.FieldCardinality.Optional, global::Golden.DataTypeText.Shape),
        new("fixed_min", 4, global::AmctGen.Text.FieldKind.Bool, global::AmctGen.Text.FieldCardinality.Optional),
    ])
    { Oneofs = ["algo"] };

    /// <summary>The member of <c>algo</c> that is set; null when none is.</summary>
    public AlgoOneof? Algo
    {
        get => _algoCase switch
        {
            13 => new AlgoOneof.Clip((global::Golden.Clip)_algo!),
            14 => new AlgoOneof.Bits((int)_algo!),
            _ => null,
        };
        init => (_algoCase, _algo) = value switch
        {
            AlgoOneof.Clip member => (13, (object)member.Value),
            AlgoOneof.Bits member => (14, member.Value),
            _ => (0, null),
        };
    }

    /// <summary>Setting it clears the other members of <c>algo</c>.</summary>
    public global::Golden.Clip? Clip
    {
        get => _algoCase == 13 ? (global::Golden.Clip)_algo! : null;
        init { if (value is not null) { _algoCase = 13; _algo = value; } else if (_algoCase == 13) { _algoCase = 0; _algo = null; } }
    }

    public int? Bits
    {
        get => _algoCase == 14 ? (int)_algo! : null;
        init { if (value is not null) { _algoCase = 14; _algo = value.GetValueOrDefault(); } else if (_algoCase == 14) { _algoCase = 0; _algo = null; } }
    }

    public int BitsOrDefault => _algoCase == 14 ? (int)_algo! : 0;

    public global::Golden.DataType? DstType
    {
        get => (_has & 0x1u) != 0 ? _dstType : null;
        init { _dstType = value.GetValueOrDefault(); _has = value.HasValue ? _has | 0x1u : _has & ~0x1u; }
    }

    public global::Golden.DataType DstTypeOrDefault => (_has & 0x1u) != 0 ? _dstType : global::Golden.DataType.Int8;

    public bool? FixedMin
    {
        get => (_has & 0x2u) != 0 ? _fixedMin : null;
        init { _fixedMin = value.GetValueOrDefault(); _has = value.HasValue ? _has | 0x2u : _has & ~0x2u; }
    }

    public bool FixedMinOrDefault => (_has & 0x2u) != 0 ? _fixedMin : false;

    public abstract record AlgoOneof
    {
        private AlgoOneof()
        {
        }

        public T Match<T>(global::System.Func<global::Golden.Clip, T> clip, global::System.Func<int, T> bits) => this switch
        {
            Clip member => clip(member.Value),
            Bits member => bits(member.Value),
            _ => throw new global::System.InvalidOperationException(),
        };

        public sealed record Clip(global::Golden.Clip Value) : AlgoOneof;

        public sealed record Bits(int Value) : AlgoOneof;
    }

    public override string ToString() => global::AmctGen.Text.TextFormat.ToText(this, null);

    public static Builder CreateBuilder() => new(new Data());

    public Builder ToBuilder() => new(this with { });

    Data global::AmctGen.IMessage<Data>.Merge(Data other) => ToBuilder().MergeFrom(other).Build();

    global::AmctGen.Text.MessageShape global::AmctGen.IMessage.MessageShape => Shape;

    void global::AmctGen.IMessage.Validate(global::AmctGen.Validation.ValidationContext context)
    {
        if (_algoCase == 13) { context.Enter("clip", (global::Golden.Clip)_algo!); }
        OnValidate(context);
    }

    partial void OnValidate(global::AmctGen.Validation.ValidationContext context);

    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static Data ReadFrom(ref global::AmctGen.Generated.TextFormatReader reader)
    {
        if (reader.TryGetCached<Data>(0xBCF0579Eu, out ulong place) is { } recent) { return recent; }
        var message = new Data();
        while (reader.NextField())
        {
            switch (reader.Peek)
            {
                case (byte)'b':
                    if (reader.TryName("bits"u8) && message._algoCase == 0) { reader.ReadColon(); message._algo = reader.ReadInt32(); message._algoCase = 14; continue; }
                    break;
                case (byte)'c':
                    if (reader.TryName("clip"u8) && message._algoCase == 0) { byte outer = reader.BeginMessage(); message._algo = global::Golden.Clip.ReadFrom(ref reader); message._algoCase = 13; reader.EndMessage(outer); continue; }
                    break;
                case (byte)'d':
                    if (reader.TryName("dst_type"u8) && reader.MarkSeen(ref message._has, 0x1u)) { reader.ReadColon(); message._dstType = global::Golden.DataTypeText.Read(ref reader); continue; }
                    break;
                case (byte)'f':
                    if (reader.TryName("fixed_min"u8) && reader.MarkSeen(ref message._has, 0x2u)) { reader.ReadColon(); message._fixedMin = reader.ReadBool(); continue; }
                    break;
            }
            reader.Fail();
        }
        reader.Cache(place, message);
        return message;
    }

    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void WriteTo(ref global::AmctGen.Generated.TextFormatWriter writer)
    {
        if ((_has & 0x1u) != 0) { writer.WriteEnum("dst_type: "u8, global::Golden.DataTypeText.Name(_dstType), (int)_dstType); }
        if ((_has & 0x2u) != 0) { writer.WriteBool("fixed_min: "u8, _fixedMin); }
        if (_algoCase == 13) { writer.BeginMessage("clip {"u8); ((global::Golden.Clip)_algo!).WriteTo(ref writer); writer.EndMessage(); }
        if (_algoCase == 14) { writer.WriteInt32("bits: "u8, (int)_algo!); }
    }

    public sealed class Builder : global::AmctGen.Generated.IMessageBuilder<Builder, Data>
    {
        private readonly Data _message;
        private global::AmctGen.Generated.MessageSlot<global::Golden.Clip.Builder, global::Golden.Clip> _clip;

        internal Builder(Data message)
        {
            _message = message;
            _clip.Set(message.Clip);
        }

        static Builder global::AmctGen.Generated.IMessageBuilder<Builder, Data>.Create(Data? message) => message?.ToBuilder() ?? CreateBuilder();

        public Builder WithClip(global::Golden.Clip value) { _clip.Set(value ?? throw new global::System.ArgumentNullException(nameof(value))); _message._algoCase = 13; return this; }

        public Builder WithClip(global::System.Action<global::Golden.Clip.Builder> configure) { if (_message._algoCase != 13) { _clip.Set(null); } _clip.Configure(configure); _message._algoCase = 13; return this; }

        public Builder WithBits(int value) { _message._algo = value; _message._algoCase = 14; return this; }

        public Builder ClearAlgo() { _message._algo = null; _message._algoCase = 0; return this; }

        public Builder WithDstType(global::Golden.DataType value) { _message._dstType = value; _message._has |= 0x1u; return this; }

        public Builder ClearDstType() { _message._dstType = default; _message._has &= ~0x1u; return this; }

        public Builder WithFixedMin(bool value) { _message._fixedMin = value; _message._has |= 0x2u; return this; }

        public Builder ClearFixedMin() { _message._fixedMin = default; _message._has &= ~0x2u; return this; }

        public Builder MergeFrom(Data message)
        {
            global::System.ArgumentNullException.ThrowIfNull(message);
            if (message._algoCase == 13) { if (!(_message._algoCase == 13)) { _clip.Set(null); } _clip.Merge((global::Golden.Clip)message._algo!); }
            if ((message._has & 0x1u) != 0) { _message._dstType = message._dstType; }
            if ((message._has & 0x2u) != 0) { _message._fixedMin = message._fixedMin; }
            _message._has |= message._has;
            if (message._algoCase != 0) { _message._algoCase = message._algoCase; _message._algo = message._algo; }
            return this;
        }

        public Builder MergeText(string text, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Merge<Builder, Data>(this, text, options);

        public Builder MergeText(global::System.ReadOnlySpan<byte> utf8, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Merge<Builder, Data>(this, utf8, options);

        public Data Build() => global::AmctGen.Generated.MissingFields.Build<Builder, Data>(this);

        Data global::AmctGen.Generated.IMessageBuilder<Builder, Data>.Build(global::AmctGen.Generated.MissingFields missing)
        {
            Data message = _message with { };
            if (message._algoCase == 13) { message._algo = _clip.Build("clip", missing); }
            return message;
        }
    }
}

public sealed partial record Clip : global::AmctGen.IMessage<Clip>
{
    private uint _has;
    private float _clipMax;
    private float _clipMin;

    public Clip()
    {
    }

    // An instance whose required fields the reader or the builder fills in.
    [global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private Clip(global::AmctGen.Generated.Uninitialized _)
    {
    }

    public static global::AmctGen.Text.MessageShape Shape { get; } = new("golden.Clip", static () =>
    [
        new("clip_max", 3, global::AmctGen.Text.FieldKind.Float, global::AmctGen.Text.FieldCardinality.Required),
        new("clip_min", 5, global::AmctGen.Text.FieldKind.Float, global::AmctGen.Text.FieldCardinality.Required),
    ]);

    public required float ClipMax { get => _clipMax; init { _clipMax = value; _has |= 0x1u; } }

    public required float ClipMin { get => _clipMin; init { _clipMin = value; _has |= 0x2u; } }

    public override string ToString() => global::AmctGen.Text.TextFormat.ToText(this, null);

    public static Builder CreateBuilder() => new(new Clip(default(global::AmctGen.Generated.Uninitialized)));

    public Builder ToBuilder() => new(this with { });

    Clip global::AmctGen.IMessage<Clip>.Merge(Clip other) => ToBuilder().MergeFrom(other).Build();

    global::AmctGen.Text.MessageShape global::AmctGen.IMessage.MessageShape => Shape;

    void global::AmctGen.IMessage.Validate(global::AmctGen.Validation.ValidationContext context)
    {
        context.Require("clip_max", (_has & 0x1u) != 0);
        context.Require("clip_min", (_has & 0x2u) != 0);
        OnValidate(context);
    }

    partial void OnValidate(global::AmctGen.Validation.ValidationContext context);

    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static Clip ReadFrom(ref global::AmctGen.Generated.TextFormatReader reader)
    {
        if (reader.TryGetCached<Clip>(0xB0C57348u, out ulong place) is { } recent) { return recent; }
        var message = new Clip(default(global::AmctGen.Generated.Uninitialized));
        while (reader.NextField())
        {
            switch (reader.Peek)
            {
                case (byte)'c':
                    if (reader.TryName("clip_max"u8) && reader.MarkSeen(ref message._has, 0x1u)) { reader.ReadColon(); message._clipMax = reader.ReadFloat(); continue; }
                    if (reader.TryName("clip_min"u8) && reader.MarkSeen(ref message._has, 0x2u)) { reader.ReadColon(); message._clipMin = reader.ReadFloat(); continue; }
                    break;
            }
            reader.Fail();
        }
        if ((message._has & 0x3u) != 0x3u) { reader.Lack(); }
        reader.Cache(place, message);
        return message;
    }

    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void WriteTo(ref global::AmctGen.Generated.TextFormatWriter writer)
    {
        if ((_has & 0x1u) != 0) { writer.WriteFloat("clip_max: "u8, _clipMax); }
        if ((_has & 0x2u) != 0) { writer.WriteFloat("clip_min: "u8, _clipMin); }
    }

    public sealed class Builder : global::AmctGen.Generated.IMessageBuilder<Builder, Clip>
    {
        private readonly Clip _message;

        internal Builder(Clip message)
        {
            _message = message;
        }

        static Builder global::AmctGen.Generated.IMessageBuilder<Builder, Clip>.Create(Clip? message) => message?.ToBuilder() ?? CreateBuilder();

        public Builder WithClipMax(float value) { _message._clipMax = value; _message._has |= 0x1u; return this; }

        public Builder ClearClipMax() { _message._clipMax = default; _message._has &= ~0x1u; return this; }

        public Builder WithClipMin(float value) { _message._clipMin = value; _message._has |= 0x2u; return this; }

        public Builder ClearClipMin() { _message._clipMin = default; _message._has &= ~0x2u; return this; }

        public Builder MergeFrom(Clip message)
        {
            global::System.ArgumentNullException.ThrowIfNull(message);
            if ((message._has & 0x1u) != 0) { _message._clipMax = message._clipMax; }
            if ((message._has & 0x2u) != 0) { _message._clipMin = message._clipMin; }
            _message._has |= message._has;
            return this;
        }

        public Builder MergeText(string text, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Merge<Builder, Clip>(this, text, options);

        public Builder MergeText(global::System.ReadOnlySpan<byte> utf8, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Merge<Builder, Clip>(this, utf8, options);

        public Clip Build() => global::AmctGen.Generated.MissingFields.Build<Builder, Clip>(this);

        Clip global::AmctGen.Generated.IMessageBuilder<Builder, Clip>.Build(global::AmctGen.Generated.MissingFields missing)
        {
            Clip message = _message with { };
            missing.Require("clip_max", (message._has & 0x1u) != 0);
            missing.Require("clip_min", (message._has & 0x2u) != 0);
            return message;
        }
    }
}
