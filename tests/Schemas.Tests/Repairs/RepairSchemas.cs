using AmctGen.Generator.Compilation;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>Five unrelated schemas with sound texts, which are broken by <see cref="BrokenKind"/>.</summary>
internal static class RepairSchemas
{
    private const string Shop = """
        syntax = "proto3";
        package shop;
        import "google/protobuf/duration.proto";
        import "google/protobuf/timestamp.proto";
        import "google/protobuf/wrappers.proto";
        message Order {
          string customer_name = 1;
          map<string, int32> stock_counts = 2;
          map<string, Item> items_by_code = 3;
          map<int32, string> shelf_labels = 4;
          repeated Item items = 5;
          google.protobuf.Duration delivery_time = 6;
          google.protobuf.Timestamp ordered_at = 7;
          google.protobuf.Int32Value priority = 8;
          double total_price = 9;
          repeated double discount_rates = 10;
          State order_state = 11;
          oneof payment { string card_number = 12; Transfer bank_transfer = 13; }
          bool is_paid = 14;
          int64 balance_change = 15;
          repeated string note_texts = 16;
          enum State { STATE_UNKNOWN = 0; STATE_OPEN = 1; STATE_SHIPPED = 2; }
        }
        message Item { string item_title = 1; uint32 quantity = 2; float unit_price = 3; repeated int32 sizes = 4; bytes image_data = 5; string file_path = 6; }
        message Transfer { string bank_name = 1; sint32 delay_days = 2; }
        """;

    private const string Robot = """
        syntax = "proto2";
        package robot;
        enum Color { RED = 0; GREEN = 1; DARK_BLUE = 2; }
        message Arm {
          required string joint_name = 1;
          optional float max_angle = 2;
          optional float min_angle = 3;
          repeated Motor motors = 4;
          optional bool has_brake = 5;
        }
        message Motor { optional string model_name = 1; optional int32 max_speed = 2; optional Color cable_color = 3; repeated float gains = 4; optional string firmware = 5; }
        message Robot {
          optional string robot_name = 1;
          repeated Arm arms = 2;
          optional Base base_plate = 3;
          repeated Color light_colors = 4;
          optional int32 start_offset = 5;
          repeated string tag_names = 6;
          optional double battery_level = 7;
        }
        message Base { optional float wheel_radius = 1; repeated uint32 wheel_ids = 2; optional Sensor front_sensor = 3; optional int64 shift_steps = 4; }
        message Sensor { optional string sensor_kind = 1; optional bool is_active = 2; optional float noise_level = 3; }
        """;

    private const string Build = """
        edition = "2023";
        package build;
        message Workspace {
          string root_folder = 1;
          repeated Target targets = 2;
          map<string, string> environment_values = 3;
          Settings settings = 4;
          repeated string search_paths = 5;
        }
        message Target {
          string target_label = 1;
          Kind target_kind = 2;
          repeated string source_files = 3;
          repeated string depends_on = 4;
          int32 timeout_seconds = 5;
          bool is_test_only = 6;
          enum Kind { KIND_NONE = 0; KIND_LIBRARY = 1; KIND_BINARY = 2; }
        }
        message Settings { int32 worker_count = 1; double cache_ratio = 2; bool keep_going = 3; int64 memory_delta = 4; map<int32, bool> feature_flags = 5; string output_folder = 6; }
        """;

