import Infra

/// The logical ids of what Serverless makes by itself, so that resources of these ids only change it.
///
/// Source: Serverless Framework, "AWS - Resources", "AWS CloudFormation Resource Reference".
struct GeneratedIDs {
    private(set) var ids: Set<String> = [
        "IamRoleLambdaExecution", "ServerlessDeploymentBucket", "ServerlessDeploymentBucketPolicy",
    ]
    /// User pools that are made of triggers.
    private(set) var pools: Set<String> = []
    private var prefixes: [String] = []
    /// Those of the HTTP API, which are there with its first route.
    private var authorizers: [String] = []
    private let hasVersions: Bool
    private let stage: String
    private let service: String

    init(_ functions: [Node.Pair], provider: Node, service: String, stage: String) {
        let logs = provider["logs"]
        for (key, id) in [
            ("restApi", "ApiGatewayLogGroup"), ("httpApi", "HttpApiLogGroup"), ("websocket", "WebsocketsLogGroup"),
        ] {
            if let own = logs?[key], own.bool != false { ids.insert(id) }
        }
        for pair in provider["httpApi"]?["authorizers"]?.pairs ?? [] {
            authorizers.append("HttpApiAuthorizer\(ServerlessIDs.function(pair.value["name"]?.scalar ?? pair.key))")
        }
        hasVersions = provider["versionFunctions"]?.bool != false
        self.stage = stage
        self.service = service
        for pair in functions { add(pair.key, pair.value) }
    }

    func contains(_ id: String) -> Bool { ids.contains(id) || prefixes.contains { id.hasPrefix($0) } }

    private func short(_ name: String) -> String { ServerlessIDs.alphanumeric(Sentinel.concrete(name, stage: stage)) }

    private mutating func add(_ name: String, _ node: Node) {
        let prefix = ServerlessIDs.function(name)
        ids.formUnion([prefix + "LogGroup", prefix + "LambdaFunction"])
        // Without versions of Serverless', those that the original writes are its own.
        if hasVersions || node["provisionedConcurrency"] != nil { prefixes.append(prefix + "LambdaVersion") }
        if let url = node["url"], url.bool != false {
            ids.formUnion(["LambdaFunctionUrl", "LambdaPermissionFnUrl", "LambdaPermissionFn"].map { prefix + $0 })
        }
        if ["destinations", "maximumEventAge", "maximumRetryAttempts"].contains(where: { node[$0] != nil }) {
            ids.insert(prefix + "LambdaEvConf")
        }
        if node["provisionedConcurrency"] != nil { ids.insert(prefix + "ProvConcLambdaAlias") }
        var numbers: [String: Int] = [:]
        for (index, event) in (node["events"]?.elements ?? []).enumerated() {
            let kind = event.pairs.first?.key ?? event.scalar ?? ""
            let value = event.pairs.first?.value ?? event
            for _ in ServerlessImport.separated(event) {
                let number = (numbers[kind] ?? 0) + 1
                numbers[kind] = number
                add(kind, value, number: kind == "eventBridge" ? index + 1 : number, name, prefix, node)
            }
        }
    }

