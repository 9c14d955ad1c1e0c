import Foundation
import Testing

@testable import Infra

/// What must hold of nested stacks in any service. What they say together is for Tests/Use/test_nested_stacks.py.
@Suite struct NestedStackTests {
    /// `RANDOM_SEED=…` repeats a run, `RANDOM_COUNT=…` makes more of them.
    static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["RANDOM_SEED"].flatMap { UInt64($0) }.map { [$0] }
        ?? (0..<(ProcessInfo.processInfo.environment["RANDOM_COUNT"].flatMap { Int($0) } ?? 8)).map { _ in
            .random(in: 0...UInt64.max)
        }

    /// Which template has each resource: `root` or a nested stack's id.
    private static func homes(_ service: Service) throws -> [String: String] {
        let stack = try #require(Lowering.lower(Resolver.resolve([service]).0).first)
        let split = try #require(stack.split)
        var homes: [String: String] = [:]
        for resource in split.root.resources where resource.type != "AWS::CloudFormation::Stack" {
            homes[resource.id] = "root"
        }
        for one in split.nested {
            for resource in one.template.resources {
                #expect(homes.updateValue(one.id, forKey: resource.id) == nil, "\(resource.id) is there twice")
            }
        }
        // Nothing is lost, and nothing is made up.
        #expect(Set(homes.keys) == Set(stack.template.resources.map(\.id)))
        return homes
    }

    /// A deployment is replaced with whatever it shows, so its id says what that is.
    private static func isStable(_ id: String) -> Bool { !id.contains("Deployment") }

    @Test(arguments: seeds)
    func nothingMovesForWhatOthersDo(seed: UInt64) throws {
        print("RANDOM_SEED=\(seed)")
        var random = RandomService(seed: seed)
        let functions = random.functions
        let before = try Self.homes(random.service(functions, among: 4))
        #expect(before.values.contains("root") && Set(before.values).count > 1)

        func compare(_ after: [String: String], _ what: String) {
            for (id, home) in before where Self.isStable(id) {
                if let now = after[id] { #expect(now == home, "\(id) moves when \(what)") }
            }
        }
        for index in functions.indices.dropFirst() {
            // The first has an output, and others may be used by some; what uses them goes with them.
            var fewer = functions
            fewer.remove(at: index)
            compare(try Self.homes(random.service(fewer, among: 4)), "\(functions[index].declaredName) goes")
            var more = functions
            more[index] = random.trigger(more[index])
            compare(
                try Self.homes(random.service(more, among: 4)), "\(functions[index].declaredName) has one more trigger")
        }
        for index in functions.indices {
            var more = functions
            more[index] = functions[index].onFailure(.function(functions[0])).retries(2)
            compare(
                try Self.homes(random.service(more, among: 4)), "\(functions[index].declaredName) gets a destination")
        }
        let another = random.function("another-\(random.below(1_000))")
        compare(try Self.homes(random.service([functions[0], another] + functions.dropFirst(), among: 4)), "one comes")
    }

    /// A function has its settings of asynchronous invocations once: they must not be made in the root while they are here still.
    @Test func destinationsMoveNoSettings() throws {
        func split(_ change: @escaping @Sendable (Function, Function) -> Function) throws -> SplitTemplate {
            let notify = Function("notify", .nodejs22, handler: "index.handler", code: "code")
            let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in
                notify
                change(Function("work", .nodejs22, handler: "index.handler", code: "code").retries(1), notify)
            }
            .nestedStacks(3)
            return try #require(Lowering.lower(Resolver.resolve([service]).0).first?.split)
        }
        func home(_ split: SplitTemplate) -> Int? {
            split.nested.first { $0.template["WorkLambdaEvConf"] != nil }?.number
        }
        let before = try split { work, _ in work }
        let after = try split { work, notify in work.onFailure(.function(notify)).onSuccess(.function(notify)) }
        #expect(home(before) == Placement.number(of: "work", among: 3) && home(after) == home(before))
        #expect(after.conflicts.isEmpty)
        let one = try #require(after.nested.first { $0.number == home(after) })
        let destinations = one.template["WorkLambdaEvConf"]?.properties.first { $0.key == "DestinationConfig" }?.value
        let arn = Value.sub("arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:shop-dev-notify")
        #expect(destinations == ["OnSuccess": ["Destination": arn], "OnFailure": ["Destination": arn]])
        #expect(!one.given.contains { $0.key.contains("Notify") } && one.waitsFor.isEmpty)
    }

