/// AWS's own layer from which a function reads parameters and secrets over local HTTP, with a cache.
///
/// Source: AWS Systems Manager User Guide, "Using Parameter Store parameters in AWS Lambda functions".
public enum ParametersExtension {
    /// The layer for functions of that region and instruction set, or why there is none.
    public static func layer(
        in region: Region, architecture: Architecture
    ) -> Result<PublishedLayer, LayerAbsence> {
        let column = architecture == .arm64 ? 2 : 1
        guard let cells = table.cells(of: region.id), let account = cells[0],
            let version = cells[column].flatMap({ Int($0) })
        else {
            return .failure(.notInRegion(published: Region.all.filter { table.cells(of: $0.id)?[column] != nil }))
        }
        let name = "AWS-Parameters-and-Secrets-Lambda-Extension" + (architecture == .arm64 ? "-Arm64" : "")
        return .success(PublishedLayer(account: account, region: region, name: name, version: version))
    }
}
