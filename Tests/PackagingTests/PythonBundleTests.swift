import Foundation
import Testing

@testable import Packaging

/// Python code with packages: by a stand-in for uv, and by pip itself with wheels from a folder and no index.
@Suite struct PythonBundleTests {
    /// A wheel that is nothing but a module, as a line of Python.
    static func wheel(_ name: String, tag: String, folder: String) -> String {
        """
        import zipfile
        z = zipfile.ZipFile('\(folder)/\(name)-1.0-\(tag).whl', 'w')
        z.writestr('\(name)/__init__.py', 'text = "\(name) \(tag)"\\n')
        z.writestr('\(name)-1.0.dist-info/METADATA', 'Metadata-Version: 2.1\\nName: \(name)\\nVersion: 1.0\\n')
        z.writestr('\(name)-1.0.dist-info/WHEEL', 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: \(tag)\\n')
        z.writestr('\(name)-1.0.dist-info/entry_points.txt', '[console_scripts]\\n\(name) = \(name):main\\n')
        z.writestr('\(name)-1.0.dist-info/RECORD', '')
        z.close()
        """
    }

    func project() throws -> Scratch {
        let scratch = Scratch()
        try scratch.write(
            "report/app.py", "import pure\nfrom common import names\ndef handler(event, context): return pure.text\n")
        try scratch.write(
            "report/requirements.txt", "--no-index\n--find-links ../wheels\npure==1.0  # one\nnative==1.0\n")
        try scratch.write("lib/common/names.py", "a = 1\n")
        try scratch.write("wheels/README", "wheels")
        return scratch
    }

    func package(
        _ scratch: Scratch, _ tools: Tools, _ kind: PackageKind? = nil, runtime: String = "python3.13",
        architecture: Architecture = .arm64
    ) -> PackageOutcome {
        let bundle = Packaging.Bundle(path: "report", shared: ["lib/common"])
        let isLayer = kind != nil
        return scratch.package(
            [
                PackageRequest(
                    id: "shop/dev/report", owner: "function report", kind: kind ?? .bundle(bundle),
                    architecture: architecture,
                    runtime: runtime, handler: isLayer ? nil : "app.handler")
            ], tools: tools)[0]
    }

    func standIn(_ scratch: Scratch, status: Int = 0, says: String = "") throws -> Tools {
        try scratch.write(
            "../bin/uv",
            """
            #!/bin/sh
            echo "$@" >> '\(scratch.path)/calls'
            printf '%s\\n' '\(says)'
            while [ $# -gt 0 ]; do
                [ "$1" = --target ] && mkdir -p "$2/pure" "$2/pure-1.0.dist-info" "$2/bin" && echo x > "$2/pure/__init__.py" \\
                    && echo y > "$2/pure-1.0.dist-info/RECORD" && echo z > "$2/bin/pure"
                [ "$1" = --output-file ] && echo pure==1.0 > "$2"
                shift
            done
            exit \(status)
            """, executable: true)
        var tools = Tools()
        tools.uv = scratch.path + "/bin/uv"
        return tools
    }

    func calls(_ scratch: Scratch) -> [Substring] {
        ((try? String(contentsOfFile: scratch.path + "/calls", encoding: .utf8)) ?? "").split(separator: "\n")
    }

    @Test func packagesAreInstalledForThePlatformAndOnce() throws {
        let scratch = try project()
        let tools = try standIn(scratch)
        #expect(package(scratch, tools).failures == [])
        #expect(calls(scratch).count == 1)
        for word in [
            "--python-platform aarch64-manylinux_2_34", "--python-version 3.13", "--only-binary :all:", "--requirement",
        ] {
            #expect(calls(scratch)[0].contains(word), "\(word)")
        }
        let names = try ReadyArchive(path: scratch.output + "/shop/dev/report.zip", shown: "").names
        #expect(names == ["app.py", "common/names.py", "pure/__init__.py", "requirements.txt"])
        // Code is not what packages depend on.
        try scratch.write("report/app.py", "def handler(event, context): return 2\n")
        #expect(package(scratch, tools).artifact?.isReused == false)
        #expect(package(scratch, tools).artifact?.isReused == true)
        #expect(calls(scratch).count == 1)
        try scratch.write("report/requirements.txt", "pure==1.1\n")
        #expect(package(scratch, tools).failures == [])
        #expect(calls(scratch).count == 2)
        _ = package(scratch, tools, architecture: .x86_64)
        #expect(calls(scratch)[2].contains("x86_64-manylinux_2_34"))
        _ = package(scratch, tools, runtime: "python3.11")
        #expect(calls(scratch)[3].contains("aarch64-manylinux2014 --python-version 3.11"))
    }

