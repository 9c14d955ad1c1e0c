import Importing
import Testing

/// One spec for several stages, comments at their places, and what is told of plugins.
@Suite struct StageTests {
    static func imported(_ text: String, stages: [String] = [], files: [String: String] = [:]) throws -> Import {
        let variables = VariableSettings(stage: stages.first) { path in files[path].map { Array($0.utf8) } }
        var options = ImportOptions(variables: variables)
        options.stages = stages
        return try Import.run(Array(text.utf8), name: "serverless.yml", options)
    }

    static let shop = """
        # The shop.
        service: shop
        provider:
          name: aws
          stage: ${opt:stage, 'dev'}
          runtime: nodejs22.x
        custom:
          size: {dev: 256, qa: 256, prod: 1024}
          days: {dev: 1, qa: 5, prod: 30}
        functions:
          # What comes in.
          orders:
            handler: orders.handler
            memorySize: ${self:custom.size.${sls:stage}}
            environment:
              NAME: orders-${sls:stage}
              LEVEL: ${param:level, 'info'}
        params:
          dev: {level: debug}
        resources:
          Resources:
            Jobs:
              Type: AWS::SQS::Queue
              Properties:
                # Kept long enough.
                MessageRetentionPeriod: ${self:custom.days.${sls:stage}}
        """

    @Test func whatDiffersByStageBecomesSwift() throws {
        let text = try Self.imported(Self.shop, stages: ["dev", "prod"]).text
        #expect(text.contains("stages: [.dev, .prod]") && text.contains("{ stage in"), "\(text)")
        #expect(text.contains(".memory(stage == .prod ? .megabytes(1024) : .megabytes(256))"), "\(text)")
        #expect(text.contains(#".environment("LEVEL", stage == .prod ? "info" : "debug")"#), "\(text)")
        #expect(text.contains(#".environment("NAME", "orders-\(stage)")"#), "\(text)")
    }

    @Test func aPoolOfTriggersIsOneForAllStages() throws {
        let shop = """
            service: shop
            provider: {name: aws, runtime: nodejs22.x}
            functions:
              greet:
                handler: greet.handler
                events: [{cognitoUserPool: {pool: "members-${sls:stage}", trigger: PreSignUp}}]
            """
        let text = try Self.imported(shop, stages: ["dev", "prod"]).text
        #expect(text.contains(#"let cognitoUserPoolMembers = UserPool("members-\(stage)")"#), "\(text)")
        #expect(text.contains(".on(.userPool(.preSignUp, of: cognitoUserPoolMembers))"), "\(text)")
        #expect(!text.contains("if stage"), "\(text)")
    }

    @Test func threeStagesHaveTheExceptionFirst() throws {
        let text = try Self.imported(Self.shop, stages: ["dev", "qa", "prod"]).text
        #expect(text.contains(".memory(stage == .prod ? .megabytes(1024) : .megabytes(256))"), "\(text)")
        #expect(text.contains(#"stage == .dev ? "debug" : "info""#), "\(text)")
        #expect(
            text.contains(#"stage == "qa" ? .seconds(5)"#) || text.contains("stage == .dev ? .seconds(1)"), "\(text)")
    }

    @Test func commentsStandAboveWhatTheyAreAbout() throws {
        let lines = try Self.imported(Self.shop).text.split(separator: "\n").map { $0.drop { $0 == " " } }
        func after(_ comment: String) -> Substring? { lines.firstIndex(of: Substring(comment)).map { lines[$0 + 1] } }
        #expect(after("// The shop.")?.hasPrefix("let shop = ") == true)
        #expect(after("// What comes in.")?.hasPrefix("Function(\"orders\"") == true)
        #expect(after("// Kept long enough.")?.hasPrefix("Queue(\"jobs\")") == true)
    }

    @Test func hashesInTextsAreNoComments() throws {
        let text = try Self.imported(
            "service: a\nprovider: {name: aws}\nfunctions:\n  f:\n    handler: a.b\n    description: |\n      # no comment\n"
        ).text
        #expect(!text.contains("// no comment"))
    }

    /// Those that the counts of public files name, and others of the kind.
    static let plugins = [
        "serverless-offline", "serverless-esbuild", "serverless-webpack", "serverless-plugin-typescript",
        "serverless-bundle",
        "serverless-python-requirements", "serverless-domain-manager", "serverless-prune-plugin",
        "serverless-iam-roles-per-function",
        "serverless-step-functions", "serverless-dotenv-plugin", "serverless-plugin-warmup",
        "serverless-plugin-aws-alerts",
        "serverless-pseudo-parameters", "serverless-s3-sync", "serverless-api-gateway-caching",
        "serverless-apigateway-service-proxy",
        "./vendor/bref/bref", "serverless-dynamodb-local", "serverless-s3-bucket-helper",
        "serverless-stack-termination-protection",
        "serverless-lift", "serverless-localstack", "serverless-associate-waf", "serverless-deployment-bucket",
        "serverless-layers",
        "serverless-plugin-datadog", "serverless-wsgi", "serverless-plugin-canary-deployments", "serverless-s3-local",
        "serverless-apigw-binary", "serverless-appsync-plugin",
    ]

    @Test(arguments: plugins) func pluginsAreTold(_ plugin: String) throws {
        let report = try Self.imported(
            "service: a\nprovider: {name: aws}\nplugins: ['\(plugin)']\nfunctions: {f: {handler: a.b}}\n"
        ).report
        let entry = try #require(report.entries.first { $0.what == "the plugin \(plugin)" })
        #expect(!entry.note.isEmpty && !entry.note.contains("nothing is known"))
        #expect(entry.place?.line == 3)
    }

    @Test func bref2IsTold() throws {
        let text =
            "service: a\nprovider: {name: aws, region: eu-central-1}\nfunctions: {f: {handler: a.php, runtime: php-83-fpm}}\n"
        #expect(
            try Self.imported(text, files: ["composer.json": #"{"require": {"bref/bref": "^2.1"}}"#]).report.count(
                .lost) == 1)
        #expect(
            try Self.imported(text, files: ["composer.json": #"{"require": {"bref/bref": "^3"}}"#]).report.count(.lost)
                == 0)
    }

    @Test func whatIsForCDKAloneIsLeftOut() throws {
        let text = """
            {"Resources": {
              "Jobs": {"Type": "AWS::SQS::Queue", "Metadata": {"aws:cdk:path": "App/Jobs/Resource"}},
              "CDKMetadata": {"Type": "AWS::CDK::Metadata", "Condition": "CDKMetadataAvailable"}},
             "Conditions": {"CDKMetadataAvailable": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]}},
             "Parameters": {"BootstrapVersion": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk-bootstrap/hnb659fds/version"}},
             "Rules": {"CheckBootstrapVersion": {"Assertions": []}}}
            """
        let result = try Import.run(Array(text.utf8), name: "cdk.out/App.template.json", ImportOptions())
        #expect(result.report.count(.lost) == 0 && result.report.count(.unneeded) == 4)
        #expect(
            result.service == "App" && result.text.contains("Queue(\"jobs\")") && !result.text.contains("cdk"),
            "\(result.text)")
    }
}
