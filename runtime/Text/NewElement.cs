namespace AmctGen.Text;

/// <summary>An element that an edit puts into a sequence: new text, or an element of the source that moves.</summary>
sealed class NewElement
{
    /// <summary>The text on as many lines as the writer uses, without indentation; null if the element moves.</summary>
    public string[] Lines { get; init; } = [];

    /// <summary>The text before a moved value: the name of its field.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The sequence that the element moves out of; null if it is new.</summary>
    public ElementSequence? Origin { get; init; }

    /// <summary>The index of the element in <see cref="Origin"/>.</summary>
    public int Index { get; init; }

    /// <summary>The span that moves: the element, or the value in it.</summary>
    public SourceSpan Moved { get; init; }

    /// <summary>The element whose layout the new one follows, an index of the target sequence; -1 if there is none.</summary>
    public int Sibling { get; init; } = -1;
}
