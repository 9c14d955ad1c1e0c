/// What Lambda takes.
enum Limits {
    /// Unzipped, a function with its layers.
    static let unzipped = 250 << 20
    /// Zipped, uploaded with the request itself.
    static let directUpload = 50 << 20

    /// - Parameter layers: unzipped bytes of the function's layers.
    static func check(unzippedSize: Int, layers: Int, role: PackageRequest.Role) throws(PackageFailures) {
        let sum = total([unzippedSize, layers])
        guard sum > unzipped else { return }
        let with = layers > 0 ? ", with its layers' \(megabytes(layers)) \(megabytes(sum))" : ""
        throw PackageFailures(
            .tooLarge,
            """
            the \(role == .layer ? "layer" : "code") is \(megabytes(unzippedSize)) unzipped\(with), and Lambda \
            accepts 
            """
                + "250 MB: leave files out by exclude patterns, or deploy it as a container image")
    }

    /// Functions at the edge may have less than others.
    static func check(_ artifact: Artifact, zippedMegabytes limit: Int?) throws(PackageFailures) {
        guard let limit, artifact.size > limit << 20 else { return }
        throw PackageFailures(
            .tooLarge,
            """
            '\(artifact.path)' is \(megabytes(artifact.size)) zipped, and CloudFront accepts \(limit) MB for the \
            events that 
            """
                + "start this function: leave files out by exclude patterns")
    }

    /// The warning for an archive that cannot be sent with the request.
    static func directUploadWarning(_ artifact: Artifact) -> String? {
        guard artifact.size > directUpload else { return nil }
        return
            """
            '\(artifact.path)' is \(megabytes(artifact.size)) zipped, and Lambda accepts 50 MB directly: upload it \
            to 
            """
                + "the bucket first (aws s3 cp \(artifact.path) s3://<bucket>/\(artifact.key)) and deploy with that key"
    }

    private static func megabytes(_ bytes: Int) -> String {
        let (whole, rest) = bytes.quotientAndRemainder(dividingBy: 1 << 20)
        let tenths = min(whole, 1 << 40) * 10 + (rest * 10 + (1 << 19)) >> 20
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}

/// A sum of sizes. What a file claims may exceed every number: then the sum is the largest.
func total(_ sizes: some Sequence<Int>) -> Int {
    sizes.reduce(0) { sum, size in
        let (result, overflow) = sum.addingReportingOverflow(size)
        return overflow ? .max : result
    }
}
