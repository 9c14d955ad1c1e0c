/// A program, a library or a part of the toolchain that work on the specs can need.
enum HostTool: String, CaseIterable {
    case swift, git, libyaml, libdeflate, libcrypto
    case staticLinuxSDK = "static-linux-sdk"
    case node, npm, esbuild, python, pip, uv, php, composer
    case phpCGI = "php-cgi"
    case awsCLI = "aws-cli"
    case awsCredentials = "aws-credentials"

    var title: String {
        switch self {
        case .swift: "Swift"
        case .git: "git"
        case .staticLinuxSDK: "Swift SDK for static Linux"
        case .node: "Node.js"
        case .npm: "npm"
        case .python: "Python"
        case .php: "PHP"
        case .composer: "Composer"
        case .awsCLI: "AWS CLI"
        case .awsCredentials: "AWS credentials"
        case .libyaml, .libdeflate, .libcrypto, .esbuild, .pip, .uv, .phpCGI: rawValue
        }
    }

    /// The least version that will do; nil where any does.
    var leastVersion: [Int]? { self == .swift ? [6, 1] : nil }

    /// What to type to get it.
    func installation(on system: HostSystem.Family) -> String {
        switch self {
        case .swift where system == .macOS: return "xcode-select --install"
        case .swift:
            let archive = "swiftly-$(uname -m).tar.gz"
            return "curl -O https://download.swift.org/swiftly/linux/\(archive) && tar zxf \(archive) && ./swiftly init"
        case .staticLinuxSDK:
            return """
                swift sdk install, with the address and checksum of https://www.swift.org/install for your version of \
                Swift
                """
        case .awsCredentials: return "aws configure sso"
        case .uv where system != .macOS: return "curl -LsSf https://astral.sh/uv/install.sh | sh"
        default: break
        }
        if let package = package(on: system) { return "\(Self.installer(system)) \(package)" }
        switch self {
        case .composer: return "see https://getcomposer.org/download"
        case .awsCLI:
            return "see https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
        case .esbuild: return "npm install --save-dev esbuild"
        case .libdeflate: return "build it from https://github.com/ebiggers/libdeflate"
        default: return "install \(title) with the package manager of the system"
        }
    }

    private static func installer(_ system: HostSystem.Family) -> String {
        switch system {
        case .debian, .ubuntu: "sudo apt-get install"
        case .amazonLinux, .fedora: "sudo dnf install"
        case .macOS: "brew install"
        case .other: ""
        }
    }

    /// The package's name; nil where the system has none.
    private func package(on system: HostSystem.Family) -> String? {
        switch system {
        case .debian, .ubuntu: debianPackage(isUbuntu: system == .ubuntu)
        case .amazonLinux: amazonPackage
        case .fedora: fedoraPackage
        case .macOS: formula
        case .other: nil
        }
    }

    private func debianPackage(isUbuntu: Bool) -> String? {
        switch self {
        case .libyaml: "libyaml-dev"
        case .libdeflate: "libdeflate-dev"
        case .libcrypto: "libssl-dev"
        case .node: "nodejs"
        case .python: "python3"
        case .pip: "python3-pip"
        case .php: "php-cli"
        // Ubuntu has it as a snap only.
        case .awsCLI: isUbuntu ? nil : "awscli"
        case .git, .npm, .esbuild, .phpCGI, .composer: rawValue
        case .swift, .staticLinuxSDK, .uv, .awsCredentials: nil
        }
    }

    /// Source: Amazon Linux 2023 release notes, "RPM packages".
    private var amazonPackage: String? {
        switch self {
        case .libyaml: "libyaml-devel"
        case .libcrypto: "openssl-devel"
        case .node: "nodejs22"
        case .npm: "nodejs22-npm"
        case .python: "python3.13"
        case .pip: "python3.13-pip"
        case .php: "php8.4-cli"
        case .phpCGI: "php8.4-cli"
        case .awsCLI: "awscli-2"
        case .git: "git"
        case .libdeflate, .composer, .esbuild, .swift, .staticLinuxSDK, .uv, .awsCredentials: nil
        }
    }

    private var fedoraPackage: String? {
        switch self {
        case .libyaml: "libyaml-devel"
        case .libdeflate: "libdeflate-devel"
        case .libcrypto: "openssl-devel"
        case .node: "nodejs"
        case .npm: "nodejs-npm"
        case .python: "python3"
        case .pip: "python3-pip"
        case .php, .phpCGI: "php-cli"
        case .awsCLI: "awscli2"
        case .git, .composer: rawValue
        case .esbuild, .swift, .staticLinuxSDK, .uv, .awsCredentials: nil
        }
    }

    /// Homebrew's.
    private var formula: String? {
        switch self {
        case .libcrypto: "openssl@3"
        case .node, .npm: "node"
        case .python, .pip: "python"
        case .php, .phpCGI: "php"
        case .awsCLI: "awscli"
        case .git, .libyaml, .libdeflate, .esbuild, .uv, .composer: rawValue
        case .swift, .staticLinuxSDK, .awsCredentials: nil
        }
    }
}
