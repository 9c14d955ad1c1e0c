import Importing
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Broken originals: the import says what is wrong, or writes a spec, and never crashes.
@Suite struct FuzzTests {
    /// Numbers that a seed repeats.
    struct Chance {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }

        mutating func below(_ count: Int) -> Int { count < 1 ? 0 : Int(next() % UInt64(count)) }
    }

    static let seeds = [
        StageTests.shop,
        """
        service: {name: odd}
        plugins: {modules: [serverless-iam-roles-per-function, serverless-pseudo-parameters]}
        provider: {name: aws, runtime: nodejs12.x, vpc: {subnetIds: !Split [',', !ImportValue a], securityGroupIds: [b]},
          apiGateway: {apiKeys: [{free: [a, {name: b, value: c}]}, d], usagePlan: [{free: {quota: {limit: 1, period: DAY}}}]},
          deploymentBucket: {tags: {a: b}}, logs: {restApi: true, websocket: {level: INFO}}, iamRoleStatements: [{Effect: Allow, Action: '*', Resource: '*'}]}
        layers: {l: {path: x, allowedAccounts: ['*']}}
        functions:
          - f: &f {handler: a.b, events: [{http: {path: 'a/{b}', method: get, cors: {origin: '*'}, authorizer: {arn: !GetAtt P.Arn, name: p}, request: {schemas: {application/json: {schema: {type: object}}}}}},
              {sqs: {arn: !ImportValue q}}, {schedule: {rate: [rate(1 hour), cron(0 1 * * ? *)], input: x}}, {alb: {listenerArn: !Ref L, priority: 1, conditions: {path: /a}}},
              {s3: {bucket: b, existing: true, rules: [{prefix: a}]}}, {eventBridge: {eventBus: !GetAtt B.Arn, pattern: {a: [b]}}}, {stream: {arn: !GetAtt T.StreamArn, type: dynamodb}}, {cloudwatchLog: a}, {cloudwatchLog: ab}]}
          - g: {<<: *f, iamRoleStatements: [{Effect: Allow, Action: 'a:b', Resource: '#{AWS::Region}'}], role: x, image: {name: y}}
        resources: [{Resources: {P: {Type: 'AWS::Cognito::UserPool'}, T: {Type: 'AWS::DynamoDB::Table', Properties: {KeySchema: [{AttributeName: a, KeyType: HASH}], AttributeDefinitions: [{AttributeName: a, AttributeType: S}]}}}},
          {Outputs: {O: {Value: !Ref P, Export: {Name: !Sub '${AWS::StackName}-p'}, Condition: C}}}, {Conditions: {C: !Equals [a, b]}}]
        """,
        """
        service: more
        custom: {conf: '${file(./serverless.yml):custom}', a: '${self:custom.b.c, self:provider.stage}', b: {c: 1}}
        provider: {name: aws, apiGateway: {restApiId: !ImportValue a, restApiRootResourceId: b, restApiResources: {x: y}, timeoutInMillis: 50},
          httpApi: {id: !Ref H}, environment: {A: 1.50, B: 0x1F, C: ~}}
        functions:
          f: {handler: a.b, disableLogs: true, condition: C, provisionedConcurrency: 1, events: [
            {http: {path: 'a/{b}', method: post, integration: lambda, async: true, cors: true, request: {parameters: {paths: {b: true}}, template: {a/b: c}},
              response: {headers: {A: b}, statusCodes: {200: {pattern: ''}, 404: {template: {x/y: z}}}}}}, {http: {path: /, method: get, integration: mock}},
            {http: {path: z, method: any, integration: http-proxy, request: {uri: 'https://a', method: get}}}, alexaSkill, {httpApi: '*'},
            {cognitoUserPool: {pool: p, trigger: CustomSMSSender, existing: true, kmsKeyId: k}}, {cloudwatchEvent: {event: {a: [b]}, input: x}},
            {stream: {arn: !GetAtt K.Arn, type: kinesis, consumer: true}}, {iotFleetProvisioning: {templateBody: {a: b}, provisioningRoleArn: r}}]}
        stepFunctions: {activities: [a], stateMachines: {m: {name: 'm-${sls:stage}', loggingConfig: {level: ALL, destinations: [!Ref L]}, events: [{schedule: {rate: x, input: {a: b}}}],
          definition: {StartAt: A, States: {A: {Type: Task, Resource: !GetAtt [f, Arn]}, B: {Type: Wait, Seconds: !Ref S}, C: {Type: Map, Iterator: {States: {D: {Type: Task,
          Resource: 'arn:aws:states:::dynamodb:putItem', Parameters: {TableName: !Ref T}}}}}, E: {Type: Task, Resource: 'arn:aws:states:::sqs:sendMessage', Parameters: {QueueUrl: 'https://sqs.x/1/q'}}}}}, n: {definition: "a\nb"}}}
        resources: {Transform: [AWS::Serverless-2016-10-31], Globals: {Function: {CodeUri: x}}, extensions: {FLogGroup: {Condition: C, Properties: {RetentionInDays: 1}}}}
        """,
        "Transform: AWS::Serverless-2016-10-31\nGlobals: {Function: {CodeUri: ../a}}\nResources: {F: {Type: AWS::Serverless::Function, Properties: {CodeUri: ./x, Events: {A: {Type: Api}}}}}\n",
        #"{"Resources": {"A": {"Type": "AWS::SQS::Queue", "Metadata": {"aws:cdk:path": "a"}}, "B": {"Type": "X::Y::Z", "Properties": {"a": {"Fn::GetAtt": ["A", "Arn"]}}, "DependsOn": "A"}}, "Outputs": {"O": {"Value": {"Ref": "A"}}}}"#,
    ]

    private static let words = [
        "${", "}", "${self:", "${self:custom", ",", ":", "- ", "\n", "  ", "!Ref ", "!GetAtt ", "&a ", "*a", "<<: *a",
        "[", "]", "{", "}", "'", "\"", "~", "null", "\u{F8F1}", "\u{F8F0}", "0", "-1", "999999999999999999999", "\u{0}",
        "é", "file(./serverless.yml)", "Fn::GetAtt", "Ref: ",
    ]

    static func mutated(_ text: String, _ chance: inout Chance) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0...chance.below(6) {
            let at = chance.below(bytes.count)
            switch chance.below(5) {
            case 0: bytes.insert(contentsOf: words[chance.below(words.count)].utf8, at: at)
            case 1: bytes.removeSubrange(at..<min(bytes.count, at + chance.below(30)))
            case 2: if !bytes.isEmpty { bytes[at] = UInt8(truncatingIfNeeded: chance.next()) }
            case 3:
                let end = min(bytes.count, at + chance.below(60))
                bytes.insert(contentsOf: bytes[at..<end], at: chance.below(bytes.count))
            default:
                let part = Array(seeds[chance.below(seeds.count)].utf8)
                let start = chance.below(part.count)
                bytes.insert(contentsOf: part[start..<min(part.count, start + chance.below(80))], at: at)
            }
        }
        return bytes
    }

    /// `INFRA_FUZZ_SEED` and `INFRA_FUZZ_COUNT` choose others; the seed of a run is printed before it.
    @Test func brokenOriginalsCrashNothing() {
        func number(_ name: String) -> UInt64? { getenv(name).flatMap { UInt64(String(cString: $0)) } }
        let seed = number("INFRA_FUZZ_SEED") ?? 20_261_126
        let count = number("INFRA_FUZZ_COUNT") ?? 400
        print("fuzz: seed \(seed), \(count) originals")
        var chance = Chance(state: seed)
        var written = 0
        for _ in 0..<count {
            let bytes = Self.mutated(Self.seeds[chance.below(Self.seeds.count)], &chance)
            let variables = VariableSettings { path in path == "./serverless.yml" ? bytes : nil }
            var options = ImportOptions(variables: variables)
            if chance.below(4) == 0 { options.stages = ["dev", "prod"] }
            if let result = try? Import.run(bytes, name: "serverless.yml", options) {
                written += 1
                #expect(!result.text.isEmpty)
                // Nothing that a file says stands outside of texts and comments.
                #expect(!result.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
            }
        }
        #expect(written > 0)
    }
}
