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
    if ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"].contains(last) { return true }
    if [".key", ".p12", ".pfx"].contains(where: { last.hasSuffix($0) }) { return true }
    return last.hasSuffix(".pem") && !(contents().map(holdsCertificatesAlone) ?? false)
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
