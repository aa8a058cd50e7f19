using System.Collections.Immutable;
using System.Globalization;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Names;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>Finds names that are declared twice, in the file or in the file and one of its imports, and names that are too long.</summary>
internal sealed class DuplicateNames(FileExports file, SymbolTable table, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    /// <summary>The maximum length of a full name.</summary>
    public const int LongestName = ushort.MaxValue;

    private const int MapEntrySuffix = 5;

    private readonly Dictionary<string, NameSyntax> _declared = new(StringComparer.Ordinal);
    private readonly bool _hasDependencies = table.Files.Skip(1).Any();

    public void Check(ProtoFileSyntax syntax)
    {
        FileIndex index = FileIndex.Of(file);
        // A full name consists of names in the text.
        bool mayBeLong = syntax.Text.Bytes.Length > LongestName - MapEntrySuffix && file.Package.Length <= FullNames.LongestPackage;
        if (!mayBeLong && !index.HasDuplicates && !index.MayMeetOneofs
            && !table.Files.Any(other => other != index && index.SharesNames(other)))
        {
            return;
        }
        string package = file.Package;
        CheckPackage(syntax);
        CheckMessages(NestedMessages.Of(syntax), package);
        CheckEnums(syntax.Enums, package);
        CheckExtensions(syntax.Extends, package);
        foreach (ServiceSyntax service in syntax.Services)
        {
            string fullName = Declare(service.Name, package);
            foreach (MethodSyntax method in service.Methods)
            {
                Declare(method.Name, fullName);
            }
        }
    }

    private void CheckPackage(ProtoFileSyntax syntax)
    {
        if (syntax.Package is not { } package)
        {
            return;
        }
        foreach (FileIndex other in table.Files)
        {
            if (other.File.ImportPath != file.ImportPath && other.FindPackage(package.Text) is { } symbol)
            {
                diagnostics.Report(SchemaDiagnostics.DuplicateName, package.Span, symbol.FullName, $"'{other.File.ImportPath}'",
                    "; there it is not a package");
                return;
            }
        }
    }

    private void CheckMessages(List<MessageSyntax> messages, string scope)
    {
        foreach (MessageSyntax message in messages)
        {
            string fullName = Declare(message.Name, scope);
            foreach (FieldSyntax field in message.Fields)
            {
                Declare(field.Group is null ? field.Name : field.Name with { Text = field.Group.Name.Text.ToLowerInvariant() }, fullName);
            }
            foreach (OneofSyntax oneof in message.Oneofs)
            {
                Declare(oneof.Name, fullName);
            }
            foreach (FieldSyntax field in message.Fields)
            {
                if (field.MapKey is not null)
                {
                    Declare(field.Name with { Text = CSharpNames.MapEntryName(field.Name.Text) }, fullName);
                }
            }
            foreach (NameSyntax oneof in CSharpNames.SyntheticOneofs(message, file.Edition))
            {
                Declare(oneof, fullName, "; protobuf creates a oneof with that name for the optional field");
            }
            CheckMessages(NestedMessages.Of(message), fullName);
            CheckEnums(message.Enums, fullName);
            CheckExtensions(message.Extends, fullName);
        }
    }

    private void CheckEnums(ImmutableArray<EnumSyntax> enums, string scope)
    {
        foreach (EnumSyntax declared in enums)
        {
            Declare(declared.Name, scope);
            foreach (EnumValueSyntax value in declared.Values)
            {
                Declare(value.Name, scope, "; the values of an enum are siblings of the enum, not its members");
            }
        }
    }

    private void CheckExtensions(ImmutableArray<ExtendSyntax> extends, string scope)
    {
        foreach (ExtendSyntax extend in extends)
        {
            foreach (FieldSyntax field in extend.Fields)
            {
                Declare(field.Group is null ? field.Name : field.Name with { Text = field.Group.Name.Text.ToLowerInvariant() }, scope);
            }
        }
    }

    private string Declare(NameSyntax name, string scope, MessageText? hint = null)
    {
        cancellation.ThrowIfCancellationRequested();
        string fullName = FullNames.Join(scope, name.Text);
        if (fullName.Length > LongestName && file.Package.Length <= FullNames.LongestPackage)
        {
            diagnostics.Report(LanguageDiagnostics.NameTooLong, name.Span, "full", FormattableString.Invariant($"{LongestName} characters"),
                fullName.Length.ToString(CultureInfo.InvariantCulture));
            return fullName;
        }
        if (_declared.TryGetValue(fullName, out NameSyntax? first))
        {
            SourceLocation place = diagnostics.Text.Lines.Locate(first.Span.Start);
            MessageText where = scope.Length == 0 ? (MessageText)$"line {place.Line}" : $"'{scope}' (line {place.Line})";
            var related = new RelatedSpan(first.Span, $"'{name.Text}' is declared here first");
            diagnostics.Report(SchemaDiagnostics.DuplicateName, name.Span, related, name.Text, where, hint);
            return fullName;
        }
        _declared.Add(fullName, name);
        if (_hasDependencies && table.FindElsewhere(fullName, file) is { } other)
        {
            MessageText where = other.Kind == SymbolKind.Package
                ? (MessageText)$"'{other.File.ImportPath}' as a package"
                : $"'{other.File.ImportPath}'";
            diagnostics.Report(SchemaDiagnostics.DuplicateName, name.Span, fullName, where, hint);
        }
        return fullName;
    }
}
