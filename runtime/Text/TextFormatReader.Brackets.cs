using System.ComponentModel;
using System.Text;

namespace AmctGen.Text;

/// <content>Names in brackets: extensions, and the types inside an Any.</content>
public ref partial struct TextFormatReader
{
    /// <summary>Reads an extension if the next field is one; false, without a step, where the name is not known.</summary>
    /// <param name="extendee">The message that is being read.</param>
    /// <param name="extensions">Takes the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool TryExtension(MessageShape extendee, ref ExtensionSetBuilder extensions)
    {
        if (BracketedName() is not { } name || _registry.FindExtension(extendee, name) is not { } extension)
        {
            return false;
        }
        HasNotice |= extension.Shape.IsDeprecated;
        _position += name.Length;
        extensions.Read(ref this, extension);
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
        IMessage content = message.Read(ref this);
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
        int length = First == '[' ? rest.IndexOf((byte)']') + 1 : 0;
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
