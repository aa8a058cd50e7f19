using AmctGen.Generated;

// What the generator emits for golden.proto, by hand: the contract between emitters and runtime.
#nullable enable

namespace Golden;

public sealed partial record Root : global::AmctGen.IMessage<Root>
{
    private uint _has;
    private uint _batchNum;
    private global::Golden.Data? _dataConfig;
    private global::AmctGen.EquatableArray<string> _skipLayers;
    private global::AmctGen.EquatableArray<global::Golden.Layer> _overrideLayers;
    private global::AmctGen.EquatableArray<global::Golden.LayerType> _overrideTypes;
    private global::AmctGen.EquatableMap<string, int> _weights;
    private bool _fixedMin;

    /// <summary>The schema's view of the message.</summary>
    public static global::AmctGen.Text.MessageShape Shape { get; } = new("golden.Root", static () =>
    [
        new("batch_num", 1, global::AmctGen.Text.FieldKind.UInt32, global::AmctGen.Text.FieldCardinality.Optional),
        new("data_config", 2, global::AmctGen.Text.FieldKind.Message, global::AmctGen.Text.FieldCardinality.Optional, static () => global::Golden.Data.Shape),
        new("skip_layers", 4, global::AmctGen.Text.FieldKind.String, global::AmctGen.Text.FieldCardinality.Repeated),
        new("override_layers", 5, global::AmctGen.Text.FieldKind.Message, global::AmctGen.Text.FieldCardinality.Repeated, static () => global::Golden.Layer.Shape),
        new("override_types", 6, global::AmctGen.Text.FieldKind.Message, global::AmctGen.Text.FieldCardinality.Repeated, static () => global::Golden.LayerType.Shape),
        new("weights", 7, global::AmctGen.Text.FieldKind.Message, global::AmctGen.Text.FieldCardinality.Map, static () => WeightsEntry!),
        new("fixed_min", 8, global::AmctGen.Text.FieldKind.Bool, global::AmctGen.Text.FieldCardinality.Optional),
    ]);

    private static global::AmctGen.Text.MessageShape WeightsEntry { get; } = new("golden.Root.WeightsEntry", static () =>
    [
        new("key", 1, global::AmctGen.Text.FieldKind.String, global::AmctGen.Text.FieldCardinality.Optional),
        new("value", 2, global::AmctGen.Text.FieldKind.Int32, global::AmctGen.Text.FieldCardinality.Optional),
    ]);

    /// <summary>How many batches are read. <para>Null when not set; the default is 1.</para></summary>
    public uint? BatchNum
    {
        get => (_has & 0x1u) != 0 ? _batchNum : null;
        init { _batchNum = value.GetValueOrDefault(); _has = value.HasValue ? _has | 0x1u : _has & ~0x1u; }
    }

    /// <summary><see cref="BatchNum"/>, or its default 1.</summary>
    public uint BatchNumOrDefault => (_has & 0x1u) != 0 ? _batchNum : 1u;

    public global::Golden.Data? DataConfig { get => _dataConfig; init => _dataConfig = value; }

    public global::AmctGen.EquatableArray<string> SkipLayers { get => _skipLayers; init => _skipLayers = value; }

    public global::AmctGen.EquatableArray<global::Golden.Layer> OverrideLayers { get => _overrideLayers; init => _overrideLayers = value; }

    public global::AmctGen.EquatableArray<global::Golden.LayerType> OverrideTypes { get => _overrideTypes; init => _overrideTypes = value; }

    public global::AmctGen.EquatableMap<string, int> Weights { get => _weights; init => _weights = value; }

    public bool? FixedMin
    {
        get => (_has & 0x2u) != 0 ? _fixedMin : null;
        init { _fixedMin = value.GetValueOrDefault(); _has = value.HasValue ? _has | 0x2u : _has & ~0x2u; }
    }

    public bool FixedMinOrDefault => (_has & 0x2u) != 0 ? _fixedMin : false;

