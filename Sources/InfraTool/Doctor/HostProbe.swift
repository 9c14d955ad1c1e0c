import Infra
import Packaging

/// Looks for what is needed on this machine.
struct HostProbe {
    /// What was found.
    struct Found: Equatable {
        /// `6.1.2`; nil where it does not say.
        var version: String?
        /// Where it is; nil for what is not a file.
        var path: String?
    }

    var aws: String?
    var tools = Tools()

    /// - Parameter wanted: the version that fits best, where there may be several.
    /// - Returns: nil where it is missing.
    func find(_ tool: HostTool, wanted: String? = nil) -> Found? {
        switch tool {
        case .libyaml: header("yaml.h", module: "yaml-0.1")
        case .libdeflate: header("libdeflate.h", module: "libdeflate")
        case .libcrypto: header("openssl/evp.h", module: "libcrypto", formula: "openssl@3")
        case .staticLinuxSDK: staticLinuxSDK()
        case .awsCredentials: credentials()
        case .awsCLI: program(aws ?? "aws")
        case .pip: pip()
        case .python: wanted.flatMap { program("python\($0)") } ?? program("python3")
        case .esbuild: program("node_modules/.bin/esbuild") ?? program("esbuild")
        case .git, .node, .npm, .uv, .php, .phpCGI, .composer, .swift: program(tool.rawValue)
        }
    }

    private func program(_ name: String) -> Found? {
        guard let path = tools.find(name) else { return nil }
        guard let run = try? PipedProcess.run(path, ["--version"]) else { return nil }
        // The AWS CLI of version 1 and some others say it on standard error.
        let text = String(decoding: run.output, as: UTF8.self) + "\n" + run.errors
        // A shim of a version manager may stand for a program that is not installed.
        guard run.status == 0 else { return nil }
        return Found(version: VersionText.first(in: text), path: path)
    }

    private func pip() -> Found? {
        for python in ["python3", "python"] {
            guard let path = tools.find(python), let run = try? PipedProcess.run(path, ["-m", "pip", "--version"]),
                run.status == 0
            else { continue }
            return Found(
                version: VersionText.first(in: String(decoding: run.output, as: UTF8.self)), path: "\(path) -m pip")
        }
        return nil
    }

    /// A library by its header, which is what a build needs.
    private func header(_ name: String, module: String, formula: String? = nil) -> Found? {
        var version: String?
        if let config = tools.find("pkg-config"), let run = try? PipedProcess.run(config, ["--modversion", module]),
            run.status == 0
        {
            version = VersionText.first(in: String(decoding: run.output, as: UTF8.self))
        }
        let homebrew = ["/opt/homebrew", "/usr/local"].flatMap { root in
            ["\(root)/include"] + (formula.map { ["\(root)/opt/\($0)/include"] } ?? [])
        }
        for folder in ["/usr/include"] + homebrew where FileSystem.kind(of: "\(folder)/\(name)") != nil {
            return Found(version: version, path: "\(folder)/\(name)")
        }
        return version.map { Found(version: $0, path: nil) }
    }

    private func staticLinuxSDK() -> Found? {
        guard let swift = tools.find("swift"), let run = try? PipedProcess.run(swift, ["sdk", "list"]) else {
            return nil
        }
        let names = String(decoding: run.output, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let name = names.first(where: { $0.contains("static-linux") || $0.contains("swift-linux-musl") }) else {
            return nil
        }
        return Found(version: VersionText.first(in: String(name)), path: nil)
    }

    private func credentials() -> Found? {
        guard let command = try? AWSCommand.found(aws),
            let answer = try? command.call("sts", "get-caller-identity", region: nil, repeats: 0),
            let arn = answer["Arn"]?.text
        else { return nil }
        return Found(version: nil, path: arn)
    }
}
