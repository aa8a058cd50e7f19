using AmctGen.Generated;

#nullable enable

namespace Golden;

/// <summary>A message in the form of generated code, which other files extend and which contains an Any, without builder and validation.</summary>
public sealed record Sheet : global::AmctGen.IMessage<Sheet>
{
    private string? _title;
    private global::AmctGen.WellKnownTypes.Any? _content;
    private global::AmctGen.Generated.ExtensionSet _extensionSet;

    public static global::AmctGen.Text.MessageShape Shape { get; } = new("golden.Sheet", static () =>
    [
        new("title", 1, global::AmctGen.Text.FieldKind.String, global::AmctGen.Text.FieldCardinality.Optional),
        new("content", 20, global::AmctGen.Text.FieldKind.Message, global::AmctGen.Text.FieldCardinality.Optional, static () => global::AmctGen.WellKnownTypes.Any.Shape),
    ])
    { IsExtendable = true };

    public string? Title { get => _title; init => _title = value; }

    public global::AmctGen.WellKnownTypes.Any? Content { get => _content; init => _content = value; }

    global::AmctGen.Text.MessageShape global::AmctGen.IMessage.MessageShape => Shape;

    public TValue Get<TValue>(global::AmctGen.Extension<Sheet, TValue> extension) => _extensionSet.Get(extension);

    public Sheet With<TValue>(global::AmctGen.Extension<Sheet, TValue> extension, TValue value) => this with { _extensionSet = _extensionSet.With(extension, value) };

    public override string ToString() => global::AmctGen.Text.TextFormat.ToText(this);

    void global::AmctGen.IMessage.Validate(global::AmctGen.Validation.ValidationContext context) => _extensionSet.Validate(context);

    public static Sheet ReadFrom(ref global::AmctGen.Generated.TextFormatReader reader)
    {
        if (reader.TryGetCached<Sheet>(0x72AC67A9u, out ulong place) is { } recent) { return recent; }
        var message = new Sheet();
        global::AmctGen.Generated.ExtensionSetBuilder extensions = default;
        while (reader.NextField())
        {
            switch (reader.Peek)
            {
                case (byte)'c':
                    if (reader.TryName("content"u8) && message._content is null) { byte outer = reader.BeginMessage(); message._content = global::AmctGen.WellKnownTypes.Any.ReadFrom(ref reader); reader.EndMessage(outer); continue; }
                    break;
                case (byte)'t':
                    if (reader.TryName("title"u8) && message._title is null) { reader.ReadColon(); message._title = reader.ReadString(); continue; }
                    break;
                case (byte)'[':
                    if (reader.TryExtension(Shape, ref extensions)) { continue; }
                    break;
            }
            reader.Fail();
        }
        message._extensionSet = extensions.ToExtensionSet();
        reader.Cache(place, message);
        return message;
    }

    Sheet global::AmctGen.IMessage<Sheet>.Merge(Sheet other)
    {
        global::AmctGen.Generated.MessageSlot<global::AmctGen.WellKnownTypes.Any.Builder, global::AmctGen.WellKnownTypes.Any> content = default;
        content.Set(_content);
        content.Merge(other._content);
        return new Sheet { _title = other._title ?? _title, _content = content.Build("content", null!), _extensionSet = _extensionSet.Merge(other._extensionSet) };
    }

    public void WriteTo(ref global::AmctGen.Generated.TextFormatWriter writer)
    {
        if (_title is not null) { writer.WriteString("title: "u8, _title); }
        _extensionSet.WriteTo(ref writer, 2, 19);
        if (_content is not null) { writer.BeginMessage("content {"u8); _content.WriteTo(ref writer); writer.EndMessage(); }
    }
}

/// <summary>Extensions of <see cref="Sheet"/>.</summary>
public static class SheetExtensions
{
    public static global::AmctGen.Extension<Sheet, int> Page { get; } =
        global::AmctGen.Extension.Scalar<Sheet, int>(new("[golden.page]", 2, global::AmctGen.Text.FieldKind.Int32, global::AmctGen.Text.FieldCardinality.Optional), global::AmctGen.Generated.ValueCodec.Int32, 0);

    public static global::AmctGen.Extension<Sheet, global::AmctGen.EquatableArray<string>> Notes { get; } =
        global::AmctGen.Extension.Repeated<Sheet, string>(new("[golden.notes]", 3, global::AmctGen.Text.FieldKind.String, global::AmctGen.Text.FieldCardinality.Repeated), global::AmctGen.Generated.ValueCodec.String);

    public static global::AmctGen.Extension<Sheet, Layer?> Layer { get; } =
        global::AmctGen.Extension.Message<Sheet, Layer>(new("[golden.layer]", 4, global::AmctGen.Text.FieldKind.Message, global::AmctGen.Text.FieldCardinality.Optional, static () => global::Golden.Layer.Shape));

    public static global::AmctGen.Extension<Sheet, global::AmctGen.EquatableArray<Sheet>> Sheets { get; } =
        global::AmctGen.Extension.Repeated<Sheet, Sheet>(new("[golden.Sheet.sheets]", 5, global::AmctGen.Text.FieldKind.Message, global::AmctGen.Text.FieldCardinality.Repeated, static () => Sheet.Shape) { TextName = "[golden.Sheet]" }, global::AmctGen.Generated.ValueCodec.Message<Sheet>());
}
