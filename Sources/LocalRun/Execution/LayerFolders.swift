import Packaging
import Routing

/// The layers of a function that are archives of ours, unpacked. Published ones of others are not on this machine.
enum LayerFolders {
    /// The first is the lowest.
    static func of(_ function: LambdaFunction, in cache: String) -> Result<[String], HandlerFailure> {
        var folders: [String] = []
        for archive in function.layers where archive.hasSuffix(".zip") {
            switch Unpacking.folder(of: archive, in: cache) {
            case .success(let folder): folders.append(LocalFile.absolute(folder))
            case .failure(let failure):
                return .failure(
                    HandlerFailure("\(failure.text) To make it: swift run infra package \(function.service)"))
            }
        }
        return .success(folders)
    }

    /// Where runtimes look into layers: under /opt, or in their folders where nothing can be mounted.
    /// Source: Lambda Developer Guide, "Layer paths for each Lambda runtime".
    static func variables(
        _ folders: [String], isMounted: Bool, _ function: LambdaFunction, path: String
    ) -> [(name: String, value: String)] {
        guard !folders.isEmpty else { return [] }
        let roots = isMounted ? ["/opt"] : Array(folders.reversed())
        func list(_ parts: [String], then more: String? = nil) -> String {
            (parts.flatMap { part in roots.map { "\($0)/\(part)" } } + (more.map { [$0] } ?? [])).joined(separator: ":")
        }
        var all = [(name: "PATH", value: list(["bin"], then: path)), (name: "LD_LIBRARY_PATH", value: list(["lib"]))]
        let runtime = function.runtime
        if runtime.hasPrefix("nodejs") {
            let version = runtime.dropFirst(6).prefix { $0.isNumber }
            all.append(("NODE_PATH", list(["nodejs/node\(version)/node_modules", "nodejs/node_modules"])))
        } else if runtime.hasPrefix("python") {
            all.append(("PYTHONPATH", list(["python", "python/lib/\(runtime)/site-packages"])))
        } else if runtime.hasPrefix("ruby") {
            all.append(("RUBYLIB", list(["ruby/lib"])))
            all.append(("GEM_PATH", list(["ruby/gems/\(runtime.dropFirst(4)).0"])))
        } else if runtime.hasPrefix("java") {
            all.append(("CLASSPATH", list(["java/lib/*"])))
        }
        return all
    }
}
