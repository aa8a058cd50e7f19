namespace AmctGen.Text;

/// <summary>What a message sets, whether it has generated code or not.</summary>
interface IMessageContents
{
    MessageShape Shape { get; }

    /// <summary>Whether the message sets nothing.</summary>
    bool IsEmpty { get; }

    /// <summary>The names of the fields that are set, as text format writes them.</summary>
    IEnumerable<string> SetFields { get; }
}
