using System.Text;
using System.Text.Json;

namespace AmctGen.Generator.Tests.Trees;

/// <summary>One request of the conformance suite.</summary>
/// <param name="Name">The test's name.</param>
/// <param name="MessageName">The full name of the message.</param>
/// <param name="IsText">Whether the input is text.</param>
/// <param name="Input">The input.</param>
/// <param name="PrintsUnknown">Whether the answer contains the fields that the schema does not declare.</param>
/// <param name="IsAccepted">Whether it has to be read.</param>
/// <param name="Text">C++'s answer where text is asked for and it is right; otherwise null.</param>
/// <param name="Binary">The same where the binary form is asked for.</param>
internal sealed record Vector(string Name, string MessageName, bool IsText, byte[] Input, bool PrintsUnknown, bool IsAccepted, string? Text, byte[]? Binary)
{
    public static Vector Parse(string line)
    {
        JsonElement vector = JsonDocument.Parse(line).RootElement;
        bool isAccepted = vector.GetProperty("expect").GetString() == "success";
        bool isText = vector.GetProperty("requested_output").GetString() == "TEXT_FORMAT";
        string? answer = isAccepted ? vector.GetProperty("cpp_payload").GetString() : null;
        bool isTextInput = vector.GetProperty("input_kind").GetString() == "text_payload";
        return new Vector(
            vector.GetProperty("name").GetString()!,
            vector.GetProperty("message_type").GetString()!,
            isTextInput,
            vector.TryGetProperty("input_b64", out JsonElement bytes) ? bytes.GetBytesFromBase64()
                : isTextInput ? Encoding.UTF8.GetBytes(vector.GetProperty("input").GetString()!) : vector.GetProperty("input").GetBytesFromBase64(),
            vector.GetProperty("print_unknown_fields").GetBoolean(),
            isAccepted,
            isText ? answer : null,
            isText || answer is null ? null : Convert.FromBase64String(answer));
    }
}
