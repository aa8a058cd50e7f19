namespace AmctGen.Generator.Tests.Trees;

/// <summary>A program to compile with generated code: it reads random texts of every message there is, writes what it read, and reads that again.</summary>
internal static class RoundTrip
{
    /// <summary>The program. <c>Run</c> gives a line per problem, which starts with <c>!</c>, and one per text: full name, canonical text and binary form in base 64.</summary>
    public static string Source(int seed, int rounds) => """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Reflection;
        using System.Text;
        using AmctGen;
        using AmctGen.Text;

        public static class Program
        {
            private static readonly List<string> s_lines = [];

            public static string Run()
            {
                var random = new Random(SEED);
                MethodInfo read = typeof(Program).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;
                foreach (Type type in typeof(Program).Assembly.GetTypes().Where(type => typeof(IMessage).IsAssignableFrom(type)).OrderBy(type => type.FullName, StringComparer.Ordinal))
                {
                    read.MakeGenericMethod(type).Invoke(null, [random]);
                }
                return string.Join("\n", s_lines);
            }

            private static void Read<T>(Random random)
                where T : class, IMessage<T>
            {
                for (int i = 0; i < ROUNDS; i++)
                {
                    var text = new StringBuilder();
                    if (!new RandomText(random, text).Write(T.Shape, 0))
                    {
                        return;
                    }
                    if (!TextFormat.TryParse(text.ToString(), out T? message, out var findings))
                    {
                        s_lines.Add($"!{T.Shape.FullName} is not read: {findings[0]}: {text}".ReplaceLineEndings(" "));
                        continue;
                    }
                    IMessage dynamic = TextFormat.Parse(Encoding.UTF8.GetBytes(text.ToString()), T.Shape);
                    if (!Binary(dynamic).AsSpan().SequenceEqual(Binary(message)))
                    {
                        s_lines.Add($"!{T.Shape.FullName} has another binary form without generated code: {text}".ReplaceLineEndings(" "));
                    }
                    Check(message, TextWriterOptions.Default);
                    Check(message, TextWriterOptions.SingleLine);
                    Check(message, TextWriterOptions.SingleLine with { UsesShortLists = true });
                    Check(message, TextWriterOptions.Canonical with { UsesShortLists = true });
                    string canonical = Check(message, TextWriterOptions.Canonical);
                    s_lines.Add(T.Shape.FullName + " " + Convert.ToBase64String(Encoding.UTF8.GetBytes(canonical)) + " " + Convert.ToBase64String(Binary(message)));
                }
            }

            // What a canonical text holds of the message inside an Any.
            private static byte[] Binary(IMessage message)
            {
                var any = TextFormat.Parse<AmctGen.WellKnownTypes.Any>(TextFormat.ToText(AmctGen.WellKnownTypes.Any.Pack(message), TextWriterOptions.Canonical));
                return any.Message is null ? any.Value.Span.ToArray() : [0];
            }

            private static string Check<T>(T message, TextWriterOptions options)
                where T : class, IMessage<T>
            {
                string text = TextFormat.ToText(message, options);
                if (TextFormat.ToText(TextFormat.Parse(Encoding.UTF8.GetBytes(text), T.Shape), options) != text)
                {
                    s_lines.Add($"!{T.Shape.FullName} is written differently without generated code ({options}): {text}".ReplaceLineEndings(" "));
                }
                if (!TextFormat.TryParse(text, out T? again, out var findings) || !again.Equals(message) || again.GetHashCode() != message.GetHashCode() || TextFormat.ToText(again, options) != text)
                {
                    s_lines.Add($"!{T.Shape.FullName} does not come back ({options}): {text}".ReplaceLineEndings(" "));
                }
                return text;
            }
        }

        internal sealed class RandomText(Random random, StringBuilder text)
        {
            private const int Deep = 3;
            private const int TooDeep = 12;

            public bool Write(MessageShape shape, int depth)
            {
                if (depth > TooDeep)
                {
                    return false;
                }
                var oneofs = new HashSet<int>();
                FieldShape[] fields = shape.Fields.ToArray();
                random.Shuffle(fields);
                double density = Math.Min(0.7, 10.0 / fields.Length);
                foreach (FieldShape field in fields)
                {
                    bool isMessage = field.Message is not null;
                    bool isSet = field.Cardinality == FieldCardinality.Required || (random.NextDouble() < density && !(isMessage && depth >= Deep));
                    if (!isSet || (field.Oneof >= 0 && !oneofs.Add(field.Oneof)))
                    {
                        continue;
                    }
                    for (int i = field.IsRepeated ? random.Next(1, 4) : 1; i > 0; i--)
                    {
                        text.Append(field.TextName ?? field.Name);
                        if (isMessage)
                        {
                            text.Append(" {\n");
                            if (!Write(field.Message!, depth + 1))
                            {
                                return false;
                            }
                            text.Append("}\n");
                        }
                        else
                        {
                            text.Append(": ").Append(Value(field)).Append('\n');
                        }
                    }
                }
                return true;
            }

            private string Value(FieldShape field) => field.Kind switch
            {
                FieldKind.Double => Float(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)).ToString("R", CultureInfo.InvariantCulture)),
                FieldKind.Float => Float(BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)).ToString("R", CultureInfo.InvariantCulture)),
                FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => Number(int.MinValue, int.MaxValue),
                FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => Number(long.MinValue, long.MaxValue),
                FieldKind.UInt32 or FieldKind.Fixed32 => Number(0, uint.MaxValue),
                FieldKind.UInt64 or FieldKind.Fixed64 => Number(0, ulong.MaxValue),
                FieldKind.Bool => random.Next(2) == 0 ? "true" : "false",
                FieldKind.Enum when !field.Enum!.IsClosed && random.Next(4) == 0 => Number(int.MinValue, int.MaxValue),
                FieldKind.Enum => random.GetItems(field.Enum!.Names, 1)[0],
                FieldKind.String => "'" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(one => @"\U" + Character().ToString("x8", CultureInfo.InvariantCulture))) + "'",
                _ => "'" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(one => @"\x" + random.Next(256).ToString("x2", CultureInfo.InvariantCulture))) + "'",
            };

            private string Float(string any) => random.Next(6) switch
            {
                0 => random.GetItems(["inf", "-inf", "nan", "0", "-0", "1e30", "0.1", "123456789", "1e-7"], 1)[0],
                1 => (random.Next(-100000, 100000) / 64m).ToString(CultureInfo.InvariantCulture),
                _ => any.Replace("NaN", "nan").Replace("Infinity", "inf").Replace("∞", "inf"),
            };

            private string Number(Int128 least, Int128 most) => (random.Next(4) switch
            {
                0 => least,
                1 => most,
                2 => Int128.Clamp(random.Next(-10, 1000), least, most),
                _ => Int128.Clamp(random.NextInt64(long.MinValue, long.MaxValue), least, most),
            }).ToString(CultureInfo.InvariantCulture);

            private int Character()
            {
                int character = random.Next(4) switch { 0 => random.Next(0x20), 1 => random.Next(0x20, 0x80), 2 => random.Next(0x80, 0x3000), _ => random.Next(0x110000) };
                return character is >= 0xD800 and <= 0xDFFF ? 0xFFFD : character;
            }
        }
        """.Replace("SEED", seed.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("ROUNDS", rounds.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
