struct SwiftProduct: Hashable { static let scratchFolder = ".build-handler" }
extension PackagingRun {
 func swiftProduct(_ n: String, _ r: PackageRequest) throws(PackageFailures) -> Contents { throw PackageFailures([]) }
 func phpFolder(_ path: String, include: [String], exclude: [String], _ r: PackageRequest, warnings: inout [String]) throws(PackageFailures) -> Contents { try folder(path, include: include, exclude: exclude, warnings: &warnings) }
}
