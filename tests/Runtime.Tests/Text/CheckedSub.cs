using AmctGen.Validation;

namespace Merging;

/// <summary>A message that can be wrong without a rule.</summary>
public sealed partial record Sub
{
    partial void OnValidate(ValidationContext context)
    {
        if (N == "bad")
        {
            context.Report("n", "test.bad", "it is bad");
        }
    }
}
