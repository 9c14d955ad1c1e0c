/// An executable product, built for one architecture.
struct SwiftProduct: Hashable {
    /// Apart from `.build`, which a `swift run` around us has locked, and which holds debug builds.
    static let scratchFolder = ".build-handler"

    /// Tells its contents from those of a folder.
    static let recipe = "swift"

    var name: String
    var architecture: Architecture
}

extension PackagingRun {
    /// The product as `bootstrap`.
    mutating func swiftProduct(_ name: String, _ request: PackageRequest) throws(PackageFailures) -> Contents {
        let product = SwiftProduct(name: name, architecture: request.architecture ?? .host)
        let path: String
        if let built = builtProducts[product] {
            path = try built.get()
        } else {
            do throws(PackageFailures) {
                path = try build(product, request)
                builtProducts[product] = .success(path)
            } catch {
                builtProducts[product] = .failure(error)
                throw error
            }
        }
        try checkExecutable(path, product, runtime: request.runtime ?? "provided.al2023")
        do throws(SystemError) {
            let real = try resolved(path)
            return Contents(
                entries: [Entry(name: "bootstrap", source: .file(path: real), status: try FileStatus(path: real))],
                recipe: SwiftProduct.recipe, selection: Selection(include: ["/bootstrap"]))
        } catch {
            throw PackageFailures(.unreadable, "the built executable of '\(name)' cannot be read: \(error.text)")
        }
    }

    /// Builds it; SwiftPM knows what is up to date.
    private func build(_ product: SwiftProduct, _ request: PackageRequest) throws(PackageFailures) -> String {
        guard let swift = tools.find(tools.swift) else {
            throw PackageFailures(
                .missingTool, "'\(tools.swift)' is not in PATH, and '\(product.name)' is built with it: install Swift")
        }
        let scratch = join(root, SwiftProduct.scratchFolder)
        var arguments = [
            "build", "--configuration", "release", "--product", product.name, "--package-path", root,
            "--scratch-path", scratch,
        ]
        var folder = join(scratch, "release")
        if let sdk = try SwiftSDK.needed(for: product, swift: swift, tools) {
            arguments += ["--swift-sdk", sdk.name, "-Xlinker", "-s"]
            folder = join(scratch, "\(sdk.triple)/release")
        } else {
            arguments += ["-Xswiftc", "-static-executable"]
            do throws(SystemError) {
                arguments += try LinkOrder.arguments(scratch: scratch, swift: swift, tools)
            } catch {
                throw PackageFailures(.output, "'\(scratch)' cannot be written: \(error.text)")
            }
        }
        let result: Subprocess
        do throws(SystemError) {
            result = try Subprocess.run(swift, arguments, environment: tools.environment) { line in
                progress(.output(request, line: line))
            }
        } catch {
            throw PackageFailures(.missingTool, "'\(swift)' cannot be started: \(error.text)")
        }
        if result.status != 0 { throw failure(result, product, swift: swift) }
        return join(folder, product.name)
    }

    private func failure(_ result: Subprocess, _ product: SwiftProduct, swift: String) -> PackageFailures {
        if result.lines.contains(where: { $0.contains("no product named") }) {
            let products = executableProducts(swift: swift)
            let near = nearest(to: product.name, in: products).map { "; did you mean '\($0)'?" } ?? ""
            let list = products.map { "'\($0)'" }.joined(separator: ", ")
            return PackageFailures(
                .noSuchProduct,
                "Package.swift has no product '\(product.name)'\(near)"
                    + (products.isEmpty ? "" : " (its executables: \(list))"))
        }
        var errors = result.lines.filter { $0.contains("error:") && !$0.contains("`- error:") }
        var seen: Set<String> = []
        errors.removeAll { !seen.insert($0).inserted }
        return PackageFailures(
            .doesNotCompile, "the Swift product '\(product.name)' does not build: see the compiler's errors",
            details: errors.isEmpty ? Array(result.lines.suffix(20)) : errors)
    }

    private func executableProducts(swift: String) -> [String] {
        let arguments = ["package", "--package-path", root, "dump-package"]
        guard let dump = try? Subprocess.run(swift, arguments, environment: tools.environment, line: { _ in }),
            let start = dump.lines.firstIndex(of: "{"),
            let package = JSON(dump.lines[start...].joined(separator: "\n"))
        else { return [] }
        return package["products"].elements.filter { $0["type"]["executable"] != .missing }.compactMap {
            $0["name"].text
        }
    }

    private func checkExecutable(
        _ path: String, _ product: SwiftProduct, runtime: String
    ) throws(PackageFailures) {
        guard let status = try? FileStatus(path: path), status.kind == .file else {
            throw PackageFailures(
                .wrongExecutable, "the product '\(product.name)' is not an executable: a handler is one that has a main"
            )
        }
        guard let bytes = try? Bytes(path: path, size: status.size) else {
            throw PackageFailures(.unreadable, "the built executable of '\(product.name)' cannot be read: build again")
        }
        let elf: ELF
        do throws(ELF.Damage) {
            elf = try ELF(bytes.readable)
        } catch {
            throw PackageFailures(.wrongExecutable, "the executable of '\(product.name)' \(error.text)")
        }
        let failures = BootstrapCheck.failures(
            elf, runtime: runtime, architecture: product.architecture, product: product.name)
        if !failures.isEmpty { throw PackageFailures(failures) }
    }
}
