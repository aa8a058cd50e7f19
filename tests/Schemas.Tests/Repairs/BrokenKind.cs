namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>A kind of mistake.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Make">Makes the mistake in a sound text; null if the text has no place for it.</param>
/// <param name="Least">The least part of the texts that must have one finding and be repaired.</param>
internal sealed record BrokenKind(string Name, Func<SoundText, Broken?> Make, double Least = 0.95)
{
    /// <summary>All kinds.</summary>
    public static readonly BrokenKind[] All = [.. CharacterKinds.All, .. StringKinds.All, .. ValueKinds.All, .. StructureKinds.All, .. CommentKinds.All, .. FileKinds.All];
}
