using System.Text;
using System.Xml;
using System.Xml.Linq;
using Packaging;

switch (args)
{
    case ["documentation", string path, string source, string target]:
        XDocument documentation = XDocument.Load(source, LoadOptions.PreserveWhitespace);
        new DocumentationFilter(AssemblySymbols.Load(path), documentation).Run();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None };
        using (var writer = XmlWriter.Create(target, settings))
        {
            documentation.Save(writer);
        }
        return 0;
    case ["pages" or "gallery", string root, string address, string list, string folder]:
        new PackedPages(root, address, File.ReadLines(list).Select(PackedFile.Parse), isForGallery: args[0] == "gallery").Write(folder);
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: Packaging documentation ASSEMBLY XML OUTPUT    the XML file without internal members
                   Packaging pages ROOT ADDRESS LIST FOLDER       the Markdown files of a package, with links that lead somewhere;
                                                                  LIST has a line FILE|PATH IN THE PACKAGE for each file of the package
                   Packaging gallery ROOT ADDRESS LIST FOLDER     the same for a gallery, which shows the first page alone
            """);
        return 2;
}
