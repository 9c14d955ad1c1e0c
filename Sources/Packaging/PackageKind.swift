/// What goes into an archive. Paths are relative to the packager's root. (Inline code is not packaged: the template
/// carries it.)
public enum PackageKind: Sendable, Hashable {
    /// An executable product of the package in the root, built for Lambda: `bootstrap` in the archive.
    case swiftProduct(name: String)
    /// A PHP application. Where it has a `composer.json` and `vendor` is not what the lock file says, without
    /// development packages, Composer fills a copy.
    case phpFolder(path: String, include: [String] = [], exclude: [String] = [])
    /// A folder's contents. With `include`, only what its patterns take in; then without what `exclude` matches.
    case folder(path: String, include: [String] = [], exclude: [String] = [])
    /// One file, at the archive's root.
    case file(path: String)
    /// A ready archive: checked, and taken as it is.
    case archive(path: String)
    /// Code with what it depends on.
    case bundle(Bundle)
    /// The packages that the lock file in a folder names, as a layer.
    case packages(path: String)
    /// A layer's folder, laid out as the runtime looks for it.
    case layer(path: String, layout: LayerLayout, include: [String] = [], exclude: [String] = [])
}
