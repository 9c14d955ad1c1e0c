/// Where in a layer its contents go.
public enum LayerLayout: Sendable, Hashable {
    /// The folder is laid out already.
    case asIs
    /// Python modules: `python/`.
    case python
    /// npm packages: `nodejs/node_modules/`.
    case nodejs
    /// Gems by version: `ruby/gems/`.
    case ruby
    /// Jar files: `java/lib/`.
    case java
    /// PHP code and configuration: `php/`.
    case php
    /// Executables: `bin/`.
    case bin
    /// Shared libraries: `lib/`.
    case lib
    /// Lambda extensions: `extensions/`.
    case extensions
    /// Any other folder.
    case under(String)

    /// The folder, with its slash.
    var prefix: String {
        switch self {
        case .asIs: ""
        case .python: "python/"
        case .nodejs: "nodejs/node_modules/"
        case .ruby: "ruby/gems/"
        case .java: "java/lib/"
        case .php: "php/"
        case .bin: "bin/"
        case .lib: "lib/"
        case .extensions: "extensions/"
        case .under(let folder): folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        }
    }
}
