using System.Text.Json.Serialization;
using AmctGen.Json;
using AmctGen.Text;

namespace AmctGen.WellKnownTypes;

/// <content>An Any as JSON.</content>
[JsonConverter(typeof(MessageJsonConverter<Any>))]
public sealed partial record Any
{
    /// <summary>Reads an Any from JSON. Only an empty one: for others <see cref="JsonFormat"/> needs a registry with their types.</summary>
    /// <param name="json">The Any as JSON.</param>
    /// <exception cref="TextFormatException">The JSON has errors; the message names them.</exception>
    public static Any ParseJson(string json) => JsonFormat.Parse<Any>(json);

    /// <summary>The Any as JSON on one line.</summary>
    /// <exception cref="InvalidOperationException">JSON cannot express the message, or there is only its binary form.</exception>
    public string ToJson() => JsonFormat.ToJson(this);
}
