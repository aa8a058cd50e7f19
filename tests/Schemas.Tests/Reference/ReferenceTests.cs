using AmctGen.Tests;

namespace AmctGen.Schemas.Tests.Reference;

/// <summary><c>docs</c>: the reference page of a schema.</summary>
public sealed class ReferenceTests : IDisposable
{
    private const string Refresh = "dotnet run --project samples/AmctGen.Cli -- docs --schema all -o schemas/docs/reference";

    private static readonly string s_folder = Path.Combine(Amctgen.Root, "schemas", "docs", "reference");

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void The_pages_of_the_schemas_are_current()
    {
        string folder = Path.Combine(_amctgen.Folder, "reference");

        Amctgen.Result result = _amctgen.Run("docs", "--schema", "all", "-o", folder);

        Assert.Equal((0, 0, ""), (result.ExitCode, result.Errors.Length, result.Text));
        string[] written = [.. Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
        Assert.Equal(written, Directory.GetFiles(s_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(written, page => Assert.True(
            File.ReadAllText(Path.Combine(folder, page)) == File.ReadAllText(Path.Combine(s_folder, page)).ReplaceLineEndings("\n"),
            $"schemas/docs/reference/{page} differs from the schema; write all pages again: {Refresh}"));
    }

    [Fact]
    public void Every_schema_of_AMCT_has_a_page() => Assert.All(
        Directory.GetFiles(Path.Combine(Amctgen.Root, "schemas", "amct"), "*.proto"),
        static schema => Assert.True(File.Exists(Path.Combine(s_folder, Path.GetFileNameWithoutExtension(schema) + ".md")), schema));

    [Fact]
    public void A_page_describes_everything_that_a_file_declares()
    {
        _amctgen.Write("shop/item.proto", """
            // Things to sell.
            syntax = "proto3";
            package shop.items;

            // A thing.
            message Item {
              string name = 1;
              optional double weight = 2;
              Size.Unit unit = 3;
              message Size {
                enum Unit {
                  UNIT_NONE = 0;
                  METER = 1;
                }
              }
            }

            """);
        _amctgen.Write("shop/order.proto", """"
            // Orders, with *stars*, `ticks`, a|b and <tags>.
            //
            // - first
            // - second
            syntax = "proto2";
            package shop;
            import "shop/item.proto";
            import "buf/validate/validate.proto";
            import "google/protobuf/timestamp.proto";
            import "amctgen/options.proto";

            // An order of _one_ customer, in snake_case.
            // # not a heading
            message Order {
              option (buf.validate.message).cel = { id: "order.dates" message: "must end after it starts" expression: "this.count > 1 || this.note == ''" };
              option (buf.validate.message).oneof = { fields: ["note", "at"] required: true };
              // How many.
              required int32 count = 1 [(buf.validate.field).int32 = { gte: 1 lt: 9 }];
              optional string note = 2 [default = "a \"|\" `b`", deprecated = true];
              repeated items.Item items = 3 [(buf.validate.field).required = true, (buf.validate.field).repeated = { min_items: 1 items: { cel_expression: "this.name != ''" } }];
              map<string, Line> lines = 4 [(buf.validate.field).map = { keys: { string: { min_len: 2 } } values: { cel: { id: "line" message: "a line is wrong" expression: "this.x > 0" } } }];
              optional google.protobuf.Timestamp at = 5;
              // How it is paid.
              oneof payment {
                option (buf.validate.oneof).required = true;
                // By card.
                string card = 6 [(buf.validate.field).string.email = true];
                Kind kind = 7;
              }
              optional group Extra = 8 {
                optional float ratio = 1 [default = -inf];
                optional bytes key = 2 [default = "\001\xff"];
                repeated double numbers = 3 [(buf.validate.field).repeated.unique = true, (buf.validate.field).ignore = IGNORE_IF_ZERO_VALUE];
              }
              // A kind.
              enum Kind {
                option allow_alias = true;
                CASH = 1; // At the door.
                BANK = -2 [deprecated = true];
                ACCOUNT = -2;
              }
              message Line { optional int32 x = 1; }
              reserved "old";
              extensions 100 to 199, 500, 1000 to max;
              extend Order { repeated Line more = 100; }
            }
            // Another one, whose name differs in case only.
            message order {
              option deprecated = true;
            }
            message Press {
              option (amctgen.feature) = {
                name: "press"
                section { entry: "line" }
                section { entry: "item" global: "items_of_all.item" omitted: GLOBAL empty_is_omitted: true }
                override { field: "entries" key: "name" by: LAYER_NAME }
                skip { field: "skip" by: LAYER_TYPE }
                conflict: OVERRIDE_WINS
                skipped: BUILT_IN
                inherited { name: "x" section: "line" candidate { value: "x" } fallback: "x" }
              };
              optional Order.Line line = 1;
              optional ItemsOfAll items_of_all = 2;
              repeated Entry entries = 3;
              repeated string skip = 4;
              optional int32 x = 5;
              message ItemsOfAll { optional items.Item item = 1; }
              message Entry {
                required string name = 1;
                optional Order.Line line = 2;
                optional items.Item item = 3;
              }
            }
            // The ticket of an order.
            extend Order { optional int32 ticket = 101; }

            """");
        string folder = Path.Combine(_amctgen.Folder, "out");

        Amctgen.Result result = _amctgen.Run("docs", "-I", _amctgen.Folder, "-o", folder, "shop/order.proto", "shop/item.proto");

        Assert.Equal((0, ""), (result.ExitCode, string.Join("\n", result.Errors)));
        Snapshot.Match(File.ReadAllText(Path.Combine(folder, "shop", "order.md")), "order", ".md");
        Snapshot.Match(File.ReadAllText(Path.Combine(folder, "shop", "item.md")), "item", ".md");
        // Alone, a file has no links to the page of another one.
        string alone = _amctgen.Run("docs", "-I", _amctgen.Folder, "shop/order.proto").Text;
        Assert.DoesNotContain("item.md", alone, StringComparison.Ordinal);
        Assert.Contains("| `items` | shop.items.Item | repeated |", alone, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_errors_has_no_page()
    {
        string file = _amctgen.Write("a.proto", "syntax = \"proto3\";\nmessage A { Nothing a = 1; }\n");

        Amctgen.Result result = _amctgen.Run("docs", "-I", _amctgen.Folder, file);

        Assert.Equal((1, ""), (result.ExitCode, result.Text));
        Assert.StartsWith("a.proto(2,13): error AMCT2003: ", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs needs at least one FILE, or --schema for the files that the command contains")]
    [InlineData("docs needs at least one FILE, or --schema for the files that the command contains", "a.proto", "--schema", "all")]
    [InlineData("docs prints one page; for several, -o names the folder to write to", "--schema", "pytorch")]
    [InlineData("there is no schema 'pytroch'; did you mean 'pytorch'?", "--schema", "pytroch")]
    [InlineData("there is no schema 'retrain_config_pytorc'; did you mean 'retrain_config_pytorch'?", "--schema", "retrain_config_pytorc")]
    public void Wrong_usage_ends_with_2(string expected, params string[] arguments)
    {
        Amctgen.Result result = _amctgen.Run(["docs", .. arguments]);

        Assert.Equal((2, "amctgen: " + expected, ""), (result.ExitCode, result.Errors[0], result.Text));
    }
}
