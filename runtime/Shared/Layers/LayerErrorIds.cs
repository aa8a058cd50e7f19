namespace AmctGen.Text;

/// <summary>The kinds of mistakes in a file that lists the layers of a network. Each has a help page under <c>generator/docs</c>.</summary>
static class LayerErrorIds
{
    /// <summary>A line that does not have the form of a layer.</summary>
    public const string Line = "AMCT5050";

    /// <summary>A layer that is listed a second time.</summary>
    public const string Duplicate = "AMCT5051";

    /// <summary>An attribute that is unknown or has a wrong value.</summary>
    public const string Attribute = "AMCT5052";

    /// <summary>A header line whose columns are not those of a layer table.</summary>
    public const string Header = "AMCT5053";

    /// <summary>Nodes of a network that do not fit together.</summary>
    public const string Node = "AMCT5054";
}
