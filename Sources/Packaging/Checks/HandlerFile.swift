/// The files one of which has to be in the archive for a handler to be found; nil where that cannot be told.
///
/// As Lambda's runtimes look them up: Python and Ruby import a module, Node tries three extensions, a custom runtime
/// starts `bootstrap`, and Bref's opens the file that the handler names.
func handlerFiles(runtime: String?, handler: String?) -> [String]? {
    guard let runtime, let handler, !handler.isEmpty else { return nil }
    if runtime.hasPrefix("python") {
        guard let module = handlerModule(of: handler) else { return nil }
        let path = String(module.map { $0 == "." ? "/" : $0 })
        return [path + ".py", path + "/__init__.py"]
    }
    if runtime.hasPrefix("nodejs") {
        return nodeModule(of: handler).map { path in [".js", ".mjs", ".cjs"].map { path + $0 } }
    }
    if runtime.hasPrefix("ruby") {
        return handler.firstIndex(of: ".").map { [handler[..<$0] + ".rb"] }
    }
    if runtime.hasPrefix("dotnet") {
        return handler.utf8.firstIndex(of: UInt8(ascii: ":")).map { [handler[..<$0] + ".dll"] }
    }
    // A class of a framework that Bref loads (`App\Handler`) is not a file; where Java's classes are, jars know.
    if runtime.hasPrefix("provided"), !handler.contains("\\") {
        return [handler.hasPrefix("./") ? String(handler.dropFirst(2)) : handler]
    }
    return nil
}

/// What precedes the function's name.
func handlerModule(of handler: String) -> String? {
    guard let dot = handler.lastIndex(of: "."), dot != handler.startIndex else { return nil }
    return String(handler[..<dot])
}

/// Node's runtime takes what precedes the first point of the last part of the path: `lib/h.a.b` is the file `lib/h.js`,
/// and in it what `exports.a.b` is.
func nodeModule(of handler: String) -> String? {
    let folderEnd = handler.lastIndex(of: "/").map { handler.index(after: $0) } ?? handler.startIndex
    guard let dot = handler[folderEnd...].firstIndex(of: "."), dot != folderEnd else { return nil }
    let path = handler[..<dot]
    return String(path.hasPrefix("./") ? path.dropFirst(2) : path)
}

/// Throws where an archive holds none of the files that the handler needs.
func checkHandler(_ request: PackageRequest, names: [String]) throws(PackageFailures) {
    guard request.role == .function, let files = handlerFiles(runtime: request.runtime, handler: request.handler),
        !names.contains(where: files.contains)
    else { return }
    // A layer may bring the bootstrap: then it is not ours to find.
    if files == ["bootstrap"], !request.layers.isEmpty || request.otherLayersSize > 0 { return }
    let handler = request.handler ?? ""
    let expected = files.map { "'\($0)'" }.joined(separator: " or ")
    var message = "the handler '\(handler)' needs \(expected) in the archive, which is not there"
    let sameName = names.first { name in files.contains { lastSegment($0) == lastSegment(name) } }
    if let found = sameName ?? nearest(to: files[0], in: names) { message += "; there is '\(found)'" }
    throw PackageFailures(.missingHandler, message)
}
