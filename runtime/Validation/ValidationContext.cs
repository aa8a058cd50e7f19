using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Validation;

/// <summary>Collects the violations while a message is validated.</summary>
/// <remarks>
/// Nothing is allocated without violations: each thread reuses its context. Paths are only created for violations, on the way out:
/// each enclosing message adds its name before the paths of the violations inside it.
/// </remarks>
public sealed partial class ValidationContext
{
    private const int LongestShown = 60;

    // A check of the stack is as expensive as a message, so it is not done for each; a power of two.
    private const int StackCheckInterval = 16;

    [ThreadStatic]
    private static ValidationContext? s_free;

    private List<Violation> _violations = [];

    // Once one is omitted, all later ones are omitted too.
    private long _leftOut;
    private bool _isLimited;
    private int _depth;
    private TimeProvider _clock = TimeProvider.System;
    private decimal? _now;

    private ValidationContext()
    {
    }

    /// <summary>
    /// The current time in nanoseconds since 1970. It is the same for all rules of a validation. Called by generated code.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public decimal Now => _now ??= Moments.Of(_clock.GetUtcNow());

    /// <summary>Reports a violation of the message being validated.</summary>
    /// <param name="fieldName">The field in proto names; null or empty for the message itself.</param>
    /// <param name="ruleId">The id of the rule, for example <c>my_company.batch_is_even</c>.</param>
    /// <param name="message">The message, a sentence without a final stop.</param>
    public void Report(string? fieldName, string ruleId, string message)
    {
        if (HasRoom())
        {
            _violations.Add(new Violation(fieldName ?? "", ruleId, message));
        }
    }

    /// <summary>Validates a whole message. Called by generated code.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The first violations; the message of the last one states how many more there are.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValidationResult Run(IMessage message) => Run(message, isLimited: true, TimeProvider.System);

    /// <summary>Validates a whole message with a clock.</summary>
    /// <param name="message">The message.</param>
    /// <param name="clock">The clock that rules about the current time read, at most once.</param>
    internal static ValidationResult Run(IMessage message, TimeProvider clock) => Run(message, isLimited: true, clock);

    /// <summary>Validates a whole message and keeps all violations. <see cref="Run(IMessage)"/> stops at a limit.</summary>
    /// <param name="message">The message to validate.</param>
    public static ValidationResult RunWithoutLimit(IMessage message) => Run(message, isLimited: false, TimeProvider.System);