    public static Root ParseText(string text, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Parse<Root>(text, options);

    public static Root ParseText(global::System.ReadOnlySpan<byte> utf8, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Parse<Root>(utf8, options);

    public static bool TryParseText(string text, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Root? message, out global::AmctGen.EquatableArray<global::AmctGen.Text.TextDiagnostic> diagnostics, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.TryParse(text, out message, out diagnostics, options);

    public static bool TryParseText(global::System.ReadOnlySpan<byte> utf8, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Root? message, out global::AmctGen.EquatableArray<global::AmctGen.Text.TextDiagnostic> diagnostics, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.TryParse(utf8, out message, out diagnostics, options);

    public string ToText(global::AmctGen.Text.TextWriterOptions? options = null) => global::AmctGen.Text.TextFormat.ToText(this, options);

    public void WriteTo(global::System.Buffers.IBufferWriter<byte> output, global::AmctGen.Text.TextWriterOptions? options = null) => global::AmctGen.Text.TextFormat.Write(this, output, options);

    public override string ToString() => ToText();

    public static Builder CreateBuilder() => new(new Root());

    public Builder ToBuilder() => new(this with { });

    Root global::AmctGen.IMessage<Root>.Merge(Root other) => ToBuilder().MergeFrom(other).Build();

    public global::AmctGen.Validation.ValidationResult Validate() => global::AmctGen.Validation.ValidationContext.Run(this);

    global::AmctGen.Text.MessageShape global::AmctGen.IMessage.MessageShape => Shape;

    void global::AmctGen.IMessage.Validate(global::AmctGen.Validation.ValidationContext context)
    {
        context.Enter("data_config", _dataConfig);
        context.EnterEach("override_layers", _overrideLayers);
        context.EnterEach("override_types", _overrideTypes);
        OnValidate(context);
    }

    partial void OnValidate(global::AmctGen.Validation.ValidationContext context);

    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static Root ReadFrom(ref global::AmctGen.Generated.TextFormatReader reader)
    {
        if (reader.TryGetCached<Root>(0x2E0263AAu, out ulong place) is { } recent) { return recent; }
        var message = new Root();
        global::AmctGen.Generated.ListBuilder<string> skipLayers = default;
        global::AmctGen.Generated.ListBuilder<global::Golden.Layer> overrideLayers = default;
        global::AmctGen.Generated.ListBuilder<global::Golden.LayerType> overrideTypes = default;
        global::AmctGen.Generated.MapBuilder<string, int> weights = default;
        while (reader.NextField())
        {
            switch (reader.Peek)
            {
                case (byte)'b':
                    if (reader.TryName("batch_num"u8) && reader.MarkSeen(ref message._has, 0x1u)) { reader.ReadColon(); message._batchNum = reader.ReadUInt32(); continue; }
                    break;
                case (byte)'d':
                    if (reader.TryName("data_config"u8) && message._dataConfig is null) { byte outer = reader.BeginMessage(); message._dataConfig = global::Golden.Data.ReadFrom(ref reader); reader.EndMessage(outer); continue; }
                    break;
                case (byte)'f':
                    if (reader.TryName("fixed_min"u8) && reader.MarkSeen(ref message._has, 0x2u)) { reader.ReadColon(); message._fixedMin = reader.ReadBool(); continue; }
                    break;
                case (byte)'o':
                    if (reader.TryName("override_layers"u8)) { if (reader.BeginMessages(out bool list)) { do { byte outer = reader.BeginMessage(); overrideLayers.Add(global::Golden.Layer.ReadFrom(ref reader)); reader.EndMessage(outer); } while (reader.NextElement(list)); } continue; }
                    if (reader.TryName("override_types"u8)) { if (reader.BeginMessages(out bool list)) { do { byte outer = reader.BeginMessage(); overrideTypes.Add(global::Golden.LayerType.ReadFrom(ref reader)); reader.EndMessage(outer); } while (reader.NextElement(list)); } continue; }
                    break;
                case (byte)'s':
                    if (reader.TryName("skip_layers"u8)) { if (reader.BeginScalars(out bool list)) { do { skipLayers.Add(reader.ReadString()); } while (reader.NextScalar(list)); } continue; }
                    break;
                case (byte)'w':
                    if (reader.TryName("weights"u8)) { if (reader.BeginMessages(out bool list)) { do { byte outer = reader.BeginMessage(); ReadWeightsEntry(ref reader, ref weights); reader.EndMessage(outer); } while (reader.NextElement(list)); } continue; }
                    break;
            }
            reader.Fail();
        }
        message._skipLayers = skipLayers.ToEquatableArray();
        message._overrideLayers = overrideLayers.ToEquatableArray();
        message._overrideTypes = overrideTypes.ToEquatableArray();
        message._weights = weights.ToEquatableMap();
        reader.Cache(place, message);
        return message;
    }

    private static void ReadWeightsEntry(ref global::AmctGen.Generated.TextFormatReader reader, ref global::AmctGen.Generated.MapBuilder<string, int> map)
    {
        uint seen = 0;
        string key = "";
        int value = 0;
        while (reader.NextField())
        {
            if (reader.TryName("key"u8) && reader.MarkSeen(ref seen, 0x1u)) { reader.ReadColon(); key = reader.ReadString(); continue; }
            if (reader.TryName("value"u8) && reader.MarkSeen(ref seen, 0x2u)) { reader.ReadColon(); value = reader.ReadInt32(); continue; }
            reader.Fail();
        }
        if (!map.Set(key, value)) { reader.Notice(); }
    }

    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void WriteTo(ref global::AmctGen.Generated.TextFormatWriter writer)
    {
        if ((_has & 0x1u) != 0) { writer.WriteUInt32("batch_num: "u8, _batchNum); }
        if (_dataConfig is not null) { writer.BeginMessage("data_config {"u8); _dataConfig.WriteTo(ref writer); writer.EndMessage(); }
        foreach (string value in _skipLayers) { writer.WriteString("skip_layers: "u8, value); }
        foreach (global::Golden.Layer value in _overrideLayers) { writer.BeginMessage("override_layers {"u8); value.WriteTo(ref writer); writer.EndMessage(); }
        foreach (global::Golden.LayerType value in _overrideTypes) { writer.BeginMessage("override_types {"u8); value.WriteTo(ref writer); writer.EndMessage(); }
        foreach (global::System.Collections.Generic.KeyValuePair<string, int> entry in _weights)
        {
            writer.BeginMessage("weights {"u8);
            writer.WriteString("key: "u8, entry.Key);
            writer.WriteInt32("value: "u8, entry.Value);
            writer.EndMessage();
        }
        if ((_has & 0x2u) != 0) { writer.WriteBool("fixed_min: "u8, _fixedMin); }
    }

    public sealed class Builder : global::AmctGen.Generated.IMessageBuilder<Builder, Root>
    {
        private readonly Root _message;
        private global::AmctGen.Generated.MessageSlot<global::Golden.Data.Builder, global::Golden.Data> _dataConfig;
        private global::AmctGen.Generated.ListBuilder<string> _skipLayers;
        private global::AmctGen.Generated.MessageListBuilder<global::Golden.Layer.Builder, global::Golden.Layer> _overrideLayers;
        private global::AmctGen.Generated.MessageListBuilder<global::Golden.LayerType.Builder, global::Golden.LayerType> _overrideTypes;
        private global::AmctGen.Generated.MapBuilder<string, int> _weights;

        internal Builder(Root message)
        {
            _message = message;
            _dataConfig.Set(message._dataConfig);
            _skipLayers.AddRange(message._skipLayers);
            _overrideLayers.AddRange(message._overrideLayers);
            _overrideTypes.AddRange(message._overrideTypes);
            _weights.SetRange(message._weights);
        }

        static Builder global::AmctGen.Generated.IMessageBuilder<Builder, Root>.Create(Root? message) => message?.ToBuilder() ?? CreateBuilder();

        public Builder WithBatchNum(uint value) { _message._batchNum = value; _message._has |= 0x1u; return this; }

        public Builder ClearBatchNum() { _message._batchNum = default; _message._has &= ~0x1u; return this; }

        public Builder WithDataConfig(global::Golden.Data value) { _dataConfig.Set(value ?? throw new global::System.ArgumentNullException(nameof(value))); return this; }

        public Builder WithDataConfig(global::System.Action<global::Golden.Data.Builder> configure) { _dataConfig.Configure(configure); return this; }

        public Builder ClearDataConfig() { _dataConfig.Set(null); return this; }

        public Builder AddSkipLayers(params string[] values) { _skipLayers.AddRange(values); return this; }

        public Builder AddSkipLayers(global::System.Collections.Generic.IEnumerable<string> values) { _skipLayers.AddRange(values); return this; }

        public Builder ClearSkipLayers() { _skipLayers = default; return this; }

        public Builder AddOverrideLayers(params global::Golden.Layer[] values) { _overrideLayers.AddRange(values); return this; }

        public Builder AddOverrideLayers(global::System.Collections.Generic.IEnumerable<global::Golden.Layer> values) { _overrideLayers.AddRange(values); return this; }

        public Builder AddOverrideLayers(global::System.Action<global::Golden.Layer.Builder> configure) { _overrideLayers.Add(configure); return this; }

        public Builder ClearOverrideLayers() { _overrideLayers = default; return this; }

        public Builder AddOverrideTypes(params global::Golden.LayerType[] values) { _overrideTypes.AddRange(values); return this; }

        public Builder AddOverrideTypes(global::System.Collections.Generic.IEnumerable<global::Golden.LayerType> values) { _overrideTypes.AddRange(values); return this; }

        public Builder AddOverrideTypes(global::System.Action<global::Golden.LayerType.Builder> configure) { _overrideTypes.Add(configure); return this; }

        public Builder ClearOverrideTypes() { _overrideTypes = default; return this; }

        public Builder SetWeights(string key, int value) { _weights.Set(key, value); return this; }

        public Builder ClearWeights() { _weights = default; return this; }

        public Builder WithFixedMin(bool value) { _message._fixedMin = value; _message._has |= 0x2u; return this; }

        public Builder ClearFixedMin() { _message._fixedMin = default; _message._has &= ~0x2u; return this; }

        public Builder MergeFrom(Root message)
        {
            global::System.ArgumentNullException.ThrowIfNull(message);
            if ((message._has & 0x1u) != 0) { _message._batchNum = message._batchNum; }
            _dataConfig.Merge(message._dataConfig);
            _skipLayers.AddRange(message._skipLayers);
            _overrideLayers.AddRange(message._overrideLayers);
            _overrideTypes.AddRange(message._overrideTypes);
            _weights.SetRange(message._weights);
            if ((message._has & 0x2u) != 0) { _message._fixedMin = message._fixedMin; }
            _message._has |= message._has;
            return this;
        }

        public Builder MergeText(string text, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Merge<Builder, Root>(this, text, options);

        public Builder MergeText(global::System.ReadOnlySpan<byte> utf8, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Merge<Builder, Root>(this, utf8, options);

        /// <exception cref="global::AmctGen.MissingFieldsException">A required field is not set; the message names all of them by path.</exception>
        public Root Build() => global::AmctGen.Generated.MissingFields.Build<Builder, Root>(this);

        Root global::AmctGen.Generated.IMessageBuilder<Builder, Root>.Build(global::AmctGen.Generated.MissingFields missing)
        {
            Root message = _message with { };
            message._dataConfig = _dataConfig.Build("data_config", missing);
            message._skipLayers = _skipLayers.ToEquatableArray();
            message._overrideLayers = _overrideLayers.Build("override_layers", missing);
            message._overrideTypes = _overrideTypes.Build("override_types", missing);
            message._weights = _weights.ToEquatableMap();
            return message;
        }
    }
}
