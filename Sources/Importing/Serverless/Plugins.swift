/// What becomes of Serverless' plugins.
enum Plugins {
    enum Fate {
        /// It works while developing or packaging, and leaves nothing in the stack.
        case none
        case lost(String)
    }

    private static let local: Set<String> = [
        "serverless-offline", "serverless-dynamodb-local", "serverless-dynamodb", "serverless-localstack", "serverless-s3-local",
        "serverless-offline-sqs", "serverless-offline-sns", "serverless-offline-kinesis", "serverless-offline-scheduler",
        "serverless-offline-ssm", "serverless-offline-dynamodb-streams", "serverless-dotenv-plugin", "serverless-plugin-warmup-local",
        "serverless-export-env", "serverless-prune-plugin", "serverless-latest-layer-version",
        "serverless-plugin-common-excludes", "serverless-plugin-include-dependencies", "serverless-mocha-plugin", "serverless-jest-plugin",
        "serverless-stack-termination-protection", "serverless-deployment-bucket", "serverless-s3-deploy", "serverless-plugin-git-variables",
        "serverless-manifest-plugin", "serverless-stack-output", "serverless-layers-local", "serverless-api-compression",
    ]

    private static let packaging: Set<String> = [
        "serverless-webpack", "serverless-bundle", "serverless-esbuild", "serverless-plugin-typescript", "serverless-typescript",
        "serverless-plugin-optimize", "serverless-jetpack", "serverless-python-requirements", "serverless-go-plugin", "serverless-rust",
        "serverless-plugin-esbuild", "serverless-package-external", "serverless-build-plugin", "serverless-plugin-go-build",
    ]

    private static let known: [String: String] = [
        "serverless-iam-roles-per-function": "a function has a role of its own here as well, whose policies may be other; compare them",
        "serverless-pseudo-parameters": "write #{AWS::AccountId} as a function of CloudFormation's, such as Fn::Sub",
        "serverless-domain-manager": "it makes the domain outside of the stack; .domain on HTTPAPI or RESTAPI makes one in it",
        "serverless-step-functions": "write the state machine as Resource(\"AWS::StepFunctions::StateMachine\", …)",
        "serverless-plugin-warmup": "the function that it makes, and its schedule, are to be written as a Function",
        "serverless-plugin-aws-alerts": "write its alarms as Resource(\"AWS::CloudWatch::Alarm\", …)",
        "serverless-s3-sync": "it uploads files after a deployment, which the AWS CLI does: aws s3 sync",
        "serverless-api-gateway-caching": "set caching by .override of the stage of the REST API",
        "serverless-apigateway-service-proxy": "write its methods as Resource(\"AWS::ApiGateway::Method\", …)",
        "serverless-lift": "write the resources of its constructs",
        "serverless-wsgi": "its handler wsgi_handler.py must be in the code's folder",
        "serverless-associate-waf": "write it as Resource(\"AWS::WAFv2::WebACLAssociation\", …)",
        "serverless-plugin-canary-deployments": "use .alias with routing, and write CodeDeploy's resources as Resource(…)",
        "serverless-appsync-plugin": "write the API as Resource(\"AWS::AppSync::GraphQLApi\", …)",
        "serverless-plugin-datadog": "add its layers by .layer and its variables by .environment",
        "serverless-layers": "add the layer that it publishes by .layer(.existing(…))",
        "serverless-s3-bucket-helper": "it works on buckets beside the stack, which a template cannot",
        "serverless-apigw-binary": "use .binaryMediaTypes on RESTAPI",
    ]

    static func fate(_ name: String) -> Fate {
        if local.contains(name) { return .none }
        if packaging.contains(name) { return .lost("it builds the code; build it before, and name what it gives by Code.folder or .archive") }
        if name.hasPrefix("./") || name == "bref" || name.contains("vendor/bref") { 
            return .lost(name.hasPrefix("./vendor/bref") || name == "bref" ? "Bref's layers are named by .php runtimes here" : "a plugin of the project's own can change anything")
        }
        return .lost(known[name] ?? "nothing is known of it; what it adds to the stack is to be written")
    }

    static func note(section: String) -> String {
        switch section {
        case "stepFunctions": "write the state machines as Resource(\"AWS::StepFunctions::StateMachine\", …)"
        case "constructs": "these are resources of the plugin Lift; write them"
        default: "it belongs to a plugin, or is no section of serverless.yml"
        }
    }
}
