using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>Names in brackets (of extensions and of the types in an Any), and messages without generated code.</content>
public ref partial struct TextFormatReader
{
    /// <summary>Reports that required fields are missing in the message that was just read.</summary>
    internal void Lack()
    {
        HasLack = true;
        if (!IsPartial)
        {
            Fail();
        }
    }

    /// <summary>Reads the next field, which is an extension.</summary>
    /// <param name="names">The names of the fields of the message that is being read.</param>
    /// <param name="extensions">Collects the extensions of the message.</param>
    public void ReadExtension(FieldNames names, ref ExtensionSetBuilder extensions)
    {
        if (TryExtensionName(names.Shape) is not { } extension)
        {
            Fail();
            return;
        }
        extensions.Read(ref this, extension);
    }

    /// <summary>Skips the name of an extension if it is the next token. If the name is not known, returns null and does not move.</summary>
    /// <param name="extendee">The message that is being read.</param>
    internal Extension? TryExtensionName(MessageShape extendee)
    {
        if (BracketedName() is not { } name || _registry.FindExtension(extendee, name) is not { } extension)
        {
            return null;
        }
        HasNotice |= extension.Shape.IsDeprecated;
        _position += name.Length;
        return extension;
    }

    /// <summary>Does the same as <see cref="TryGetCached"/> for messages without generated code, which all have the same C# type.</summary>
    internal DynamicMessage? RecentOf(MessageShape shape, uint type, out ulong place)
    {
        place = 0;
        if (_recent is null || FindRecent(type, out place, out int end) is not DynamicMessage message || message.MessageShape != shape)
        {
            return null;
        }
        _position = end;
        return message;
    }

    /// <summary>The fields read so far of the messages without generated code that enclose the current one.</summary>
    internal List<(object Place, DynamicField Field)> DynamicStack => _dynamicStack ??= [];

    /// <summary>Skips the name of a field if it is the next token. If the name is not known, returns false and does not move.</summary>
    /// <param name="names">The names of the fields.</param>
    /// <param name="field">The field.</param>
    internal bool TryName(FieldNames names, [NotNullWhen(true)] out FieldShape? field)
    {
        field = null;
        ref readonly FieldName entry = ref names.FindSlowly(_text, _position, out int end);
        if (Unsafe.IsNullRef(in entry) || (entry.IsGroupField && _isMerge))
        {
            return false;
        }
        field = names.Shape.Fields[entry.Field];
        HasNotice |= entry.IsDeprecated;
        _position = end;
        return true;
    }

    /// <summary>Reads the message in an Any if it is the next field. If its type is not known, returns null and does not move.</summary>
    /// <param name="typeUrl">The type URL of the message.</param>
    internal IMessage? TryContent(out string typeUrl)
    {
        typeUrl = "";
        if (BracketedName() is not { } name || TypeUrl.MessageOf(name) is not { } type || _registry.FindMessage(type) is not { } message
            || (_isMerge && !PythonNames.IsPrefix(name)))
        {
            return null;
        }
        _position += name.Length;
        typeUrl = name[1..^1];
        IMessage content = message.ReadInBraces(ref this);
        // Python's reader does not accept a separator here.
        _afterField = !_isMerge;
        return content;
    }

    /// <summary>Skips a name or a word in a text by <see cref="TextFormatWriter"/>, where exactly one separator follows it.</summary>
    internal ReadOnlySpan<byte> ReadWrittenName()
    {
        ReadOnlySpan<byte> rest = _text.Slice(_position);
        int length = rest.IndexOfAny(": \n"u8);
        _position += length;
        return rest[..length];
    }

    // The next name, with its brackets. If it contains white space or comments, this reader fails and the document is read instead.
    private readonly string? BracketedName()
    {
        ReadOnlySpan<byte> rest = _text.Slice(_position);
        int length = Peek == '[' ? rest.IndexOf((byte)']') + 1 : 0;
        if (length == 0)
        {
            return null;
        }
        for (int i = 1; i < length - 1; i++)
        {
            if (!TypeUrl.MayHold(rest[i]))
            {
                return null;
            }
        }
        return Encoding.ASCII.GetString(rest[..length]);
    }
}
