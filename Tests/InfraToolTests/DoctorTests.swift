import Infra
import Testing

@testable import InfraTool

/// What specs need follows from them, and what to type from the system.
@Suite struct DoctorTests {
    static func needs(
        _ files: Set<String> = [], local: Bool = false, aws: Bool = false,
        _ body: @escaping @Sendable () -> [any Declaration]
    ) -> [String] {
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            for declaration in body() { declaration }
        }
        let artifacts = Compiler.compile([service]).artifacts
        return Requirements(of: artifacts, runsLocally: local, deploys: aws, hasFile: files.contains).all.filter(
            \.isNeeded
        ).map {
            $0.tool.rawValue + ($0.wanted.map { " \($0)" } ?? "")
        }
    }

    static let always = ["swift", "libyaml", "libdeflate", "libcrypto", "git"]

    @Test func nothingButTheBuildIsNeededByDefault() {
        #expect(Self.needs { [Function("api", .nodejs22, handler: "index.handler", code: "api")] } == Self.always)
        #expect(Self.needs(aws: true) { [Queue("jobs")] } == Self.always + ["aws-cli", "aws-credentials"])
    }

    @Test func localRunsNeedTheProgramsOfTheRuntimes() {
        let python = Self.needs(local: true) { [Function("api", .python313, handler: "app.handler", code: "api")] }
        #expect(python == Self.always + ["python 3.13"])
        let node = Self.needs(local: true) { [Function("api", .nodejs22, handler: "index.handler", code: "api")] }
        #expect(node == Self.always + ["node 22"])
    }

    @Test(
        arguments: [
            (["web/composer.json"], ["composer", "php"]), (["web/composer.json", "web/vendor/autoload.php"], []),
            ([], []),
        ] as [(Set<String>, [String])])
    func composerIsNeededWhereVendorIsNotFilled(_ files: Set<String>, _ needed: [String]) {
        let found = Self.needs(files) { [Function("web", .php(.v84), handler: "index.php", code: "web")] }
        #expect(found == Self.always + needed)
    }

    @Test(
        arguments: [
            (["report/uv.lock"], ["esbuild", "npm", "uv"]), (["report/requirements.txt"], ["esbuild", "npm", "pip"]),
            ([], ["esbuild", "npm"]),
        ] as [(Set<String>, [String])])
    func bundlesNeedWhatPutsThemTogether(_ files: Set<String>, _ needed: [String]) {
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("web", .nodejs22, handler: "index.handler", code: .bundle("web/index.ts"))
            Layer("packages", bundle: "web").runtimes(.nodejs22)
            Function("report", .python313, handler: "app.handler", code: .bundle("report"))
        }
        let requirements = Requirements(
            of: Compiler.compile([service]).artifacts, runsLocally: false, deploys: false, hasFile: files.contains,
            hasProgram: { _ in false })
        #expect(requirements.all.filter(\.isNeeded).map(\.tool.rawValue) == Self.always + needed)
    }

    @Test func anotherArchitectureNeedsAnSDK() {
        #if arch(arm64)
            let other = Infra.Architecture.x86_64
        #else
            let other = Infra.Architecture.arm64
        #endif
        let found = Self.needs { [Function("api", .swift(product: "api")).architecture(other)] }
        #expect(found == Self.always + ["static-linux-sdk"])
    }

    @Test(arguments: [
        ("ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"", HostSystem.Family.debian),
        ("ID=ubuntu\nID_LIKE=debian", .ubuntu), ("ID=\"amzn\"\nID_LIKE=\"fedora\"", .amazonLinux),
        ("ID=fedora", .fedora),
        ("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"", .fedora), ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"", .ubuntu),
        ("ID=arch", .other), ("", .other),
    ])
    func systemsAreTold(_ text: String, _ family: HostSystem.Family) {
        #expect(HostSystem(osRelease: text).family == family)
    }

    @Test func everySystemSaysWhatToType() {
        for family in HostSystem.Family.allCases {
            for tool in HostTool.allCases {
                let text = tool.installation(on: family)
                #expect(text.count > 8 && !text.hasPrefix(" "), "\(tool) on \(family): \(text)")
            }
        }
        #expect(HostTool.libcrypto.installation(on: .debian) == "sudo apt-get install libssl-dev")
        #expect(HostTool.awsCLI.installation(on: .amazonLinux) == "sudo dnf install awscli-2")
        #expect(HostTool.libyaml.installation(on: .macOS) == "brew install libyaml")
    }

    @Test(arguments: [
        ("Swift version 6.3.1 (swift-6.3.1-RELEASE)\nTarget: x86_64", "6.3.1"), ("v22.11.0", "22.11.0"),
        ("aws-cli/2.15.0 Python/3.11.6", "2.15.0"), ("git version 2.39.5\n", "2.39.5"), ("Version: 1.", nil), ("", nil),
    ])
    func versionsAreFound(_ text: String, _ version: String?) { #expect(VersionText.first(in: text) == version) }

    @Test func anOldSwiftIsMissing() {
        let requirements = Requirements(of: [], runsLocally: false, deploys: false, hasFile: { _ in false }).all
        let system = HostSystem(family: .debian, name: "Debian")
        let report = DoctorReport(requirements, system: system) {
            $0.tool == .git ? nil : .init(version: "5.10", path: "/p")
        }
        #expect(report.missing == [.swift, .git])
        #expect(report.text(color: false).contains("5.10 is here, and 6.1 or newer is needed."))
        #expect(report.text(color: false).contains("missing: sudo apt-get install git"))
        #expect(
            report.json.contains("\"swift\",\n    \"git\"") || report.json.contains("[\"swift\", \"git\"]"),
            "\(report.json.prefix(300))")
    }
}
