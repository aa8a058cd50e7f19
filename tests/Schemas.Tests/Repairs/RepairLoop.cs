using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>Applies the repairs of findings until nothing changes.</summary>
internal static class RepairLoop
{
    private const int MostPasses = 50;

    /// <summary>The repaired text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="check">Finds the mistakes of a text.</param>
    public static byte[] Repair(byte[] text, Func<byte[], EquatableArray<TextDiagnostic>> check)
    {
        for (int pass = 0; pass < MostPasses; pass++)
        {
            TextEdit[] edits = [];
            byte[] repaired = text;
            foreach (TextDiagnostic finding in check(text))
            {
                // Edits at one place exclude each other; the next pass decides again.
                if (finding.Repair is { } repair && TextEdit.TryApply(text, [.. edits, .. repair.Edits], out byte[] changed))
                {
                    edits = [.. edits, .. repair.Edits];
                    repaired = changed;
                }
            }
            if (repaired.AsSpan().SequenceEqual(text))
            {
                return text;
            }
            text = repaired;
        }
        throw new InvalidOperationException("the repairs do not come to an end");
    }
}