    private mutating func add(
        _ kind: String, _ node: Node, number: Int, _ name: String, _ prefix: String, _ function: Node
    ) {
        switch kind {
        case "schedule":
            ids.formUnion(
                ["EventsRuleSchedule", "LambdaPermissionEventsRuleSchedule", "SchedulerSchedule"].map {
                    "\(prefix)\($0)\(number)"
                })
        case "cloudwatchEvent":
            ids.formUnion(
                ["EventsRuleCloudWatchEvent", "LambdaPermissionEventsRuleCloudWatchEvent"].map {
                    "\(prefix)\($0)\(number)"
                })
        case "iot": ids.formUnion(["IotTopicRule", "LambdaPermissionIotTopicRule"].map { "\(prefix)\($0)\(number)" })
        case "alexaSkill": ids.insert("\(prefix)LambdaPermissionAlexaSkill\(number)")
        case "alexaSmartHome": ids.insert("\(prefix)LambdaPermissionAlexaSmartHome\(number)")
        case "cloudwatchLog":
            ids.insert("\(prefix)LogsSubscriptionFilterCloudWatchLog\(number)")
            ids.insert("\(prefix)LambdaPermissionLogsSubscriptionFilterCloudWatchLog")
        case "eventBridge":
            let physical = function["name"]?.scalar ?? "\(service)-\(stage)-\(name)"
            ids.insert("\(prefix)EventBridgeLambdaPermission\(number)")
            ids.insert(short("\(physical)-rule-\(number)") + "EventBridgeRule")
            if let bus = node["eventBus"]?.scalar {
                ids.insert(ServerlessIDs.function(Sentinel.concrete(bus, stage: stage)) + "EventBridgeEventBus")
            }
        case "sqs":
            if let source = Additions.sourceName(node["arn"] ?? node, ":") {
                ids.insert("\(prefix)EventSourceMappingSQS\(short(source))")
            }
        case "stream":
            guard let source = Additions.sourceName(node["arn"] ?? node, "/") else { return }
            ids.formUnion(["Dynamodb", "Kinesis"].map { "\(prefix)EventSourceMapping\($0)\(short(source))" })
            if node["consumer"]?.bool == true { ids.insert("\(prefix)\(source)ConsumerStreamConsumer") }
        case "msk": prefixes.append(prefix + "EventSourceMappingMSK")
        case "kafka": prefixes.append(prefix + "EventSourceMappingKafka")
        case "activemq": prefixes.append(prefix + "EventSourceMappingActiveMQ")
        case "rabbitmq": prefixes.append(prefix + "EventSourceMappingRabbitMQ")
        case "sns":
            let arn = node["arn"] ?? (node.scalar?.hasPrefix("arn:") == true ? node : nil)
            guard let topic = node["topicName"]?.scalar ?? arn.flatMap({ Additions.sourceName($0, ":") }) ?? node.scalar
            else { return }
            ids.formUnion(["\(prefix)SnsSubscription\(short(topic))", "\(prefix)LambdaPermission\(short(topic))SNS"])
            if arn == nil { ids.insert("SNSTopic\(short(topic))") }
        case "s3":
            guard let bucket = node.scalar ?? node["bucket"]?.scalar else { return }
            if node["existing"]?.bool == true {
                ids.insert("\(prefix)CustomS31")
            } else {
                ids.formUnion(["S3Bucket\(short(bucket))", "\(prefix)LambdaPermission\(short(bucket))S3"])
            }
        case "cognitoUserPool":
            guard let pool = node["pool"]?.scalar else { return }
            ids.insert("CognitoUserPool\(short(pool))")
            if node["existing"]?.bool != true { pools.insert("CognitoUserPool\(short(pool))") }
            ids.insert(
                "\(prefix)LambdaPermissionCognitoUserPool\(short(pool))TriggerSource\(node["trigger"]?.scalar ?? "")")
        case "alb":
            ids.formUnion(["\(prefix)LambdaPermissionAlb", "\(prefix)LambdaPermissionRegisterTarget"])
            if let number = node["priority"]?.int { ids.insert("\(prefix)AlbListenerRule\(number)") }
            if let listener = Additions.listener(node["listenerArn"]) {
                ids.formUnion(["\(prefix)AlbTargetGroup\(listener)", "\(prefix)AlbMultiValueTargetGroup\(listener)"])
            }
        case "http": addREST(node, prefix)
        case "httpApi":
            ids.formUnion([
                "HttpApi", "HttpApiStage", "HttpApiIntegration\(prefix)", "\(prefix)LambdaPermissionHttpApi",
            ])
            ids.formUnion(authorizers)
            let parts = node.scalar?.split(separator: " ").map(String.init) ?? []
            let path = Sentinel.concrete(node["path"]?.scalar ?? parts.last ?? "*", stage: stage)
            ids.insert(Additions.routeID((node["method"]?.scalar ?? parts.first ?? "*").uppercased(), path))
        case "websocket":
            ids.formUnion([
                "WebsocketsApi", "WebsocketsDeploymentStage", "\(prefix)WebsocketsIntegration",
                "\(prefix)LambdaPermissionWebsockets",
            ])
        default: break
        }
    }

    private mutating func addREST(_ node: Node, _ prefix: String) {
        ids.formUnion(["ApiGatewayRestApi", "\(prefix)LambdaPermissionApiGateway"])
        prefixes.append("ApiGatewayDeployment")
        let parts = node.scalar?.split(separator: " ").map(String.init) ?? []
        let path = Sentinel.concrete(node["path"]?.scalar ?? parts.last ?? "", stage: stage)
        var above = ""
        for part in path.split(separator: "/") {
            above += "/\(part)"
            ids.insert("ApiGatewayResource\(ServerlessIDs.path(above))")
        }
        let verb = node["method"]?.scalar ?? parts.first ?? "ANY"
        let method = ServerlessImport.methodID(path, verb == "*" ? "ANY" : verb)
        ids.insert(method)
        if let cors = node["cors"], cors.bool != false { ids.insert(ServerlessImport.methodID(path, "options")) }
        if let name = node["authorizer"]?.scalar ?? node["authorizer"]?["name"]?.scalar {
            ids.insert("\(ServerlessIDs.function(name))ApiGatewayAuthorizer")
        }
        for pair in (node["request"]?["schemas"] ?? node["request"]?["schema"])?.pairs ?? [] {
            ids.insert("\(method)\(ServerlessImport.words(pair.key))Model")
        }
    }
}
