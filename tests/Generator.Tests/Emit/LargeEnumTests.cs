namespace AmctGen.Generator.Tests.Emit;

/// <summary>A large enum is read and written by a table, with the same result as a small one.</summary>
public sealed class LargeEnumTests
{
    [Fact]
    public void Names_numbers_and_aliases_are_read_and_written_as_those_of_a_small_enum()
    {
        string values = string.Concat(Enumerable.Range(0, 200).Select(static i => $"V{i} = {(i - 50) * 3}; "));
        string output = GeneratorRun.Execute("""
            using System.Linq;
            using Big;

            public static class Program
            {
                public static string Run()
                {
                    string all = string.Join(", ", Enumerable.Range(0, 200).Select(i => "V" + i));
                    M read = M.ParseText($"list: [{all}] open: O2 closed: V0");
                    bool isSame = M.ParseText(read.ToText()) == read && read.List.Select(value => (int)value).SequenceEqual(Enumerable.Range(0, 200).Select(i => (i - 50) * 3));
                    string refused = string.Join(" ", new[] { "list: V200", "list: V", "list: 1", "list: v1", "list: 'V1'", "open: O1000" }.Select(text => M.TryParseText(text, out _, out _) ? "read" : "refused"));
                    return $"{isSame} {refused} {M.ParseText("closed: -150 open: 1 list: ALIAS list: 3").ToText(new AmctGen.Text.TextWriterOptions { IsSingleLine = true })}";
                }
            }
            """, new ProtoFile("/project/big.proto", $$"""
            edition = "2023";
            package big;
            enum Closed { option features.enum_type = CLOSED; option allow_alias = true; {{values}} ALIAS = 0; }
            enum Open { ZERO = 0; {{values.Replace("V", "O", StringComparison.Ordinal).Replace("O50 = 0; ", "", StringComparison.Ordinal)}} }
            message M { repeated Closed list = 1; Open open = 2; Closed closed = 3; }
            """));

        Assert.Equal("True refused refused refused refused refused refused list: V50 list: V51 open: 1 closed: V0", output);
    }
}
