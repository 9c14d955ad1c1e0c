import Testing

@testable import Routing

/// Systems made from templates in the tests.
enum Templates {
    static func system(_ resources: String, outputs: String = "{}") throws -> System {
        let text = """
            {"version": 1, "stacks": [{"service": "shop", "stage": "dev", "region": "eu-central-1",
              "sources": {"Rule": "specs/Shop.swift:7:9"}, "parameters": {"Key": "artifacts/shop/dev/f.zip"},
              "template": {"Resources": \(resources), "Outputs": \(outputs)}}]}
            """
        return System(try SystemDescription(Array(text.utf8)))
    }

    static let function = """
        "Fn": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "shop-dev-f", "Runtime": "provided.al2023",
          "Handler": "bootstrap", "Timeout": 28, "MemorySize": 256, "Code": {"S3Key": {"Ref": "Key"}}}}
        """

    /// A listener with one rule that forwards to the function.
    static func listener(conditions: String, isMultiValue: Bool = false) throws -> Entrance {
        let made = try system(
            """
            {\(function),
             "Listener": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"Port": 443, "Protocol": "HTTPS",
               "DefaultActions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}]}},
             "Group": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Name": "group",
               "Targets": [{"Id": {"Fn::GetAtt": ["Fn", "Arn"]}}],
               "TargetGroupAttributes": [{"Key": "lambda.multi_value_headers.enabled", "Value": "\(isMultiValue)"}]}},
             "Rule": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {"Priority": 5,
               "ListenerArn": {"Ref": "Listener"}, "Conditions": [\(conditions)],
               "Actions": [{"Type": "forward", "TargetGroupArn": {"Ref": "Group"}}]}}}
            """)
        return try #require(Entrance.all(in: made).first)
    }
}

extension Decision {
    var functionName: String? {
        if case .function(let function, _) = outcome { return function.name }
        return nil
    }
    var status: Int? {
        if case .answer(let answer) = outcome { return answer.status }
        return nil
    }
}