    public static readonly (string Name, SchemaSet Schemas, string Message, string[] Texts)[] All =
    [
        Declare("AMCT", "AMCTPytorchProto.AMCTRetrainConfig", [.. FilesOf("schemas")],
            ReadConfig("001_quant.cfg"), ReadConfig("001_compressed1.cfg"), ReadConfig("001_selective_prune.cfg")),
        Declare("Triton", "inference.ModelConfig", [.. FilesOf("samples/Triton/protos")],
            ReadModel("detector"), ReadModel("dictation"), ReadModel("digits"), ReadModel("translation")),
        Declare("Shop", "shop.Order", [("shop.proto", Shop)],
            """
            # One order of the shop.
            customer_name: "Ada Smith"
            stock_counts { key: "pens" value: 3 }  # on shelf 4
            items_by_code {
              key: "cup"
              value {
                item_title: "cup"
                quantity: 2
                unit_price: 4.5
                sizes: [1, 2, 3]
              }
            }
            shelf_labels { key: 4 value: "pens" }
            items {
              item_title: "chair"
              quantity: 1
              unit_price: 49.9
              file_path: "images/chair.png"
            }
            delivery_time { seconds: 3 }
            total_price: 58.9
            discount_rates: [0.1, 0.25]
            order_state: STATE_OPEN
            # Paid later.
            bank_transfer {
              bank_name: "North"
              delay_days: -3
            }
            is_paid: false
            balance_change: -59
            note_texts: ["fragile", "blue"]
            """,
            """
            customer_name: "Bo"  # a guest
            items: [
              { item_title: "pen" quantity: 7 sizes: [5, 6] },
              { item_title: "ink" unit_price: 2.5 }
            ]
            ordered_at { seconds: 1767225600 }
            priority { value: 5 }
            card_number: "1234"
            is_paid: true
            balance_change: -7
            order_state: STATE_SHIPPED
            note_texts: "fast"
            """),
        Declare("Robot", "robot.Robot", [("robot.proto", Robot)],
            """
            robot_name: "Rob"
            arms {
              joint_name: "left"  # seen from behind
              max_angle: 90.5
              min_angle: -45.0
              motors {
                model_name: "mx12"
                max_speed: 300
                cable_color: DARK_BLUE
                gains: [0.5, 1.5]
              }
              motors { model_name: "mx7" max_speed: 120 cable_color: RED }
              has_brake: true
            }
            base_plate {
              wheel_radius: 0.25
              wheel_ids: [7, 8]
              # The sensor of the front.
              front_sensor {
                sensor_kind: "sonar"
                is_active: true
                noise_level: 0.5
              }
              shift_steps: -12
            }
            light_colors: [RED, GREEN]
            start_offset: -5
            tag_names: ["indoor", "fast"]
            battery_level: 0.75
            """,
            """
            # A small one.
            robot_name: 'Mini'
            arms <
              joint_name: 'only'
              max_angle: 10.5
              has_brake: false
              min_angle: -1.5
            >
            start_offset: 12;
            light_colors: GREEN,
            tag_names: 'toy'
            battery_level: 0.5
            base_plate { wheel_radius: 0.1 wheel_ids: 9 shift_steps: -1 }
            """),
        Declare("Build", "build.Workspace", [("build.proto", Build)],
            """
            root_folder: "code"
            targets {
              target_label: "core"
              target_kind: KIND_LIBRARY
              source_files: ["a.c", "b.c"]
              timeout_seconds: 60
            }
            targets {
              target_label: "tool"
              target_kind: KIND_BINARY
              source_files: "main.c"
              depends_on: "core"
              is_test_only: false
            }
            environment_values { key: "LANG" value: "C" }
            settings {
              worker_count: 4   # per processor
              cache_ratio: 0.5
              keep_going: true
              memory_delta: -20
              feature_flags { key: 3 value: true }
              output_folder: "out"
            }
            search_paths: ["lib", "tools"]
            """,
            """
            root_folder: "x"
            settings { worker_count: 1 keep_going: false cache_ratio: 2.5 memory_delta: -1 }
            targets: [{ target_label: "one" target_kind: KIND_BINARY }, { target_label: "two" source_files: ["c.c", "d.c"] }]
            environment_values { key: "HOME" value: "none" }
            """),
    ];

    private static (string Name, SchemaSet Schemas, string Message, string[] Texts) Declare(
        string name, string message, (string Path, string Text)[] files, params string[] texts)
    {
        SchemaSet schemas = CompiledSchemaTests.Compile(files);
        Assert.False(schemas.IsIncomplete);
        foreach (string text in texts)
        {
            Assert.Empty(DocumentChecker.Check(TextDocument.Parse(System.Text.Encoding.UTF8.GetBytes(text)), schemas.Find(message)!, registry: schemas.Registry));
        }
        return (name, schemas, message, [.. texts.Select(static text => text.ReplaceLineEndings("\n"))]);
    }

    private static IEnumerable<(string Path, string Text)> FilesOf(string folder)
    {
        string root = Path.Combine(Amctgen.Root, folder);
        return Directory.GetFiles(root, "*.proto", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(static file => !file.Item1.StartsWith("obj/", StringComparison.Ordinal) && !file.Item1.StartsWith("bin/", StringComparison.Ordinal));
    }

    private static string ReadConfig(string name) => File.ReadAllText(Amctgen.Config(name));

    private static string ReadModel(string name) => File.ReadAllText(Path.Combine(Amctgen.Root, "samples", "Triton", "models", name, "config.pbtxt"));
}
