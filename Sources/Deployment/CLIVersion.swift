/// The version of the AWS CLI, as `aws --version` writes it: `aws-cli/2.15.30 Python/3.11.8 Linux/6.1 …`.
package struct CLIVersion: Sendable, Hashable {
    package let numbers: [Int]

    /// Nil for what is not the AWS CLI.
    package init?(_ text: String) {
        guard let start = text.firstRange(of: "aws-cli/") else { return nil }
        let version = text[start.upperBound...].prefix { $0.isNumber || $0 == "." }
        numbers = version.split(separator: ".").prefix(3).compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
    }

    /// The first with checksums of uploads, of February 2022.
    private static let least = [1: [1, 22, 62], 2: [2, 4, 20]]

    package var isTooOld: Bool {
        guard let least = Self.least[numbers[0]] else { return numbers[0] < 1 }
        return numbers.lexicographicallyPrecedes(least)
    }

    package var text: String { numbers.map(String.init).joined(separator: ".") }
    package static let leastText = "1.22.62 or 2.4.20"
}
