namespace AmctGen.Text;

/// <summary>A column of a table with a header line.</summary>
/// <param name="Role">What it contains.</param>
/// <param name="Key">The attribute that it contains; else empty.</param>
sealed record TableColumn(TableColumnRole Role, string Key = "");
