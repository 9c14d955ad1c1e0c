/// What becomes of Serverless' plugins. docs/import.md has the table.
enum Plugins {
    /// The names of the plugins in the section `plugins`, a list or an object with one.
    static func listed(in section: Node?) -> [Node] { (section?["modules"] ?? section)?.list ?? [] }

    enum Fate {
        /// It leaves nothing in the stack.
        case none(String)
        /// The import does what it does.
        case done(String)
        case lost(String)
    }

    private static let local = "it works on your own machine; infra has local runs of its own (docs/local.md)"
    private static let deploying = "it acts while Serverless deploys, and leaves nothing in the template"

    private static let harmless: [String: String] = [
        "serverless-offline": local, "serverless-dynamodb-local": local, "serverless-dynamodb": local,
        "serverless-localstack": local,
        "serverless-s3-local": local, "serverless-offline-sqs": local, "serverless-offline-sns": local,
        "serverless-offline-kinesis": local,
        "serverless-offline-scheduler": local, "serverless-offline-ssm": local,
        "serverless-offline-dynamodb-streams": local,
        "serverless-offline-lambda": local, "serverless-offline-aws-eventbridge": local,
        "serverless-plugin-offline-dynamodb-stream": local,
        "serverless-mocha-plugin": local, "serverless-jest-plugin": local, "serverless-domain-manager-local": local,
        "serverless-dotenv-plugin": "give the values of variables by --value env:NAME=…",
        "serverless-export-env": local,
        "serverless-prune-plugin":
            "it deletes old versions after a deployment; .keepingVersions keeps them, which costs storage only",
        "serverless-latest-layer-version": deploying,
        "serverless-plugin-common-excludes": "infra packages the code's folder",
        "serverless-plugin-include-dependencies": "infra packages the code's folder",
        "serverless-finch": "it uploads files after a deployment",
        "serverless-s3-cleaner": deploying, "serverless-s3-remover": deploying,
        "serverless-deployment-bucket": "infra has a bucket for archives", "serverless-s3-deploy": deploying,
        "serverless-plugin-git-variables": deploying, "serverless-manifest-plugin": deploying,
        "serverless-stack-output": "infra outputs shows them", "serverless-export-outputs": "infra outputs shows them",
        "serverless-plugin-scripts": deploying, "serverless-scriptable-plugin": deploying,
        "serverless-hooks-plugin": deploying,
        "serverless-deployment-notifications": deploying,
        "serverless-better-credentials": "the AWS CLI finds the credentials",
        "serverless-disable-request-validators": deploying,
        "serverless-plugin-monorepo": "infra packages the code's folder",
        "serverless-cloudformation-changesets": "infra deploy shows the change first",
    ]

    private static let done: [String: String] = [
        "serverless-iam-roles-per-function": "a role for each function, with the statements of the original",
        "serverless-step-functions": "the state machines, their roles and schedules",
        "serverless-pseudo-parameters": "Fn::Sub",
        "serverless-stack-termination-protection": "StackSettings().terminationProtection",
        "./vendor/bref/bref": ".php runtimes and Bref's layers", "bref": ".php runtimes and Bref's layers",
    ]

    private static let packaging: Set<String> = [
        "serverless-webpack", "serverless-bundle", "serverless-esbuild", "serverless-plugin-typescript",
        "serverless-typescript",
        "serverless-plugin-optimize", "serverless-jetpack", "serverless-python-requirements", "serverless-go-plugin",
        "serverless-rust",
        "serverless-plugin-esbuild", "serverless-package-external", "serverless-build-plugin",
        "serverless-plugin-go-build",
        "serverless-webpack-prisma", "serverless-plugin-tree-shake", "serverless-plugin-warp", "serverless-haskell",
        "serverless-tscpaths",
        "serverless-package-python-functions", "serverless-plugin-browserifier", "serverless-dotnet",
        "serverless-ruby-layer",
        "serverless-plugin-swift", "serverless-nextjs-plugin", "serverless-swc", "serverless-vite-plugin",
    ]