    @Test func aLayerHoldsThePackagesAlone() throws {
        let scratch = try project()
        let outcome = package(scratch, try standIn(scratch), .packages(path: "report"))
        #expect(outcome.failures == [])
        #expect(
            try ReadyArchive(path: scratch.output + "/shop/dev/report.zip", shown: "").names == [
                "python/pure/__init__.py"
            ])
        let without = package(scratch, try standIn(scratch), .packages(path: "report"), runtime: "")
        #expect(without.failures.first?.message.contains(".runtimes(.python313)") == true)
    }

    @Test func aLockFileOfUVIsExported() throws {
        let scratch = try project()
        try scratch.write("report/uv.lock", "version = 1\n")
        let tools = try standIn(scratch)
        #expect(package(scratch, tools).failures == [])
        #expect(calls(scratch).count == 2 && calls(scratch)[0].hasPrefix("export --locked --no-dev --no-emit-project"))
        var none = tools
        none.uv = scratch.path + "/bin/none"
        try scratch.write("report/uv.lock", "version = 2\n")
        #expect(
            package(scratch, none).failures.first?.message.contains("curl -LsSf https://astral.sh/uv/install.sh | sh")
                == true)
    }

    @Test(arguments: [
        (["poetry.lock": "x"], "poetry export --output requirements.txt"),
        (["Pipfile.lock": "{}"], "pipenv requirements"),
        (["pyproject.toml": "[project]\ndependencies = [\"a\"]\n"], "run uv lock in 'report'"),
    ])
    func otherLockFilesSayWhatToDo(_ files: [String: String], _ advice: String) throws {
        let scratch = try project()
        try FileManager.default.removeItem(atPath: scratch.project + "/report/requirements.txt")
        for (name, text) in files { try scratch.write("report/\(name)", text) }
        #expect(package(scratch, try standIn(scratch)).failures.first?.message.contains(advice) == true)
    }

    @Test(arguments: [
        (
            "ERROR: No matching distribution found for native==1.0",
            "has no wheel for Python 3.13 on aarch64, glibc 2.34"
        ),
        ("Temporary failure in name resolution", "cannot be fetched"),
        ("boom", "cannot be installed: see the messages"),
    ])
    func whatFailsIsExplained(_ said: String, _ message: String) throws {
        let scratch = try project()
        let failure = try #require(package(scratch, try standIn(scratch, status: 1, says: said)).failures.first)
        #expect(failure.message.contains(message) && failure.details == [said])
    }

    @Test func versionsThatAreNotGivenAreAWarning() throws {
        let scratch = try project()
        try scratch.write("report/requirements.txt", "-r other.txt\npure==1.0\n")
        try scratch.write("report/other.txt", "Loose_Package>=2 ; python_version > '3'\n# comment\n./local\n")
        let outcome = package(scratch, try standIn(scratch))
        #expect(outcome.warnings.map(\.message).first?.contains("gives no version of loose-package,") == true)
    }

    @Test func namesOfPackagesAndCodeMustDiffer() throws {
        let scratch = try project()
        try scratch.write("report/pure/__init__.py", "mine")
        #expect(
            package(scratch, try standIn(scratch)).failures.first?.message.contains(
                "'pure/__init__.py' is in 'report' and") == true)
    }

    static var hasPip: Bool { Scratch.run("python3", ["-m", "pip", "--version"]) != nil }

    @Test(.enabled(if: hasPip)) func pipTakesTheWheelOfThePlatform() throws {
        let scratch = try project()
        let wheels = scratch.project + "/wheels"
        let script = [
            Self.wheel("pure", tag: "py3-none-any", folder: wheels),
            Self.wheel("native", tag: "cp313-cp313-manylinux_2_28_aarch64", folder: wheels),
        ].joined(separator: "\n")
        #expect(Scratch.run("python3", ["-c", script]) == "")
        var tools = Tools()
        tools.uv = scratch.path + "/none"
        #expect(package(scratch, tools).failures == [])
        let archive = scratch.output + "/shop/dev/report.zip"
        let names = try ReadyArchive(path: archive, shown: "").names
        #expect(names.contains("native/__init__.py") && names.contains("pure-1.0.dist-info/METADATA"))
        #expect(
            !names.contains {
                $0.hasPrefix("bin/") || $0.hasSuffix("RECORD") || $0.hasSuffix(".pyc") || $0.hasSuffix("INSTALLER")
            })
        let bytes = try scratch.contents(archive)
        try FileManager.default.removeItem(atPath: scratch.output)
        #expect(package(scratch, tools).failures == [])
        #expect(try scratch.contents(archive) == bytes)
        // There is no wheel for this one.
        let other = package(scratch, tools, runtime: "python3.12")
        #expect(
            other.failures.first?.message.contains("has no wheel for Python 3.12 on aarch64") == true,
            "\(other.failures)")
    }
}
