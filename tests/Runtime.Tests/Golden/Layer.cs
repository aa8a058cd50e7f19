using AmctGen.Generated;

#nullable enable

namespace Golden;

public sealed partial record Layer : global::AmctGen.IMessage<Layer>
{
    private string? _layerName;
    private global::Golden.Data? _dataConfig;

    public Layer()
    {
    }

    [global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private Layer(global::AmctGen.Generated.Uninitialized _)
    {
        LayerName = null!;
    }

    public static global::AmctGen.Text.MessageShape Shape { get; } = new("golden.Layer", static () =>
    [
        new("layer_name", 1, global::AmctGen.Text.FieldKind.String, global::AmctGen.Text.FieldCardinality.Required),
        new("data_config", 2, global::AmctGen.Text.FieldKind.Message, global::AmctGen.Text.FieldCardinality.Optional, static () => global::Golden.Data.Shape),
    ]);

    public required string LayerName { get => _layerName!; init => _layerName = value; }

    public global::Golden.Data? DataConfig { get => _dataConfig; init => _dataConfig = value; }

    public override string ToString() => global::AmctGen.Text.TextFormat.ToText(this, null);

    public static Builder CreateBuilder() => new(new Layer(default(global::AmctGen.Generated.Uninitialized)));

    public Builder ToBuilder() => new(this with { });

    Layer global::AmctGen.IMessage<Layer>.Merge(Layer other) => ToBuilder().MergeFrom(other).Build();

    global::AmctGen.Text.MessageShape global::AmctGen.IMessage.MessageShape => Shape;

    void global::AmctGen.IMessage.Validate(global::AmctGen.Validation.ValidationContext context)
    {
        context.Require("layer_name", _layerName is not null);
        context.Enter("data_config", _dataConfig);
        OnValidate(context);
    }

    partial void OnValidate(global::AmctGen.Validation.ValidationContext context);

    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static Layer ReadFrom(ref global::AmctGen.Generated.TextFormatReader reader)
    {
        if (reader.TryGetCached<Layer>(0x59517DD3u, out ulong place) is { } recent) { return recent; }
        var message = new Layer(default(global::AmctGen.Generated.Uninitialized));
        while (reader.NextField())
        {
            switch (reader.Peek)
            {
                case (byte)'d':
                    if (reader.TryName("data_config"u8) && message._dataConfig is null) { byte outer = reader.BeginMessage(); message._dataConfig = global::Golden.Data.ReadFrom(ref reader); reader.EndMessage(outer); continue; }
                    break;
                case (byte)'l':
                    if (reader.TryName("layer_name"u8) && message._layerName is null) { reader.ReadColon(); message._layerName = reader.ReadString(); continue; }
                    break;
            }
            reader.Fail();
        }
        if (message._layerName is null) { reader.Lack(); }
        reader.Cache(place, message);
        return message;
    }

    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void WriteTo(ref global::AmctGen.Generated.TextFormatWriter writer)
    {
        if (_layerName is not null) { writer.WriteString("layer_name: "u8, _layerName); }
        if (_dataConfig is not null) { writer.BeginMessage("data_config {"u8); _dataConfig.WriteTo(ref writer); writer.EndMessage(); }
    }

    public sealed class Builder : global::AmctGen.Generated.IMessageBuilder<Builder, Layer>
    {
        private readonly Layer _message;
        private global::AmctGen.Generated.MessageSlot<global::Golden.Data.Builder, global::Golden.Data> _dataConfig;

        internal Builder(Layer message)
        {
            _message = message;
            _dataConfig.Set(message._dataConfig);
        }

        static Builder global::AmctGen.Generated.IMessageBuilder<Builder, Layer>.Create(Layer? message) => message?.ToBuilder() ?? CreateBuilder();

        public Builder WithLayerName(string value) { _message._layerName = value ?? throw new global::System.ArgumentNullException(nameof(value)); return this; }

        public Builder ClearLayerName() { _message._layerName = null; return this; }

        public Builder WithDataConfig(global::Golden.Data value) { _dataConfig.Set(value ?? throw new global::System.ArgumentNullException(nameof(value))); return this; }

        public Builder WithDataConfig(global::System.Action<global::Golden.Data.Builder> configure) { _dataConfig.Configure(configure); return this; }

        public Builder ClearDataConfig() { _dataConfig.Set(null); return this; }

        public Builder MergeFrom(Layer message)
        {
            global::System.ArgumentNullException.ThrowIfNull(message);
            _message._layerName = message._layerName ?? _message._layerName;
            _dataConfig.Merge(message._dataConfig);
            return this;
        }

        public Builder MergeText(string text, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Merge<Builder, Layer>(this, text, options);

        public Builder MergeText(global::System.ReadOnlySpan<byte> utf8, global::AmctGen.Text.TextReaderOptions? options = null) => global::AmctGen.Text.TextFormat.Merge<Builder, Layer>(this, utf8, options);

        public Layer Build() => global::AmctGen.Generated.MissingFields.Build<Builder, Layer>(this);

        Layer global::AmctGen.Generated.IMessageBuilder<Builder, Layer>.Build(global::AmctGen.Generated.MissingFields missing)
        {
            Layer message = _message with { };
            missing.Require("layer_name", message._layerName is not null);
            message._dataConfig = _dataConfig.Build("data_config", missing);
            return message;
        }
    }
}
