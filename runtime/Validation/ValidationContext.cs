using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace AmctGen.Validation;

/// <summary>Takes the violations while a message is validated, and knows the path of the field being looked at.</summary>
public sealed class ValidationContext
{
    private readonly List<Segment> _path = [];
    private List<Violation>? _violations;

    private ValidationContext()
    {
    }

    /// <summary>Reports a broken rule of the message being validated.</summary>
    /// <param name="fieldName">The field in proto names; null or empty for the message itself.</param>
    /// <param name="ruleId">The rule, as <c>my_company.batch_is_even</c>.</param>
    /// <param name="message">What is wrong, in a sentence without a final stop.</param>
    public void Report(string? fieldName, string ruleId, string message) =>
        (_violations ??= []).Add(new Violation(PathTo(fieldName), ruleId, message));

    /// <summary>Validates a whole message. Called by generated code.</summary>
    /// <param name="message">The message.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValidationResult Run(IMessage message)
    {
        var context = new ValidationContext();
        message.Validate(context);
        return new ValidationResult(context._violations is { } violations ? new EquatableArray<Violation>([.. violations]) : default);
    }

    /// <summary>Reports a required field that is not set. Called by generated code.</summary>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="isSet">Whether it is set.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Require(string fieldName, bool isSet)
    {
        if (!isSet)
        {
            Report(fieldName, "required", $"the required field '{fieldName}' is not set");
        }
    }

    /// <summary>Validates a message inside this one. Called by generated code.</summary>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="message">Its value; null where it is not set.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Enter(string fieldName, IMessage? message)
    {
        if (message is not null)
        {
            Enter(new Segment(fieldName, -1, null), message);
        }
    }

    /// <summary>Validates the messages of a repeated field. Called by generated code.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="messages">Its values.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EnterEach<T>(string fieldName, EquatableArray<T> messages)
        where T : class, IMessage
    {
        for (int i = 0; i < messages.Count; i++)
        {
            Enter(new Segment(fieldName, i, null), messages[i]);
        }
    }

    /// <summary>Validates the messages of a map. Called by generated code.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="fieldName">The field in proto names.</param>
    /// <param name="messages">Its entries.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EnterEach<TKey, T>(string fieldName, EquatableMap<TKey, T> messages)
        where TKey : notnull
        where T : class, IMessage
    {
        foreach (KeyValuePair<TKey, T> entry in messages)
        {
            Enter(new Segment(fieldName, -1, entry.Key), entry.Value);
        }
    }

    private void Enter(Segment segment, IMessage message)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        _path.Add(segment);
        message.Validate(this);
        _path.RemoveAt(_path.Count - 1);
    }

    private string PathTo(string? fieldName)
    {
        var path = new StringBuilder();
        foreach (Segment segment in _path)
        {
            segment.AppendTo(path);
        }
        return path.Append(path.Length > 0 && !string.IsNullOrEmpty(fieldName) ? "." : "").Append(fieldName).ToString();
    }

    private readonly record struct Segment(string FieldName, int Index, object? Key)
    {
        public void AppendTo(StringBuilder path)
        {
            path.Append(path.Length > 0 ? "." : "").Append(FieldName);
            if (Index >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{Index}]");
            }
            else if (Key is not null)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{(Key is string ? $"\"{Key}\"" : Key)}]");
            }
        }
    }
}
