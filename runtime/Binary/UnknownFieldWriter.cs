using System.Globalization;
using System.Text;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Binary;

/// <summary>Writes fields that the schema does not declare, as protoc does: by their numbers.</summary>
internal static class UnknownFieldWriter
{
    // How many delimited values in each other are shown as messages.
    private const int DeepestMessage = 10;

    public static void Write(ref TextFormatWriter writer, IReadOnlyList<UnknownField> fields) => Write(ref writer, fields, DeepestMessage);

    private static void Write(ref TextFormatWriter writer, IReadOnlyList<UnknownField> fields, int depth)
    {
        foreach (UnknownField field in fields)
        {
            byte[] name = Encoding.ASCII.GetBytes(field.Number.ToString(CultureInfo.InvariantCulture));
            switch (field)
            {
                case { Group: { } group }:
                    WriteMessage(ref writer, name, group, depth - 1);
                    break;
                case { Bytes: { } bytes }:
                    // A delimited value is a message, a string or bytes: what can be read as a message is shown as one.
                    if (bytes.Length > 0 && depth > 0 && Read(bytes) is { } inner)
                    {
                        WriteMessage(ref writer, name, inner, depth - 1);
                    }
                    else
                    {
                        writer.Write(name, ByteString.CopyFrom(bytes));
                    }
                    break;
                case { WireType: WireReader.Fixed32 }:
                    writer.WriteWord(name, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"0x{field.Bits:x8}")));
                    break;
                case { WireType: WireReader.Fixed64 }:
                    writer.WriteWord(name, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"0x{field.Bits:x16}")));
                    break;
                default:
                    writer.Write(name, field.Bits);
                    break;
            }
        }
    }

    private static void WriteMessage(ref TextFormatWriter writer, byte[] name, List<UnknownField> fields, int depth)
    {
        writer.BeginMessage(name);
        Write(ref writer, fields, depth);
        writer.EndMessage();
    }

    private static List<UnknownField>? Read(byte[] bytes)
    {
        var reader = new WireReader(new MemoryStream(bytes));
        List<UnknownField> fields = [];
        try
        {
            while (reader.TryReadTag(bytes.Length, out int number, out int wireType))
            {
                fields.Add(reader.ReadUnknown(number, wireType, bytes.Length, BinaryReaderOptions.Default.DepthLimit));
            }
            return fields;
        }
        catch (BinaryFormatException)
        {
            return null;
        }
    }
}
