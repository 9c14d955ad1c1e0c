/// Whether a file is a secret by its name: environment files and private keys.
///
/// A `.pem` file may as well hold certificates (every Python archive with `requests` has one); its contents decide.
func isSecret(name: String, contents: () -> Bytes?) -> Bool {
    let last = lastSegment(name).lowercased()
    if last == ".env" { return true }
    if last.hasPrefix(".env.") {
        // Published by convention: names without values.
        return ![".example", ".sample", ".dist", ".template"].contains { last.hasSuffix($0) }
    }
    let keys = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"]
    // Copies of keys are keys: id_rsa.bak, id_rsa.old. What ends in .pub is public.
    if keys.contains(where: { last == $0 || last.hasPrefix($0 + ".") }), !last.hasSuffix(".pub") { return true }
    if [".netrc", ".pypirc", ".git-credentials", ".pgpass", ".htpasswd", "_netrc"].contains(last) { return true }
    if last == "credentials", name.lowercased().hasSuffix(".aws/credentials") { return true }
    if last == "terraform.tfstate" || last.hasPrefix("terraform.tfstate.") { return true }
    if last == ".npmrc" {
        return contents().map { hasToken(of: $0.readable) } ?? true
    }
    if [".env", ".key", ".p12", ".pfx", ".jks", ".keystore", ".ppk", ".kdbx"].contains(where: { last.hasSuffix($0) }) {
        return true
    }
    return last.hasSuffix(".pem") && !(contents().map(holdsCertificatesAlone) ?? false)
}

/// Whether npm's settings have a token, and not the name of a variable that has it: `_authToken=${NPM_TOKEN}`.
private func hasToken(of bytes: UnsafeRawBufferPointer) -> Bool {
    (Array(places(of: "_auth", in: bytes)) + Array(places(of: "_password", in: bytes))).contains { place in
        let line = bytes[place...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { return false }
        let value = line[(sign + 1)...].drop { " \"".utf8.contains($0) }
        return !value.isEmpty && !value.starts(with: "${".utf8)
    }
}

private func holdsCertificatesAlone(_ bytes: Bytes) -> Bool {
    var blocks = places(of: "-----BEGIN ", in: bytes.readable)
    var count = 0
    while let place = blocks.next() {
        count += 1
        guard publicBlocks.contains(where: { holds($0, bytes.readable, at: place + 11) }) else { return false }
    }
    return count > 0
}

private let publicBlocks: [StaticString] = [
    "CERTIFICATE", "TRUSTED CERTIFICATE", "X509 CRL", "PUBLIC KEY", "RSA PUBLIC KEY",
]
