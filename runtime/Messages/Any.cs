using System.Diagnostics;
using System.Text;
using AmctGen.Generated;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen.WellKnownTypes;

/// <summary>
/// The message <c>google.protobuf.Any</c>: a message of any type, with the URL of that type.
/// </summary>
/// <remarks>
/// An Any contains either the message itself, written as <c>[type.googleapis.com/package.Message] { ... }</c>, or its binary form in
/// <see cref="Value"/>. Neither is converted to the other, except that a canonical text contains the binary form in both cases.
/// </remarks>
[DebuggerDisplay("{global::AmctGen.Generated.DebuggerText.Of(this),nq}")]
public sealed partial record Any : IMessage<Any>
{
    private const string UsualPrefix = "type.googleapis.com";

    private string _typeUrl = "";
    private ByteString _value = ByteString.Empty;
    private IMessage? _message;

    /// <summary>The schema's view of the message.</summary>
    public static MessageShape Shape { get; } = new("google.protobuf.Any", "implicit string type_url = 1\nimplicit bytes value = 2");

    /// <summary>The URL of the message's type, which ends in <c>/</c> and the full name of the type.</summary>
    /// <exception cref="InvalidOperationException">The <see cref="Message"/> is of another type.</exception>
    public string TypeUrl
    {
        get => _typeUrl;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (_message is not null && AmctGen.Text.TypeUrl.MessageOf($"[{value}]") != _message.MessageShape.FullName)
            {
                throw new InvalidOperationException(
                    $"'{value}' is not a type URL of the message inside, which is a {_message.MessageShape.FullName}");
            }
            _typeUrl = value;
        }
    }

    /// <summary>The binary form of the message; empty if <see cref="Message"/> is set. Setting it clears <see cref="Message"/>.</summary>
    public ByteString Value
    {
        get => _value;
        init
        {
            _value = value ?? throw new ArgumentNullException(nameof(value));
            _message = null;
        }
    }

    /// <summary>The message; null if there is only its binary form. Test its type with <c>any.Message is Circle circle</c>.</summary>
    public IMessage? Message => _message;

    MessageShape IMessage.MessageShape => Shape;

    /// <summary>Creates an Any that contains a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="prefix">The part of the type URL before <c>/</c> and the full name.</param>
    /// <exception cref="ArgumentException">The prefix is not valid in a type URL.</exception>
    public static Any Pack(IMessage message, string prefix = UsualPrefix)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(prefix);
        string typeUrl = $"{prefix}/{message.MessageShape.FullName}";
        return AmctGen.Text.TypeUrl.MessageOf($"[{typeUrl}]") is not null
            ? new Any { _typeUrl = typeUrl, _message = message }
            : throw new ArgumentException($"'{prefix}' cannot begin a type URL", nameof(prefix));
    }

    static Any IMessage<Any>.ReadFrom(ref TextFormatReader reader)
    {
        var any = new Any();
        uint seen = 0;
        while (reader.NextField())
        {
            if (any._message is not null && reader.IsNormalized)
            {
                any._value = BinaryEncoder.Encode(any._message) ?? ByteString.Empty;
                any._message = null;
                seen = 0;
            }
            if (reader.TryName("type_url"u8) && any._message is null && (reader.MarkSeen(ref seen, 1) || reader.IsNormalized))
            {
                reader.ReadColon();
                any._typeUrl = reader.ReadString();
                continue;
            }
            if (reader.TryName("value"u8) && any._message is null && (reader.MarkSeen(ref seen, 2) || reader.IsNormalized))
            {
                reader.ReadColon();
                any._value = reader.ReadBytes();
                continue;
            }
            if (any._message is null && seen == 0 && reader.TryContent(out string typeUrl) is { } message)
            {
                any._typeUrl = typeUrl;
                any._message = message;
                continue;
            }
            reader.Fail();
        }
        return any;
    }

    void IMessage.WriteTo(ref TextFormatWriter writer)
    {
        ByteString? value = _value;
        if (_message is not null && (!writer.HidesContent || (value = BinaryEncoder.Encode(_message)) is null))
        {
            writer.Note(_message.MessageShape);
            writer.WriteMessage(Encoding.UTF8.GetBytes($"[{_typeUrl}]"), _message);
            return;
        }
        if (_typeUrl.Length != 0)
        {
            writer.Write("type_url"u8, _typeUrl);
        }
        if (value.Length != 0)
        {
            writer.Write("value"u8, value);
        }
    }

    /// <summary>Creates a builder that starts from an empty Any.</summary>
    public static Builder CreateBuilder() => new(new Any());

    /// <summary>Creates a builder that starts from this Any.</summary>
    public Builder ToBuilder() => new(this);

    /// <summary>The Any in text format.</summary>
    /// <param name="options">How to write; null for the default options.</param>
    public string ToText(TextWriterOptions? options = null) => TextFormat.ToText(this, options);

    /// <summary>The Any in text format.</summary>
    public override string ToString() => ToText();

    /// <summary>Validates the message in the Any and returns its violations.</summary>
    public ValidationResult Validate() => ValidationContext.Run(this);

    Any IMessage<Any>.Merge(Any other) => ToBuilder().MergeFrom(other).Build();

    void IMessage.Validate(ValidationContext context) => context.Enter($"[{_typeUrl}]", _message);

    /// <summary>Builds an Any step by step.</summary>
    public sealed class Builder : IMessageBuilder<Builder, Any>
    {
        private Any _any;

        internal Builder(Any any) => _any = any;

        static Builder IMessageBuilder<Builder, Any>.Create(Any? message) => message?.ToBuilder() ?? CreateBuilder();

        /// <summary>Sets <see cref="Any.Message"/> and the URL of its type.</summary>
        /// <param name="message">The message.</param>
        public Builder WithMessage(IMessage message)
        {
            _any = Pack(message);
            return this;
        }

        /// <summary>Sets <see cref="Any.TypeUrl"/>.</summary>
        /// <param name="value">The value.</param>
        public Builder WithTypeUrl(string value)
        {
            _any = _any with { TypeUrl = value };
            return this;
        }

        /// <summary>Sets <see cref="Any.Value"/>.</summary>
        /// <param name="value">The value.</param>
        public Builder WithValue(ByteString value)
        {
            _any = _any with { Value = value };
            return this;
        }

        /// <summary>Merges an Any into this one.</summary>
        /// <remarks>
        /// If the other Any contains a message, it replaces everything. Otherwise its type URL and its binary form, if not empty, replace
        /// those of this Any; a message in this Any is first converted to its binary form.
        /// </remarks>
        /// <param name="message">The Any to merge.</param>
        public Builder MergeFrom(Any message)
        {
            ArgumentNullException.ThrowIfNull(message);
            if (message._message is not null)
            {
                _any = message;
            }
            else if (message._typeUrl.Length > 0 || message._value.Length > 0)
            {
                ByteString value = _any._message is null ? _any._value : BinaryEncoder.Encode(_any._message) ?? ByteString.Empty;
                _any = new Any
                {
                    _typeUrl = message._typeUrl.Length > 0 ? message._typeUrl : _any._typeUrl,
                    _value = message._value.Length > 0 ? message._value : value,
                };
            }
            return this;
        }

        /// <summary>Builds the Any. The builder may be used afterwards.</summary>
        public Any Build() => _any;

        Any IMessageBuilder<Builder, Any>.Build(MissingFields missing) => _any;
    }
}
