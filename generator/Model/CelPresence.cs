namespace AmctGen.Generator.Model;

/// <summary>How a message indicates whether a field is set.</summary>
internal enum CelPresence
{
    /// <summary>The field is always set.</summary>
    Always,

    /// <summary>The property is not null.</summary>
    NotNull,

    /// <summary>The property is a list or map that is not empty.</summary>
    NotEmpty,

    /// <summary>The property differs from the zero value of its type.</summary>
    NotZero,
}
