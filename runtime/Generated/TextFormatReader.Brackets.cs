using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>Names in brackets, which are extensions and the types inside an Any; names of messages without generated code.</content>
public ref partial struct TextFormatReader
{
    /// <summary>Says that the message that was just read lacks required fields.</summary>
    internal void Lack()
    {
        HasLack = true;
        if (!IsPartial)
        {
            Fail();
        }
    }

    /// <summary>Reads an extension, which the next field is.</summary>
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

    /// <summary>Passes the name of an extension if it is the next token; null, without a step, where the name is not known.</summary>
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

    /// <summary>The same as <see cref="TryGetCached"/> for messages without generated code, which all have one C# type.</summary>
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

    /// <summary>What is read of the messages without generated code that enclose the current one.</summary>
    internal List<(object Place, DynamicField Field)> DynamicStack => _dynamicStack ??= [];

    /// <summary>Passes the name of a field if it is the next token; false, without a step, where the name is not known.</summary>
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

    /// <summary>Reads the message in an Any if the next field is one; null, without a step, where its type is not known.</summary>
    /// <param name="typeUrl">Its type.</param>
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
        // Python's reader knows no separator here.
        _afterField = !_isMerge;
        return content;
    }

    /// <summary>Passes a name or a word in a text of <see cref="TextFormatWriter"/>, which has one separator behind it.</summary>
    internal ReadOnlySpan<byte> ReadWrittenName()
    {
        ReadOnlySpan<byte> rest = _text.Slice(_position);
        int length = rest.IndexOfAny(": \n"u8);
        _position += length;
        return rest[..length];
    }

    // The name that comes next, with its brackets. One with white space or comments inside is left to the document.
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
