namespace AmctGen.Text;

/// <summary>A column of a table with a header line.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Key">The attribute that it contains; otherwise empty.</param>
sealed record TableColumn(TableColumnRole Role, string Key = "");
