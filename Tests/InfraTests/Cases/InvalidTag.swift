import Infra

extension Cases {
    private static let long = String(repeating: "x", count: 129)

    private static func tagged(_ name: String) -> Service {
        Service(name, region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        }
    }

    static let invalidTag: [Service] = [
        tagged("reserved")
            .tags(["AWS:team": "shop"]),  // error: The tag "AWS:team" of the service "reserved" begins with aws:, which is reserved for AWS [invalid-tag]
        tagged("long")
            .tags([long: "shop"]),  // error: cannot be the key of a tag [invalid-tag]
        tagged("empty")
            .tags(["": "shop"]),  // error: cannot be the key of a tag [invalid-tag]
        tagged("at")
            .tags(["team@shop": "x"]),  // error: "team@shop" of the service "at" cannot be the key of a tag [invalid-tag]
        tagged("value")
            .tags(["team": long + long]),  // error: The tag "team" of the service "value" has a value of 258 characters [invalid-tag]
        tagged("twice")
            .tags(["team": "shop", "team": "office"]),  // error: gives the tag "team" two values [invalid-tag]
        tagged("case")
            .tags(["team": "shop", "Team": "shop"]),  // error: The tags "team" and "Team" of the service "case" differ in case only [invalid-tag]
        Service("function", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // error: "a,b" of the function "api" cannot be the key [invalid-tag]
                .tags(["a,b": "1"])
        },
        Service("many", region: .euCentral1) { _ in
            StackSettings()
                .tags(["aws:stack": "x"])  // error: of the stack of service "many" begins with aws: [invalid-tag]
                .tags([  // error: The resources of service "many" would have 51 tags, including those of the service and its stack [invalid-tag]
                    "1": "", "2": "", "3": "", "4": "", "5": "", "6": "", "7": "", "8": "", "9": "", "10": "", "11": "", "12": "",
                    "13": "", "14": "", "15": "", "16": "", "17": "", "18": "", "19": "", "20": "", "21": "", "22": "", "23": "",
                    "24": "", "25": "", "26": "", "27": "", "28": "", "29": "", "30": "", "31": "", "32": "", "33": "", "34": "",
                    "35": "", "36": "", "37": "", "38": "", "39": "", "40": "", "41": "", "42": "", "43": "", "44": "", "45": "",
                    "46": "", "47": "", "48": "", "49": "",
                ])
        }
        .tags(["team": "shop"]),
        Service("right", region: .euCentral1) { _ in
            StackSettings().tags(["cost centre": "4711", "team": "office"])
            Function("api", .python313, handler: "app.handler", code: "api")
                .tags(["team": "api", "awsome": "yes", "a.b:c/d=e+f-g_h": ""])
        }
        .tags(["team": "shop", String(repeating: "x", count: 128): String(repeating: "x", count: 256)]),
        Service("written-out", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Twice", properties: ["Tags": [["Key": "team", "Value": "a"], ["Key": "team", "Value": "b"]]])  // error: The resource "Twice" has the tag "team" twice [invalid-tag]
            Resource("AWS::SQS::Queue", "Many", properties: ["Tags": .array((0...50).map { ["Key": .string("k\($0)"), "Value": "v"] })])  // error: The resource "Many" has 51 tags; the limit is 50 [invalid-tag]
            Resource("AWS::SQS::Queue", "Reserved", properties: ["Tags": [["Key": "AWS:team", "Value": "a"]]])  // error: begins with aws: [invalid-tag]
        },
        Service("roles", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::IAM::Role", "Reader", properties: ["AssumeRolePolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": ["Service": "lambda.amazonaws.com"], "Action": "sts:AssumeRole"]]], "Tags": [["Key": "Team", "Value": "a"], ["Key": "team", "Value": "b"]]])  // error: has the tag "team" in two spellings, and tag keys must be unique, whatever their case [invalid-tag]
            Resource("AWS::SQS::Queue", "Cased", properties: ["Tags": [["Key": "Team", "Value": "a"], ["Key": "team", "Value": "b"]]])
        },
    ]
}
