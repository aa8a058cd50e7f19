namespace AmctGen.Generator.Model;

/// <summary>The rules about several fields of a message.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Rules">Rules as expressions.</param>
/// <param name="Oneofs">Fields of which at most one may be set.</param>
internal sealed record MessageRulesModel(EquatableArray<RuleModel> Rules, EquatableArray<MessageOneofModel> Oneofs);
