namespace AmctGen.Text;

/// <summary>The attributes and the message of a file that lists the layers of a network, in a table or in text format.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
sealed class LayerFormat
{
    private readonly LayerAttributeShape[] _attributes;

    /// <summary>Creates the format.</summary>
    /// <param name="network">The message of a file in text format: a repeated field <c>layer</c> of messages with a <c>name</c> and a
    /// <c>type</c>.</param>
    /// <param name="attributes">The attributes of a layer.</param>
    public LayerFormat(MessageShape network, params LayerAttributeShape[] attributes)
    {
        Network = network;
        _attributes = attributes;
        Keys = Array.ConvertAll(attributes, static attribute => attribute.Key);
    }

    /// <summary>The message of a file in text format.</summary>
    public MessageShape Network { get; }

    /// <summary>The keys of the attributes, in their order in messages.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The attribute with a key; null if there is none.</summary>
    public LayerAttributeShape? Find(string key) => Array.Find(_attributes, attribute => attribute.Key == key);
}