    /// Each template refers to itself only, and the root has an order.
    @Test(arguments: seeds)
    func eachTemplateIsClosed(seed: UInt64) throws {
        let random = RandomService(seed: seed)
        let stack = try #require(Lowering.lower(Resolver.resolve([random.service(random.functions, among: 4)]).0).first)
        let split = try #require(stack.split)
        #expect(split.conflicts.isEmpty)
        for template in [split.root] + split.nested.map(\.template) {
            let known = Set(template.resources.map(\.id)).union(
                (template.parameters + template.authorParameters).map(\.key))
            for resource in template.resources {
                resource.content.forEachReference {
                    #expect(known.contains($0.id) || $0.id.hasPrefix("AWS::"), "\(resource.id) refers to \($0.id)")
                }
                #expect(known.isSuperset(of: resource.dependsOn))
            }
            for output in template.outputs {
                output.value.forEachReference { #expect(known.contains($0.id) || $0.id.hasPrefix("AWS::")) }
            }
            #expect(Self.hasOrder(template), "\(template.description)")
        }
        for one in split.nested { #expect(one.given.map(\.key) == one.template.parameters.map(\.key)) }
    }

    private static func hasOrder(_ template: Template) -> Bool {
        var waits: [String: Set<String>] = [:]
        for resource in template.resources {
            var needed = Set(resource.dependsOn)
            resource.content.forEachReference { needed.insert($0.id) }
            waits[resource.id] = needed
        }
        let resources = Set(waits.keys)
        while let ready = waits.first(where: { $0.value.isDisjoint(with: resources.intersection(waits.keys)) })?.key {
            waits[ready] = nil
        }
        return waits.isEmpty
    }

    /// Other services import from the root, whose exports are outputs of nested stacks, and nested stacks import themselves.
    @Test func servicesShareAsWithoutNestedStacks() throws {
        let worker = Function("worker", .nodejs22, handler: "index.handler", code: "code")
        let jobs = Queue("jobs")
        let owner = Service("owner", region: .euCentral1, stages: [.dev]) { _ in
            worker
            jobs
        }
        .nestedStacks(1)
        let user = Service("user", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "code").environment("WORKER", worker.arn)
                .environment("JOBS", jobs.url)
        }
        .nestedStacks(1)
        let stacks = Lowering.lower(Resolver.resolve([owner, user]).0)
        let root = try #require(stacks[0].split?.root)
        let output = try #require(root.outputs.first { $0.id == "WorkerLambdaFunctionArn" })
        #expect(output.value == .getAtt("Functions1", "Outputs.WorkerLambdaFunctionArn"))
        #expect(output.export == "owner-dev-WorkerLambdaFunctionArn")
        let nested = try #require(stacks[1].split?.nested.first)
        let variables = nested.template["FLambdaFunction"]?.properties.first { $0.key == "Environment" }?.value[
            "Variables"]
        #expect(variables?["WORKER"] == .importValue("owner-dev-WorkerLambdaFunctionArn"))
        #expect(nested.given.isEmpty && stacks[1].split?.root.outputs.isEmpty == true)
    }

    /// A list is a text on its way through a parameter or an output.
    @Test func listsGoThroughParametersAndOutputs() throws {
        let zone = HostedZone("example.org")
        let service = Service("lists", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "code")
                .environment("ZONE", ["Fn::Join": ["|", zone.attribute("NameServers")]] as Value)
                .environment("FIRST", ["Fn::Select": ["0", zone.attribute("NameServers")]] as Value)
            Output("Layers", ["Fn::Select": ["0", ["Fn::GetAtt": ["FLambdaFunction", "SnapStartResponse"]]]])
        }
        .nestedStacks(1)
        let split = try #require(Lowering.lower(Resolver.resolve([service]).0).first?.split)
        let one = try #require(split.nested.first)
        #expect(
            one.given == [
                .init(
                    "ExampleOrgHostedZoneNameServersList",
                    ["Fn::Join": [",", .getAtt("ExampleOrgHostedZone", "NameServers")]])
            ])
        let variables = one.template["FLambdaFunction"]?.properties.first { $0.key == "Environment" }?.value[
            "Variables"]
        let list: Value = ["Fn::Split": [",", .ref("ExampleOrgHostedZoneNameServersList")]]
        #expect(variables == ["ZONE": ["Fn::Join": ["|", list]], "FIRST": ["Fn::Select": ["0", list]]])
        let output = "FLambdaFunctionSnapStartResponseList"
        #expect(
            split.root.outputs.map(\.value) == [
                ["Fn::Select": ["0", ["Fn::Split": [",", .getAtt("Functions1", "Outputs.\(output)")]]]]
            ])
        #expect(
            one.template.outputs.map(\.value) == [["Fn::Join": [",", .getAtt("FLambdaFunction", "SnapStartResponse")]]])
    }

    /// 700 functions with routes, 4,200 resources.
    @Test func servicesOf700FunctionsHaveRoom() throws {
        let service = Service("large", region: .euCentral1, stages: [.dev]) { _ in
            (1...700).map { number in
                Function("function-\(number)", .nodejs22, handler: "index.handler", code: "code")
                    .timeout(.seconds(5))
                    .on(.httpAPI(.get, "/\(number)"))
            }
        }
        .nestedStacks(20)
        .suppress("serverless-form-left-out", because: "deployed by the AWS CLI")
        let compilation = Compiler.compile([service])
        #expect(Set(compilation.diagnostics.map(\.slug)) == ["above-quota", "public-endpoint"])
        #expect(compilation.files.count == 21 && !compilation.files.contains { $0.path.hasSuffix(".yml") })
        #expect(compilation.artifacts.count == 700 && compilation.artifacts.allSatisfy { $0.parameter == nil })
        var functions = 0
        for file in compilation.files {
            let template = try #require(JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
            let resources = try #require(template["Resources"] as? [String: [String: Any]])
            #expect(resources.count <= 500 && file.bytes.count <= 1_048_576)
            functions += resources.values.count { $0["Type"] as? String == "AWS::Lambda::Function" }
        }
        #expect(functions == 700)
    }

    /// Services without nested stacks are as they were; the same functions have the same resources.
    @Test(arguments: seeds.prefix(3))
    func theWholeTemplateIsTheSame(seed: UInt64) throws {
        let random = RandomService(seed: seed)
        let lowered = [nil, 4].map { Lowering.lower(Resolver.resolve([random.service(random.functions, among: $0)]).0) }
        let templates = lowered.compactMap { $0.first?.template.value }
        #expect(templates.count == 2 && templates[0] == templates[1])
        #expect(lowered[0].first?.split == nil)
    }
}
