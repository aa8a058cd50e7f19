using System.Text.Json.Nodes;

namespace AmctGen.Schemas.Tests.Rendering;

/// <summary>Checks what SARIF 2.1.0 requires of the parts that the command writes.</summary>
internal static class SarifStructure
{
    private static readonly string[] s_levels = ["none", "note", "warning", "error"];

    /// <summary>The first problem; null if the log is right.</summary>
    public static string? Problem(JsonNode log)
    {
        try
        {
            Check(log);
            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or NullReferenceException or InvalidOperationException)
        {
            return exception.Message;
        }
    }

    private static void Check(JsonNode log)
    {
        Require((string?)log["version"] == "2.1.0", "version");
        Require(IsAddress(log["$schema"]), "$schema");
        JsonNode run = Assert.Single(log["runs"]!.AsArray())!;
        Require((string?)run["columnKind"] == "utf16CodeUnits", "columnKind");
        Require(run["invocations"]![0]!["executionSuccessful"]!.GetValue<bool>(), "executionSuccessful");
        JsonNode driver = run["tool"]!["driver"]!;
        Require(IsText(driver["name"]) && IsText(driver["version"]) && IsAddress(driver["informationUri"]), "driver");
        string[] rules = [.. driver["rules"]!.AsArray().Select(CheckRule)];
        Require(rules.Distinct().Count() == rules.Length, "rules");
        foreach (JsonNode? result in run["results"]!.AsArray())
        {
            CheckResult(result!, rules);
        }
    }

    private static string CheckRule(JsonNode? rule)
    {
        Require(((string)rule!["name"]!).All(char.IsAsciiLetterOrDigit), "name of a rule");
        Require(IsText(rule["shortDescription"]!["text"]) && IsAddress(rule["helpUri"]), "rule");
        Require(s_levels.Contains((string)rule["defaultConfiguration"]!["level"]!), "level of a rule");
        return (string)rule["id"]!;
    }

    private static void CheckResult(JsonNode result, string[] rules)
    {
        Require(rules[(int)result["ruleIndex"]!] == (string)result["ruleId"]!, "ruleIndex");
        Require(s_levels.Contains((string)result["level"]!), "level");
        Require(IsText(result["message"]!["text"]), "message");
        CheckPlace(Assert.Single(result["locations"]!.AsArray())!["physicalLocation"]!);
        foreach (JsonNode? related in result["relatedLocations"]?.AsArray() ?? [])
        {
            CheckPlace(related!["physicalLocation"]!);
            Require(IsText(related["message"]!["text"]), "message of a related location");
        }
        foreach (JsonNode? fix in result["fixes"]?.AsArray() ?? [])
        {
            Require(IsText(fix!["description"]!["text"]), "description of a fix");
            foreach (JsonNode? change in fix["artifactChanges"]!.AsArray())
            {
                CheckArtifact(change!["artifactLocation"]!);
                Require(change["replacements"]!.AsArray().Count > 0, "replacements");
                foreach (JsonNode? replacement in change["replacements"]!.AsArray())
                {
                    CheckRegion(replacement!["deletedRegion"]!);
                    Require(replacement["insertedContent"]!["text"] is not null, "insertedContent");
                }
            }
        }
    }

    private static void CheckPlace(JsonNode place)
    {
        CheckArtifact(place["artifactLocation"]!);
        if (place["region"] is { } region)
        {
            CheckRegion(region);
        }
    }

    private static void CheckArtifact(JsonNode artifact) =>
        Require(Uri.TryCreate((string)artifact["uri"]!, UriKind.RelativeOrAbsolute, out _) && !((string)artifact["uri"]!).Contains('\\', StringComparison.Ordinal), "uri");

    private static void CheckRegion(JsonNode region)
    {
        (int startLine, int startColumn) = ((int)region["startLine"]!, (int)region["startColumn"]!);
        (int endLine, int endColumn) = ((int)region["endLine"]!, (int)region["endColumn"]!);
        Require(startLine >= 1 && startColumn >= 1, "start of a region");
        Require(endLine > startLine || (endLine == startLine && endColumn >= startColumn), "end of a region");
    }

    private static bool IsText(JsonNode? node) => ((string?)node)?.Length > 0;

    private static bool IsAddress(JsonNode? node) => Uri.TryCreate((string?)node, UriKind.Absolute, out _);

    private static void Require(bool isRight, string what)
    {
        if (!isRight)
        {
            throw new InvalidDataException(what);
        }
    }
}
