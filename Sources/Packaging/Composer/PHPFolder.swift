/// A PHP application's folder.
extension PackagingRun {
    func phpFolder(
        _ path: String, include: [String], exclude: [String], _ request: PackageRequest, warnings: inout [String]
    ) throws(PackageFailures) -> Contents {
        let location = try Location(path, root: root, expecting: .folder)
        let needsComposer = try vendorIsStale(location)
        // What Composer brings in anew does not decide whether anything changed; what it is made from does.
        let excluded = needsComposer ? exclude + ["/vendor"] : exclude
        var contents = try folder(path, include: include, exclude: excluded, written: exclude, warnings: &warnings)
        guard needsComposer else { return contents }
        // Composer reads these two, whatever the patterns let into the archive.
        for name in ["composer.json", "composer.lock"] where !contents.entries.holds(name) {
            let file = join(location.path, name)
            guard let status = try? FileStatus(path: file) else {
                warnings.append(
                    "'\(path)' has no composer.lock, so that each build may bring other versions: run composer update "
                        + "and commit the file")
                continue
            }
            let place = contents.entries.firstIndex { precedes(name, $0.name) } ?? contents.entries.count
            contents.entries.insert(Entry(name: name, source: .file(path: file), status: status), at: place)
        }
        contents.recipe = "composer \(include.joined(separator: "\n")) - \(exclude.joined(separator: "\n"))"
        contents.prepare = { () throws(PackageFailures) -> [Entry] in
            try install(location, request, include: include, exclude: exclude)
        }
        return contents
    }

    /// Whether `vendor` is not what Composer would install without development packages.
    private func vendorIsStale(_ location: Location) throws(PackageFailures) -> Bool {
        guard let manifest = text(join(location.path, "composer.json")) else { return false }
        guard JSON(manifest) != nil else {
            throw PackageFailures(.composer, "'\(join(location.shown, "composer.json"))' is not JSON: repair it")
        }
        guard text(join(location.path, "vendor/autoload.php")) != nil,
            let lock = text(join(location.path, "composer.lock")).flatMap({ JSON($0) }),
            let installed = text(join(location.path, "vendor/composer/installed.json")).flatMap({ JSON($0) })
        else { return true }
        return Set(lock["packages"].elements.map(ComposerPackage.init))
            != Set(installed["packages"].elements.map(ComposerPackage.init))
    }

    /// Lets Composer fill a copy: the author's folder keeps its development packages.
    private func install(
        _ location: Location, _ request: PackageRequest, include: [String], exclude: [String]
    ) throws(PackageFailures) -> [Entry] {
        guard let composer = tools.find(tools.composer) else {
            throw PackageFailures(
                .missingTool,
                "'\(location.shown)' needs Composer to fill its vendor folder, and '\(tools.composer)' is not in PATH: "
                    + "install Composer, or run composer install --no-dev --optimize-autoloader where it is, and "
                    + "keep the vendor folder")
        }
        let copy = join(output, composerFolder + "/" + request.id)
        removeTree(copy)
        // Everything but the old vendor: Composer's scripts may need what the archive does not.
        let own: Set = [output, join(root, ".build"), join(root, SwiftProduct.scratchFolder)]
        let all = SourceTree(
            root: location.path, shown: location.shown,
            selection: Selection(
                include: ["**", ".env", ".env.*", "*.pem", "*.key", "*.p12", "*.pfx", "id_*"],
                exclude: ["/vendor"], own: own))
        do throws(SystemError) {
            try copyEntries(all.entries, to: copy)
        } catch {
            throw PackageFailures(.output, "the copy for Composer cannot be made: \(error.text)")
        }
        let arguments = [
            "install", "--no-dev", "--optimize-autoloader", "--no-interaction", "--no-progress", "--working-dir", copy,
        ]
        let result: Subprocess
        do throws(SystemError) {
            result = try Subprocess.run(composer, arguments, environment: tools.environment) { line in
                progress(.output(request, line: line))
            }
        } catch {
            throw PackageFailures(.missingTool, "'\(composer)' cannot be started: \(error.text)")
        }
        guard result.status == 0 else { throw composerFailure(result.lines, location) }
        let selection = Selection(include: include.isEmpty ? [] : include + ["/vendor/"], exclude: exclude)
        let tree = SourceTree(root: try copyResolved(copy), shown: location.shown, selection: selection)
        if !tree.failures.isEmpty { throw PackageFailures(tree.failures) }
        return tree.entries
    }

    private func copyResolved(_ copy: String) throws(PackageFailures) -> String {
        do throws(SystemError) { return try resolved(copy) } catch {
            throw PackageFailures(.composer, "Composer removed the folder that it worked in")
        }
    }

    private func composerFailure(_ lines: [String], _ location: Location) -> PackageFailures {
        let signs = [
            "Could not resolve host", "curl error", "could not be downloaded", "Failed to connect",
            "failed to open stream", "Connection timed out", "network",
        ]
        let details = Array(lines.filter { !$0.isEmpty }.suffix(20))
        if lines.contains(where: { line in signs.contains { line.contains($0) } }) {
            return PackageFailures(
                .composer,
                "Composer cannot reach its registry for '\(location.shown)': try again with a connection, or run "
                    + "composer install --no-dev --optimize-autoloader where there is one, and keep the vendor folder",
                details: details)
        }
        return PackageFailures(
            .composer, "Composer cannot install what '\(location.shown)' requires: see its messages", details: details)
    }

    private func text(_ path: String) -> String? {
        guard let status = try? FileStatus(path: path), status.kind == .file,
            let bytes = try? Bytes(path: path, size: status.size)
        else { return nil }
        return String(decoding: bytes.readable, as: UTF8.self)
    }
}

/// A package as Composer's lock file and its list of what is installed both name it.
private struct ComposerPackage: Hashable {
    var name: String?
    var version: String?
    var reference: String?

    init(_ json: JSON) {
        name = json["name"].text
        version = json["version"].text
        reference = json["dist"]["reference"].text ?? json["source"]["reference"].text
    }
}
