using System.Collections.Immutable;

namespace AmctGen.Generator.Emit;

/// <summary>The C# texts of a file's units, the attributes first.</summary>
internal sealed record FileText(EmittedFile File, EquatableArray<string> Units)
{
    /// <summary>Groups units by their file. The units of a file must be adjacent.</summary>
    public static ImmutableArray<FileText> Group(ImmutableArray<UnitText> units, CancellationToken cancellation)
    {
        ImmutableArray<FileText>.Builder files = ImmutableArray.CreateBuilder<FileText>();
        int start = 0;
        for (int end = 1; end <= units.Length; end++)
        {
            if (end < units.Length && units[end].File == units[start].File)
            {
                continue;
            }
            cancellation.ThrowIfCancellationRequested();
            var texts = new string[end - start];
            for (int i = 0; i < texts.Length; i++)
            {
                texts[i] = units[start + i].Text;
            }
            files.Add(new FileText(units[start].File, new EquatableArray<string>(texts)));
            start = end;
        }
        return files.ToImmutable();
    }

    /// <summary>The approximate length of the file, in characters.</summary>
    public long Length => Units.Sum(static unit => (long)unit.Length);

    // People who read the file look for the types, so the names of fields (unit 1) come last.
    public override string ToString() => FileEmitter.EmitFile(File.ImportPath, File.Namespace, Units[0], Units.Skip(2).Append(Units[1]));
}
