import Infra

extension ServerlessImport {
    /// Without outputs that say no more than Serverless says by itself, as Infra writes them.
    func withoutMade(_ outputs: Node) -> Node {
        outputs.with(
            .mapping(
                outputs.pairs.filter { pair in
                    let isMade = pair.key == "ServerlessDeploymentBucketName" || pair.key.hasSuffix("LambdaFunctionUrl")
                    let export = pair.value["Export"]?["Name"]?.scalar.map {
                        Sentinel.concrete($0, stage: resolver.stage)
                    }
                    return !isMade || export != "sls-\(serviceName)-\(resolver.stage)-\(pair.key)"
                }))
    }

    /// Outputs that Serverless makes by itself, and the language does not.
    mutating func addMadeOutputs() {
        let bucket = provider["deploymentBucket"]
        if let name = bucket?.scalar ?? bucket?["name"]?.scalar, !Sentinel.refers(name), bucket?.isNull != true {
            addOutput("ServerlessDeploymentBucketName", .string(name), nil, provider.place)
        }
        for pair in functions where pair.value["url"].map({ $0.bool != false && !$0.isNull }) == true {
            let id = "\(ServerlessIDs.function(pair.key))LambdaFunctionUrl"
            let value = Code.dictionary([
                .init(key: "Fn::GetAtt", value: .array([.string(id), .string("FunctionUrl")]))
            ])
            addOutput(id, value, "Lambda Function URL", Place(file: pair.value.file, line: pair.line))
        }
    }

    mutating func addOutput(_ id: String, _ value: Code, _ description: String?, _ place: Place) {
        guard !ownOutputs.contains(id) else { return }
        let export = "sls-\(serviceName)-\(stageText)-\(id)"
        let text = description.map { [Code.Argument("description", .string($0))] } ?? []
        declarations.add(
            .init(id: "output \(id)", kind: .resource, references: [], place: place, rank: .made) {
                (_) throws(ImportFailure) in
                .call(
                    "Output", [.init(nil, .string(id)), .init(nil, value)] + text + [.init("export", .string(export))])
            })
    }
}
