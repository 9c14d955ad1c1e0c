import Foundation
import Testing

@testable import Packaging

/// A manifest that names what its folder does not hold.
@Suite struct DependencyTests {
    static let node: [([String: String], String?)] = [
        (
            ["package.json": "{\"dependencies\": {\"left\": \"1\"}}", "index.js": "const left = require('left')"],
            "names left"
        ),
        (
            ["package.json": "{\"dependencies\": {\"left\": \"1\"}}", "index.js": "import x from \"left/sub\""],
            "names left"
        ),
        // A bundle may stand beside the manifest that it was made from.
        (["package.json": "{\"dependencies\": {\"left\": \"1\"}}", "index.js": "var a = 'left'"], nil),
        (
            [
                "package.json": "{\"dependencies\": {\"left\": \"1\"}}", "index.js": "require('left')",
                "node_modules/left/a.js": "x",
            ], nil
        ),
        (
            [
                "package.json": "{\"dependencies\": {\"@aws-sdk/client-s3\": \"3\"}}",
                "index.js": "require('@aws-sdk/client-s3')",
            ], nil
        ),
        (["package.json": "{\"devDependencies\": {\"left\": \"1\"}}", "index.js": "require('left')"], nil),
        (["package.json": "{", "index.js": "1"], nil),
    ]

    static let python: [([String: String], String?)] = [
        (["requirements.txt": "requests==2.32.0\n", "index.py": "import requests"], "names requests"),
        (
            [
                "requirements.txt": "Some.Package[extra] >= 1", "index.py": "",
                "some_package-1.0.dist-info/METADATA": "x",
            ], nil
        ),
        (["requirements.txt": "requests", "index.py": "", "requests/__init__.py": "x"], nil),
        (
            [
                "requirements.txt": "boto3\n# requests\n-r other.txt\nwin32==1; sys_platform == 'win32'\n",
                "index.py": "",
            ], nil
        ),
        (["other/requirements.txt": "requests", "index.py": ""], nil),
        (["requirements.txt": "pydantic>=2,<3 ; python_version >= \"3.9\"", "index.py": ""], "names pydantic"),
        (["requirements.txt": "tomli; python_version<'3.11'", "index.py": ""], nil),
        (
            [
                "requirements.txt": "uvloop; sys_platform != 'win32' and platform_python_implementation == 'CPython'",
                "index.py": "",
            ], "names uvloop"
        ),
        (["requirements.txt": "a; os_name == 'nt' or python_version == '3.13'", "index.py": ""], "names a"),
        // What is not known here may not hold.
        (["requirements.txt": "a; (python_version >= '3.9')\nb; platform_machine == 'arm64'", "index.py": ""], nil),
    ]

    func failures(_ files: [String: String], _ runtime: String, hasLayers: Bool = false) throws -> [PackageFailure] {
        let scratch = Scratch()
        for (name, text) in files { try scratch.write("api/\(name)", text.isEmpty ? "#" : text) }
        var request = PackageRequest(
            id: "a/b", owner: "function api", kind: .folder(path: "api"), runtime: runtime, handler: "index.handler")
        request.hasLayers = hasLayers
        return scratch.package([request])[0].failures
    }

    @Test(arguments: node) func ofNode(_ files: [String: String], _ message: String?) throws {
        let found = try failures(files, "nodejs22.x")
        #expect(found.count == (message == nil ? 0 : 1), "\(found)")
        if let message {
            #expect(
                found.first?.message.contains(message) == true
                    && found.first?.message.contains(".bundle(\"api/index.js\")") == true)
        }
    }

    @Test(arguments: python) func ofPython(_ files: [String: String], _ message: String?) throws {
        let found = try failures(files, "python3.13")
        #expect(found.count == (message == nil ? 0 : 1), "\(found)")
        if let message {
            #expect(
                found.first?.message.contains(message) == true
                    && found.first?.message.contains(".bundle(\"api\")") == true)
        }
    }

    @Test func layersMayHaveThem() throws {
        #expect(try failures(Self.python[0].0, "python3.13", hasLayers: true) == [])
    }
}
