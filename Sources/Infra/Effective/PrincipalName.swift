/// The names of AWS services as principals: `lambda.amazonaws.com`.
///
/// There is no list of them from AWS, so one is reported only where it has not their form, or is a letter away from a
/// known one.
enum PrincipalName {
    private static let others = [
        "alexa-appkit", "codepipeline", "delivery.logs", "ecs-tasks", "edgelambda", "elasticmapreduce",
        "ops.apigateway",
        "replicator.lambda", "spotfleet", "vpc-flow-logs", "billingconsole", "sms-voice", "mobileanalytics",
        "monitoring",
        "cloudwatch", "ecs.application-autoscaling", "elasticache", "opsworks", "ssm-incidents", "lexv2", "export.rds",
        "rds", "eks", "ec2", "ecs", "batch", "glue", "ses", "iot", "dms", "dax", "config", "support",
    ]

    private static let known = IAMActions.embedded.prefixes + others

    static func problem(_ name: String) -> String? {
        let suffixes = [".amazonaws.com", ".amazonaws.com.cn", ".aws.internal", ".amazon.com", ".api.aws"]
        guard let suffix = suffixes.first(where: name.hasSuffix) else {
            // A variable or a text that is put together.
            if name.contains("${") || name == "*" { return nil }
            return "and services are named as lambda.amazonaws.com; correct it."
        }
        let service = String(name.dropLast(suffix.utf8.count))
        let first = service.split(separator: ".").first.map(String.init) ?? service
        // Only the services of Alexa are below amazon.com.
        if suffix == ".amazon.com", known.contains(service), !service.hasPrefix("alexa") {
            return "which is not a known service principal; did you mean \"\(service).amazonaws.com\"?"
        }
        if let meant = misnamed[service] {
            return "which is not a known service principal; did you mean \"\(meant)\(suffix)\"?"
        }
        guard !known.contains(service), !known.contains(first) else { return nil }
        guard
            let nearest = known.filter({ $0.utf8.count > 2 }).min(by: {
                Nearest.distance(first, $0) < Nearest.distance(first, $1)
            }),
            Nearest.distance(first, nearest) <= 1
        else { return nil }
        return "which is not a known service principal; did you mean \"\(nearest)\(suffix)\"?"
    }

    /// Names by which services are known, of which none is a principal.
    /// Source: the documentation of each service, "How … works with IAM", "Service principal".
    private static let misnamed = [
        "alb": "elasticloadbalancing", "api-gateway": "apigateway", "cloudwatch-events": "events",
        "cloudwatch-logs": "logs", "cloudwatchevents": "events", "cloudwatchlogs": "logs",
        "elb": "elasticloadbalancing",
        "eventbridge": "events", "scheduler.events": "scheduler", "secrets-manager": "secretsmanager",
        "step-functions": "states", "stepfunctions": "states",
    ]
}
