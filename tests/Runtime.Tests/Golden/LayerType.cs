using AmctGen.Generated;

#nullable enable

namespace Golden;

public sealed partial record LayerType : global::AmctGen.IMessage<LayerType>
{
    private string? _layerType;
    private global::Golden.Data? _dataConfig;

    public LayerType()
    {
    }

    [global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private LayerType(global::AmctGen.Generated.Uninitialized _)
    {
        LayerType_ = null!;
    }

    public static global::AmctGen.Text.MessageShape Shape { get; } = new("golden.LayerType", static () =>
    [
        new("layer_type", 1, global::AmctGen.Text.FieldKind.String, global::AmctGen.Text.FieldCardinality.Required),
        new("data_config", 2, global::AmctGen.Text.FieldKind.Message, global::AmctGen.Text.FieldCardinality.Optional, static () => global::Golden.Data.Shape),
    ]);

    public required string LayerType_ { get => _layerType!; init => _layerType = value; }

    public global::Golden.Data? DataConfig { get => _dataConfig; init => _dataConfig = value; }

    public override string ToString() => global::AmctGen.Text.TextFormat.ToText(this, null);

    public static Builder CreateBuilder() => new(new LayerType(default(global::AmctGen.Generated.Uninitialized)));

    public Builder ToBuilder() => new(this with { });

    LayerType global::AmctGen.IMessage<LayerType>.Merge(LayerType other) => ToBuilder().MergeFrom(other).Build();

    global::AmctGen.Text.MessageShape global::AmctGen.IMessage.MessageShape => Shape;

    void global::AmctGen.IMessage.Validate(global::AmctGen.Validation.ValidationContext context)
    {
        context.Require("layer_type", _layerType is not null);
        context.Enter("data_config", _dataConfig);
        OnValidate(context);
    }

    partial void OnValidate(global::AmctGen.Validation.ValidationContext context);

    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static LayerType ReadFrom(ref global::AmctGen.Generated.TextFormatReader reader)
    {
        if (reader.TryGetCached<LayerType>(0xB9E71FCBu, out ulong place) is { } recent) { return recent; }
        var message = new LayerType(default(global::AmctGen.Generated.Uninitialized));
        while (reader.NextField())
        {
            switch (reader.Peek)
            {
                case (byte)'d':
                    if (reader.TryName("data_config"u8) && message._dataConfig is null) { byte outer = reader.BeginMessage(); message._dataConfig = global::Golden.Data.ReadFrom(ref reader); reader.EndMessage(outer); continue; }
                    break;
                case (byte)'l':
                    if (reader.TryName("layer_type"u8) && message._layerType is null) { reader.ReadColon(); message._layerType = reader.ReadString(); continue; }
                    break;
            }
            reader.Fail();
        }
        if (message._layerType is null) { reader.Lack(); }
        reader.Cache(place, message);
        return message;
    }

    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void WriteTo(ref global::AmctGen.Generated.TextFormatWriter writer)
    {
        if (_layerType is not null) { writer.WriteString("layer_type: "u8, _layerType); }
        if (_dataConfig is not null) { writer.BeginMessage("data_config {"u8); _dataConfig.WriteTo(ref writer); writer.EndMessage(); }
    }

    public sealed class Builder : global::AmctGen.Generated.IMessageBuilder<Builder, LayerType>
    {
        private readonly LayerType _message;
        private global::AmctGen.Generated.MessageSlot<global::Golden.Data.Builder, global::Golden.Data> _dataConfig;

        internal Builder(LayerType message)
        {
            _message = message;
            _dataConfig.Set(message._dataConfig);
        }

        static Builder global::AmctGen.Generated.IMessageBuilder<Builder, LayerType>.Create(LayerType? message) => message?.ToBuilder() ?? CreateBuilder();

        public Builder WithLayerType(string value) { _message._layerType = value ?? throw new global::System.ArgumentNullException(nameof(value)); return this; }

        public Builder ClearLayerType() { _message._layerType = null; return this; }

        public Builder WithDataConfig(global::Golden.Data value) { _dataConfig.Set(value ?? throw new global::System.ArgumentNullException(nameof(value))); return this; }

        public Builder WithDataConfig(global::System.Action<global::Golden.Data.Builder> configure) { _dataConfig.Configure(configure); return this; }

        public Builder ClearDataConfig() { _dataConfig.Set(null); return this; }

        public Builder MergeFrom(LayerType message)
        {
            global::System.ArgumentNullException.ThrowIfNull(message);
            _message._layerType = message._layerType ?? _message._layerType;
            _dataConfig.Merge(message._dataConfig);
            return this;
        }

        public Builder MergeText(string text, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Merge<Builder, LayerType>(this, text, options);

        public Builder MergeText(global::System.ReadOnlySpan<byte> utf8, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Merge<Builder, LayerType>(this, utf8, options);

        public LayerType Build() => global::AmctGen.Generated.MissingFields.Build<Builder, LayerType>(this);

        LayerType global::AmctGen.Generated.IMessageBuilder<Builder, LayerType>.Build(global::AmctGen.Generated.MissingFields missing)
        {
            LayerType message = _message with { };
            missing.Require("layer_type", message._layerType is not null);
            message._dataConfig = _dataConfig.Build("data_config", missing);
            return message;
        }
    }
}
