/// A function as its template has it.
public struct LambdaFunction: Sendable {
    /// Its physical name, such as `telegram-bot-dev-webhook`.
    public let name: String
    /// Its logical id.
    public let id: String
    /// Its service's name.
    public let service: String
    /// Its stage.
    public let stage: String
    /// Its region.
    public let region: String
    /// Its ARN.
    public let arn: String
    /// The spec line.
    public let source: String
    /// Such as `provided.al2023`; of an image nothing.
    public let runtime: String
    /// Such as `index.handler`.
    public let handler: String
    /// In megabytes.
    public let memory: Int
    /// In seconds.
    public let timeout: Int
    /// The size of /tmp in megabytes.
    public let ephemeralStorage: Int
    /// Environment variables, as the template has them.
    public let environment: [(name: String, value: String)]
    /// How many executions may run at once; nil for as many as there are.
    public let reservedConcurrency: Int?
    /// The path of the archive, or nil where the template names none.
    public let archive: String?
    /// The code that stands in the template itself.
    public let inlineCode: String?
    /// The layers: ARNs of published ones, paths of archives of own ones.
    public let layers: [String]
    /// The key value stores of a CloudFront Function.
    public private(set) var keyValueStores: [KeyValueStore] = []

    init(_ resource: System.Resource, in system: System) {
        let properties = resource.properties
        let stack = system.description.stacks[resource.stack]
        name = resource.ref
        id = resource.id
        service = stack.service
        stage = stack.stage
        region = stack.region
        arn = resource.arn
        source = resource.source
        runtime = properties["Runtime"]?.text ?? ""
        handler = properties["Handler"]?.text ?? ""
        memory = properties["MemorySize"]?.number ?? 128
        timeout = properties["Timeout"]?.number ?? 3
        ephemeralStorage = properties["EphemeralStorage"]?["Size"]?.number ?? 512
        environment = (properties["Environment"]?["Variables"]?.members ?? []).map { ($0.key, $0.value.text ?? "") }
        reservedConcurrency = properties["ReservedConcurrentExecutions"]?.number
        let code = properties["Code"]
        inlineCode = code?["ZipFile"]?.text
        archive = (code?["S3Key"]?.text ?? code?.text).flatMap(Self.path)
        layers = (properties["Layers"]?.texts ?? []).map { value in
            guard let layer = system.resource(value), layer.type == "AWS::Lambda::LayerVersion" else { return value }
            let content = layer.properties["Content"]
            return (content?["S3Key"]?.text ?? content?.text).flatMap(Self.path) ?? value
        }
    }

    /// A CloudFront Function, which runs here in an environment as functions of Lambda do.
    init(cloudFront resource: System.Resource, in system: System) {
        let stack = system.description.stacks[resource.stack]
        name = resource.properties["Name"]?.text ?? resource.id
        id = resource.id
        service = stack.service
        stage = stack.stage
        region = "us-east-1"
        arn = resource.arn
        source = resource.source
        runtime = resource.properties["FunctionConfig"]?["Runtime"]?.text ?? "cloudfront-js-1.0"
        handler = "index.handler"
        // CloudFront gives it 2 MB and less than a millisecond of computing; node itself takes more of both.
        (memory, timeout, ephemeralStorage) = (512, 1, 512)
        environment = []
        reservedConcurrency = nil
        archive = nil
        inlineCode = resource.properties["FunctionCode"]?.text ?? ""
        layers = []
        let stores = resource.properties["FunctionConfig"]?["KeyValueStoreAssociations"]?.elements ?? []
        keyValueStores = stores.map { KeyValueStore($0["KeyValueStoreARN"]?.text ?? "", in: system) }
    }

    /// Whether it is a CloudFront Function.
    public var isCloudFront: Bool { runtime.hasPrefix("cloudfront-js-") }

    /// Archives are named from the folder of the template where nested stacks are packaged.
    private static func path(_ text: String) -> String? {
        guard text.hasSuffix(".zip") || text.hasSuffix(".jar") else { return nil }
        var path = Substring(text)
        while path.hasPrefix("../") { path = path.dropFirst(3) }
        return String(path)
    }
}
