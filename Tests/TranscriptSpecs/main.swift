import Foundation
import Infra
import InfraTool

// The command as a project has it, with the specs that a transcript asks for.
switch ProcessInfo.processInfo.environment["SPECS"] ?? "" {
case "changed": Tool.run([zones, shop(memory: 512)], in: ".")
case "many": Tool.run((1...60).map { many($0, memory: 256) }, in: ".")
case "many-changed": Tool.run((1...60).map { many($0, memory: 512) }, in: ".")
case "zones": Tool.run([zones], in: ".")
case "templates": Tool.run([zones, shop(memory: 256)], serverless: .none, in: ".")
case "wrong": Tool.run([zones, wrong], in: ".")
case "public": Tool.run([open], in: ".")
case "strict": Tool.run([open], severities: ["public-endpoint": .error], in: ".")
case "lenient": Tool.run([lenient], severities: ["memory-out-of-range": .warning], in: ".")
case "misspelt": Tool.run([zones], severities: ["public-endpont": .error], in: ".")
case "elsewhere": Tool.run([zones], allowedRegions: [.euWest1, .euNorth1], in: ".")
case "trapping": Tool.run([zones, trapping("nil")], in: ".")
case "trapping-index": Tool.run([zones, trapping("index")], in: ".")
case "deep": Tool.run([deep], in: ".")
case "bundled": Tool.run([bundled], in: ".")
case "packaged": Tool.run([packaged], in: ".")
case "none": Tool.run([], in: ".")
case "guarded": Tool.run([guarded(guardedSettings)], in: ".")
case "unguarded": Tool.run([guarded(StackSettings())], in: ".")
case "wrong-beside": Tool.run([zones, wrong, open], in: ".")
case "odd-file": Tool.run([oddFile], in: ".")
case "circle": Tool.run([zones, asking, answering], in: ".")
case "deployed": Tool.run(Deployed().services, in: ".")
case "deployed-changed": Tool.run(Deployed(memory: 512, table: true).services, in: ".")
case "deployed-replaced": Tool.run(Deployed(queueName: "all-orders").services, in: ".")
case "deployed-apart": Tool.run(Deployed(isShared: false).services, in: ".")
case "deployed-apart-changed": Tool.run(Deployed(memory: 512, isShared: false).services, in: ".")
case "deployed-many": Tool.run(Deployed(isShared: false, functions: 82).services, in: ".")
case "deployed-broken": Tool.run(Deployed(bucketName: "taken-bucket").services, in: ".")
case "deployed-regions": Tool.run(Deployed(regions: [.euCentral1, .euWest1]).services, in: ".")
case "deployed-elsewhere":
    Tool.run(
        Deployed(settings: StackSettings().deploymentRole("arn:aws:iam::999999999999:role/deploy")).services, in: ".")
case "deployed-accounts":
    Tool.run(Deployed().services, accounts: [.dev: "999999999999", .prod: "123456789012"], in: ".")
case "deployed-secret": Tool.run(Deployed(hasSecret: true).services, in: ".")
case "deployed-local":
    Tool.run(
        [
            Service("shop", region: .euCentral1, stages: [.dev]) { _ in
                Function("api", .python313, handler: "app.handler", code: "api")
                    .environment("TOKEN", "infra-ssm:/shop/dev/token")
                    .environment("PASSWORD", "infra-secret:shop/database#password")
                    .on(.url(.everyone))
            }
        ], in: ".")
case "deployed-guarded":
    Tool.run(
        Deployed(settings: StackSettings().tags(["team": "shop"]).protect(type: "AWS::SQS::Queue", from: .delete))
            .services, in: ".")
case "deployed-rich": Tool.run(Deployed(isRich: true).services, in: ".")
case "deployed-rich-changed": Tool.run(Deployed(memory: 512, table: true, isRich: true).services, in: ".")
case "deployed-asking": Tool.run(Deployed(asks: true).services, in: ".")
case "deployed-rotated": Tool.run(Deployed(isShared: false, rotates: true).services, in: ".")
case "deployed-apart-regions": Tool.run(Deployed(regions: [.euCentral1, .euWest1], isShared: false).services, in: ".")
case "deployed-apart-regions-changed":
    Tool.run(Deployed(memory: 512, regions: [.euCentral1, .euWest1], isShared: false).services, in: ".")
case "deployed-nested": Tool.run(Deployed(isShared: false, nestedStacks: 2).services, in: ".")
case "deployed-nested-changed": Tool.run(Deployed(memory: 512, isShared: false, nestedStacks: 2).services, in: ".")
case "deployed-bot": Tool.run(Deployed(isShared: false, isBot: true).services, in: ".")
default: Tool.run([zones, shop(memory: 256)], in: ".")
}
