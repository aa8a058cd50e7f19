using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Where an effective value comes from, and why not from elsewhere.</summary>
/// <param name="Level">The level it was found at.</param>
/// <param name="FieldPath">The field in proto names, as <c>override_layer_configs[3].retrain_data_quant_config</c>; empty for a built-in default.</param>
public sealed record Provenance(Level Level, string FieldPath)
{
    /// <summary>The index of the entry in its list; -1 outside of one.</summary>
    public int Entry { get; init; } = -1;

    /// <summary>Where the field stands in the file; null where that is not known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The file; null where that is not known.</summary>
    public string? File { get; init; }

    /// <summary>The selected entry, where it lacks the value, so that a weaker level supplies it; else null.</summary>
    public Provenance? OmittedBy { get; init; }

    /// <summary>Whether the built-in default applies because the layer is skipped.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>What is set as well but does not count, strongest first: weaker entries, duplicates of the entry, the global value.</summary>
    public EquatableArray<Provenance> Shadowed { get; init; }

    /// <summary>The line in the file; 0 where that is not known.</summary>
    public int Line => Location?.Line ?? 0;

    /// <summary>The whole story in one sentence without a final stop.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        switch (Level)
        {
            case Level.Default:
                text.Append(IsSkipped ? "built-in default, since the layer is skipped" : "built-in default");
                break;
            case Level.Global:
                text.Append("global ");
                AppendPlace(text);
                break;
            default:
                AppendPlace(text);
                break;
        }
        if (OmittedBy is { } entry)
        {
            text.Append(", since ");
            entry.AppendPlace(text);
            text.Append(" omits it");
        }
        for (int i = 0; i < Shadowed.Count; i++)
        {
            text.Append(i > 0 ? i == Shadowed.Count - 1 ? " and " : ", " : Level == Level.Default ? "; not used: " : "; hides ");
            text.Append(Shadowed[i].Level == Level.Global ? "global " : "");
            Shadowed[i].AppendPlace(text);
        }
        return text.ToString();
    }

    /// <summary>The whole story in one sentence without a final stop.</summary>
    public override string ToString() => Describe();

    /// <summary>The field and its line: <c>skip_layers[2] (line 14)</c>.</summary>
    public string Place
    {
        get
        {
            var text = new StringBuilder();
            AppendPlace(text);
            return text.ToString();
        }
    }

    private void AppendPlace(StringBuilder text)
    {
        text.Append(FieldPath);
        if (Location is { } location)
        {
            text.Append(CultureInfo.InvariantCulture, $" (line {location.Line})");
        }
    }
}