    private static let known: [String: String] = [
        "serverless-domain-manager":
            """
        it makes the domain beside the stack, where it stays; .domain on HTTPAPI or RESTAPI makes one in the stack
        """,
        "serverless-plugin-warmup": "write the function that it makes, and its schedule, as a Function",
        "serverless-plugin-aws-alerts": "write its alarms as Resource(\"AWS::CloudWatch::Alarm\", …)",
        "serverless-s3-sync": "upload the files after a deployment: aws s3 sync",
        "serverless-api-gateway-caching":
            "it sets caching beside the stack, where it stays; a stage with an .override says it in the stack",
        "serverless-apigateway-service-proxy": "write its methods as Resource(\"AWS::ApiGateway::Method\", …)",
        "serverless-lift": "write the resources of its constructs",
        "serverless-wsgi": "the file wsgi_handler.py, which it makes, must be in the code's folder",
        "serverless-associate-waf":
            "it associates the ACL beside the stack; write Resource(\"AWS::WAFv2::WebACLAssociation\", …)",
        "serverless-plugin-canary-deployments":
            "use .alias with routing, and write CodeDeploy's resources as Resource(…)",
        "serverless-appsync-plugin": "write the API as Resource(\"AWS::AppSync::GraphQLApi\", …)",
        "serverless-plugin-datadog": "add its layers by .layer and its variables by .environment",
        "serverless-layers": "add the layer that it publishes by .layer(.existing(…))",
        "serverless-s3-bucket-helper": "it works on buckets beside the stack, which a template cannot",
        "serverless-apigw-binary": "it sets the types beside the stack; use .binaryMediaTypes on RESTAPI",
        "serverless-plugin-split-stacks":
            "use .nestedStacks of the service; moving resources between stacks replaces them",
        "serverless-plugin-log-retention": "use .logRetention of FunctionDefaults",
        "serverless-plugin-log-subscription": "write a subscription of each log group by .on(.logs(…))",
        "serverless-plugin-tracing": "use .tracing of FunctionDefaults",
        "serverless-plugin-lambda-dead-letter": "use .deadLetters of the function",
        "serverless-cloudfront-invalidate": "invalidate after a deployment: aws cloudfront create-invalidation",
        "serverless-add-api-key": "use .apiKey on RESTAPI",
        "serverless-basic-authentication": "write its authorizer as a Function",
        "serverless-reqvalidator-plugin": "use .validating of the method",
        "serverless-api-compression": "use .compression on RESTAPI",
        "serverless-aws-documentation": "write AWS::ApiGateway::DocumentationPart as Resource(…)",
        "serverless-openapi-documentation": "it writes a document; keep it beside the specs",
        "serverless-plugin-resource-tagging": "use .tags of the service",
        "serverless-newrelic-lambda-layers": "add its layer by .layer",
        "serverless-sentry": "add its variables by .environment", "serverless-plugin-lumigo": "add its layer by .layer",
        "serverless-provisioned-concurrency-autoscaling":
            "write AWS::ApplicationAutoScaling::ScalableTarget as Resource(…)",
        "serverless-dynamodb-autoscaling": "write AWS::ApplicationAutoScaling::ScalableTarget as Resource(…)",
        "serverless-content-encoding": "use .compression on RESTAPI",
        "serverless-vpc-plugin": "write the network as Resource(…)",
        "serverless-plugin-existing-s3": "use .on(.bucket(.existing(…, eventBridge: true)))",
        "serverless-external-s3-event": "use .on(.bucket(.existing(…, eventBridge: true)))",
        "serverless-plugin-custom-roles": "write a role for each function",
        "serverless-certificate-creator": "use Certificate",
    ]
    /// Other names of the same.
    private static let others = [
        "serverless-plugin-bundle": "serverless-bundle", "@serverless/typescript": "serverless-typescript",
        "serverless-python-individually": "serverless-python-requirements",
        "serverless-plugin-datadog-lambda": "serverless-plugin-datadog",
        "serverless-binary-cors": "serverless-apigw-binary", "serverless-prune-versions": "serverless-prune-plugin",
    ]

    static func fate(_ name: String) -> Fate {
        let name = others[name] ?? name
        if let note = harmless[name] { return .none(note) }
        if let note = done[name] { return .done(note) }
        if packaging.contains(name) {
            let advice =
                BundledCode.covers(name) ? ", which .bundle does where the handlers' files are beside the original" : ""
            return .lost(
                "it builds the code\(advice); build it before, and name what that gives by Code.folder or .archive")
        }
        if let note = known[name] { return .lost(note) }
        if name.hasPrefix("./") || name.hasPrefix("../") {
            return .lost("a plugin of the project's own can change anything")
        }
        return .lost("unknown plugin; write what it adds to the stack by hand")
    }

    /// Whether the plugin sets how long functions' logs are kept, by `custom.logRetentionInDays`.
    static func setsLogRetention(_ name: String) -> Bool { name == "serverless-plugin-log-retention" }

    static func note(section: String) -> String {
        switch section {
        case "constructs": "these are resources of the plugin Lift; write them"
        case "appSync": "write the API as Resource(\"AWS::AppSync::GraphQLApi\", …)"
        default: "it belongs to a plugin, or is not a section of serverless.yml"
        }
    }
}