    private static ValidationResult Run(IMessage message, bool isLimited, TimeProvider clock)
    {
        // User code in a partial method may validate another message at the same time.
        ValidationContext context = s_free ?? new ValidationContext();
        s_free = null;
        context._isLimited = isLimited;
        context._clock = clock;
        try
        {
            message.Validate(context);
            return new ValidationResult(context._violations.Count > 0 ? context.Kept() : default);
        }
        finally
        {
            context._depth = 0;
            context._now = null;
            context._leftOut = 0;
            if (context._violations.Count > 0)
            {
                context._violations = [];
            }
            s_free = context;
        }
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

    /// <summary>Reports a oneof of which no member is set though one must be. Called by generated code.</summary>
    /// <param name="name">The oneof in proto names.</param>
    /// <param name="isSet">Whether a member is set.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void RequireOneof(string name, bool isSet)
    {
        if (!isSet)
        {
            Report(name, "required", $"no member of '{name}' is set, but one must be");
        }
    }

    /// <summary>Reports fields of which more than one is set, or none though one must be. Called by generated code.</summary>
    /// <param name="names">The fields in proto names.</param>
    /// <param name="count">The number of fields that are set.</param>
    /// <param name="isRequired">Whether one must be set.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CheckOneof(string names, int count, bool isRequired)
    {
        if (count > 1)
        {
            Report(null, "message.oneof", string.Create(CultureInfo.InvariantCulture, $"only one of {names} can be set; {count} are"));
        }
        else if (isRequired && count == 0)
        {
            Report(null, "message.oneof", $"one of {names} must be set");
        }
    }

    /// <summary>Reports a value that violates a rule. Called by generated code.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="fieldName">The field in proto names; null for the current element.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="message">The message of the violation.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Violate<T>(string? fieldName, string ruleId, string message, T value)
    {
        if (HasRoom())
        {
            _violations.Add(new Violation(fieldName ?? "", ruleId, $"{message}; it is {Show(value)}"));
        }
    }

    /// <summary>Reports a span of time that violates a rule. Called by generated code.</summary>
    /// <param name="fieldName">The field in proto names; null for the current element.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="message">The message of the violation.</param>
    /// <param name="nanoseconds">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ViolateDuration(string? fieldName, string ruleId, string message, decimal nanoseconds)
    {
        if (HasRoom())
        {
            _violations.Add(new Violation(fieldName ?? "", ruleId, $"{message}; it is {Moments.DurationText(nanoseconds)}"));
        }
    }

    /// <summary>Reports a point in time that violates a rule. Called by generated code.</summary>
    /// <param name="fieldName">The field in proto names; null for the current element.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="message">The message of the violation.</param>
    /// <param name="nanoseconds">The value, since 1970.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ViolateTimestamp(string? fieldName, string ruleId, string message, decimal nanoseconds)
    {
        if (HasRoom())
        {
            _violations.Add(new Violation(fieldName ?? "", ruleId, $"{message}; it is {Moments.TimestampText(nanoseconds)}"));
        }
    }

    /// <summary>Reports a rule whose expression returns false. Called by generated code.</summary>
    /// <param name="fieldName">The field in proto names; null for the current message or element.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="message">The message of the violation.</param>
    /// <param name="holds">The result of the expression; null if it fails.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Check(string? fieldName, string ruleId, string message, bool? holds)
    {
        if (holds != true)
        {
            Report(fieldName, ruleId,
                holds is null ? $"the rule cannot be evaluated: an index, a conversion or a computation in it fails ({message})" : message);
        }
    }

    /// <summary>Reports a rule whose expression returns a string. Called by generated code.</summary>
    /// <param name="fieldName">The field in proto names; null for the current message or element.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="message">The description of the rule.</param>
    /// <param name="problem">The error message; empty if there is no error, null if the expression fails.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Check(string? fieldName, string ruleId, string message, string? problem)
    {
        if (problem is null)
        {
            Check(fieldName, ruleId, message, (bool?)null);
        }
        else if (problem.Length > 0)
        {
            Report(fieldName, ruleId, problem);
        }
    }

    /// <summary>Reports a rule whose expression has a result of a type that the build does not know. Called by generated code.</summary>
    /// <param name="fieldName">The field in proto names; null for the current message or element.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="message">The message of the violation.</param>
    /// <param name="result">A bool, or a string that is empty if there is no error. Any other value is a failure of the evaluation.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Check(string? fieldName, string ruleId, string message, CelValue result)
    {
        if (result.Kind == CelValueKind.String)
        {
            Check(fieldName, ruleId, message, result.Text);
        }
        else
        {
            Check(fieldName, ruleId, message, result.Kind == CelValueKind.Bool ? result.IsTrue : null);
        }
    }

    private void Visit(IMessage message)
    {
        if ((++_depth & StackCheckInterval - 1) == 0)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        message.Validate(this);
        _depth--;
    }

    private void PutBefore<TKey>(int first, string fieldName, TKey key, bool isForKey = false) =>
        PutBefore(first, key is string text ? $"{fieldName}[{MapKeys.Quote(text)}]" : $"{fieldName}[{Show(key)}]", isForKey);

    // Counts a violation; returns whether it is kept, so that its message is needed.
    private bool HasRoom()
    {
        if (!_isLimited || (_leftOut == 0 && _violations.Count < ViolationLimit.Most))
        {
            return true;
        }
        _leftOut++;
        return false;
    }

    private EquatableArray<Violation> Kept()
    {
        LeaveOut(0, "");
        Violation last = _violations[^1];
        _violations[^1] = last with { Message = ViolationLimit.Last(last.Message, _leftOut) };
        return [.. _violations];
    }

    // Omits the last ones if the text of all is too long with the prefix.
    private void LeaveOut(int first, string prefix)
    {
        long characters = 0;
        for (int i = first; i < _violations.Count && _isLimited; i++)
        {
            Violation violation = _violations[i];
            characters += ViolationLimit.Characters(violation.FieldPath, violation.Message) + prefix.Length
                + (prefix.Length > 0 && violation.FieldPath.Length > 0 ? 1 : 0);
            if (i > 0 && characters > ViolationLimit.MostCharacters)
            {
                _leftOut += _violations.Count - i;
                _violations.RemoveRange(i, _violations.Count - i);
            }
        }
    }

    private void PutBefore(int first, string prefix, bool isForKey = false)
    {
        LeaveOut(first, prefix);
        for (int i = first; i < _violations.Count; i++)
        {
            Violation inner = _violations[i];
            _violations[i] = inner with { FieldPath = inner.FieldPath.Length == 0 ? prefix : prefix + "." + inner.FieldPath,
                IsForKey = inner.IsForKey || isForKey };
        }
    }

    private static string Show<T>(T value) => value switch
    {
        string text => $"'{Shown.Text(text, LongestShown)}'",
        ByteString bytes => bytes.ToString(),
        bool flag => flag ? "true" : "false",
        double.NaN or float.NaN => "nan",
        double.PositiveInfinity or float.PositiveInfinity => "inf",
        double.NegativeInfinity or float.NegativeInfinity => "-inf",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
