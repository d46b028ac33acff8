using Understudy.Sources.Containers;
namespace Understudy.Sources.Novels;
/// <summary>x</summary>
public static class NovelImport {
/// <summary>x</summary>
public static ImportedWork Import(SourceTree tree, EpubPackage package, ImportOptions options) => throw new InputException("novels pending"); }
