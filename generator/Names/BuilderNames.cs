namespace AmctGen.Generator.Names;

/// <summary>The names of the methods of builders.</summary>
internal static class BuilderNames
{
    /// <summary>How many required fields a message can have to get a <c>CreateBuilder</c> whose parameters set them.</summary>
    public const int MostRequired = 4;

    /// <summary>
    /// The name after the verb, for example <c>Bits</c> in <c>WithBits</c>: that of the property, without the underscore that only
    /// distinguishes a property from its record.
    /// </summary>
    /// <param name="property">The property of the field.</param>
    /// <param name="record">The record.</param>
    public static string Of(string property, string record) => property == record + "_" ? record : property;
}
