import Foundation
import Testing

@testable import Packaging

@Suite struct SecretTests {
    // Put together here, so that no file of ours looks like it holds one.
    static let token = "123456789:" + "AA" + String(repeating: "Hx-_9", count: 6) + "abc"
    static let awsKey = "AKIA" + "QWERTYUIOPASDFGH"
    static let privateKey =
        "-----BEGIN " + "RSA PRIVATE KEY-----\n" + String(repeating: "MIIEpAIBAAKCAQEA", count: 4) + "\n-----END"

    @Test(arguments: [
        ".env", ".env.local", "config/.env", "id_rsa", "ssh/id_ed25519", "server.key", "a.p12", "b.PEM", "prod.env",
        "id_rsa.bak",
        ".netrc", ".pypirc", ".git-credentials", ".aws/credentials", "terraform.tfstate", "store.jks", "putty.ppk",
    ])
    func secretNamesAreRefusedUnlessNamed(name: String) throws {
        let scratch = Scratch()
        try scratch.write(name)
        try scratch.write("ok")
        #expect(scratch.package(.folder(path: ".")).failures.map(\.kind) == [.secret])
        #expect(scratch.package(.folder(path: ".", include: ["**"])).failures.map(\.kind) == [.secret])
        #expect(scratch.package(.folder(path: ".", include: ["ok", name])).failures == [])
        #expect(scratch.package(.folder(path: ".", exclude: [name])).failures == [])
    }

    @Test(arguments: [".env.example", "environment", "key", "monkey.py", "environment.py", "id_rsa.pub"])
    func otherNamesAreNot(name: String) throws {
        let scratch = Scratch()
        try scratch.write(name)
        #expect(scratch.package(.folder(path: ".")).failures == [])
    }

    /// npm replaces a variable's name when it reads its settings.
    @Test(arguments: [
        ("//registry.example.com/:_authToken=${NPM_TOKEN}\nalways-auth=true\n", false),
        ("registry=https://registry.example.com/\n", false), ("_password = \"aHVudGVyMg==\"\n", true),
        ("a:_authToken=${NPM_TOKEN}\nb:_authToken=hunter2\n", true),
    ])
    func settingsOfNPM(contents: String, isSecret: Bool) throws {
        let scratch = Scratch()
        try scratch.write(".npmrc", contents)
        #expect(scratch.package(.folder(path: ".")).failures.map(\.kind) == (isSecret ? [.secret] : []))
    }

    /// A check looks into small files of settings too; what an archive takes is looked through whole.
    @Test func settingsAreLookedInto() throws {
        let scratch = Scratch()
        try scratch.write("app.py", "# \(Self.awsKey)")
        try scratch.write("node_modules/tests/key.json", "{\"key\": \"\(Self.awsKey)\"}")
        func inspected(_ kind: PackageKind) -> [String] {
            Packager(root: scratch.project, output: scratch.output).inspect([
                .init(id: "a/b", owner: "function b", kind: kind)
            ]).flatMap(\.failures).map(\.message)
        }
        #expect(inspected(.folder(path: ".")) == [])
        try scratch.write(
            "service-account.json",
            "{\"private_key\": \"\(Self.privateKey.split(separator: "\n").joined(separator: "\\n"))\"}")
        let found = inspected(.folder(path: "."))
        #expect(found.count == 1 && found[0].hasPrefix("'service-account.json' holds a private key"))
        #expect(inspected(.folder(path: ".", include: ["**", "service-account.json"])) == [])
    }

    @Test func certificatesAreNoSecrets() throws {
        let scratch = Scratch()
        try scratch.write("cacert.pem", "# roots\n-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----\n")
        #expect(scratch.package(.folder(path: ".")).failures == [])
        try scratch.write("cacert.pem", "-----BEGIN CERTIFICATE-----\n-----BEGIN " + "EC PRIVATE KEY-----\n")
        #expect(scratch.package(.folder(path: ".")).failures.map(\.kind) == [.secret])
    }

    @Test(arguments: [
        ("a private key", privateKey),
        ("a private key", "x = '" + privateKey.split(separator: "\n").joined(separator: "\\n")),
        ("a Telegram bot token", "$token = '\(token)';"), ("an AWS access key", "key=\(awsKey)\n"),
    ])
    func credentialsInTextAreRefusedUnlessNamed(what: String, contents: String) throws {
        let scratch = Scratch()
        try scratch.write("src/config.php", "<?php\n" + contents)
        let failures = scratch.package(.folder(path: ".")).failures
        #expect(failures.map(\.kind) == [.secret] && failures[0].message.contains("'src/config.php' holds \(what)"))
        #expect(scratch.package(.folder(path: ".", include: ["*", "config.php"])).failures == [])
        // The archive that is there now was made with the file named: without, the same content is refused again.
        #expect(scratch.package(.folder(path: ".")).failures.map(\.kind) == [.secret])
    }

    @Test(arguments: [
        "AKIAIOSFODNN7" + "EXAMPLE", "x" + awsKey, awsKey + "A", String(token.dropLast()), token + "a",
        "1" + "x" + token,
        "if line == '-----BEGIN " + "PRIVATE KEY-----':\n    return load(line)", "\0" + awsKey, "", ":AA", "IA",
        "KEY-----",
    ])
    func whatOnlyLooksAlike(contents: String) throws {
        #expect(Array(contents.utf8).withUnsafeBytes { SecretKind(foundIn: $0) } == nil)
    }

    @Test func gitIsLeftOut() throws {
        let scratch = Scratch()
        for name in ["a", ".git/config", "sub/.git", ".github/x", ".gitignore"] { try scratch.write(name) }
        #expect(scratch.package(.folder(path: ".")).failures == [])
        let archive = try ReadyArchive(path: scratch.output + "/a/b.zip", shown: "")
        #expect(archive.names == [".github/x", ".gitignore", "a"])
    }
}
