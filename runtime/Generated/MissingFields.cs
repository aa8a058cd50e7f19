using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AmctGen.Generated;

/// <summary>Collects the required fields that are not set while a message is built, including those of nested messages.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MissingFields
{
    private readonly List<(string FieldName, int Index)> _path = [];
    private List<string>? _missing;

    private MissingFields()
    {
    }

    /// <summary>Builds a message.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <typeparam name="TMessage">The message's type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <exception cref="MissingFieldsException">A required field is not set.</exception>
    public static TMessage Build<TBuilder, TMessage>(TBuilder builder)
        where TBuilder : class, IMessageBuilder<TBuilder, TMessage>
        where TMessage : class
    {
        var missing = new MissingFields();
        TMessage message = builder.Build(missing);
        return missing._missing is null ? message : throw new MissingFieldsException(missing._missing.ToEquatableArray());
    }

    /// <summary>Builds a message whose required fields may be missing. The caller must keep it internal.</summary>
    internal static TMessage BuildPartial<TBuilder, TMessage>(TBuilder builder)
        where TBuilder : class, IMessageBuilder<TBuilder, TMessage>
        where TMessage : class =>
        builder.Build(new MissingFields());

    /// <summary>Records a required field if it is not set.</summary>
    /// <param name="fieldName">The name of the field in the .proto.</param>
    /// <param name="isSet">Whether the field is set.</param>
    public void Require(string fieldName, bool isSet)
    {
        if (!isSet)
        {
            (_missing ??= []).Add(PathTo(fieldName));
        }
    }

    /// <summary>Builds the message of a field.</summary>
    /// <param name="fieldName">The name of the field in the .proto.</param>
    /// <param name="index">The index of the message in a repeated field; -1 for a singular field.</param>
    /// <param name="builder">The message's builder.</param>
    internal TMessage Enter<TBuilder, TMessage>(string fieldName, int index, TBuilder builder)
        where TBuilder : class, IMessageBuilder<TBuilder, TMessage>
        where TMessage : class
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _path.Add((fieldName, index));
        TMessage message = builder.Build(this);
        _path.RemoveAt(_path.Count - 1);
        return message;
    }

    private string PathTo(string fieldName)
    {
        var path = new StringBuilder();
        foreach ((string name, int index) in _path)
        {
            path.Append(name);
            if (index >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            path.Append('.');
        }
        return path.Append(fieldName).ToString();
    }
}
