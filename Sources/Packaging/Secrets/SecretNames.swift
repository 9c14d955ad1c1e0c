/// Whether a file is a secret by its name: environment files and private keys.
///
/// A `.pem` file may as well hold certificates (every Python archive with `requests` has one); its contents decide.
func isSecret(name: String, path: String, size: Int) -> Bool {
    let last = lastSegment(name).lowercased()
    if last == ".env" { return true }
    if last.hasPrefix(".env.") {
        // Published by convention: names without values.
        return ![".example", ".sample", ".dist", ".template"].contains { last.hasSuffix($0) }
    }
    if ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"].contains(last) { return true }
    if [".key", ".p12", ".pfx"].contains(where: { last.hasSuffix($0) }) { return true }
    return last.hasSuffix(".pem") && !holdsCertificatesAlone(path: path, size: size)
}

private func holdsCertificatesAlone(path: String, size: Int) -> Bool {
    guard size <= 8 << 20, let bytes = try? Bytes(path: path, size: size) else { return false }
    var blocks = places(of: "-----BEGIN ", in: bytes.readable)
    var count = 0
    while let place = blocks.next() {
        count += 1
        let isPublic = ["CERTIFICATE", "TRUSTED CERTIFICATE", "X509 CRL", "PUBLIC KEY", "RSA PUBLIC KEY"] as [StaticString]
        guard isPublic.contains(where: { holds($0, bytes.readable, at: place + 11) }) else { return false }
    }
    return count > 0
}
