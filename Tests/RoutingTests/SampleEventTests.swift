import Testing

@testable import LambdaRuntime
@testable import Routing

@Suite struct SampleEventTests {
    /// Source: DynamoDB API Reference, "StreamRecord"; Lambda Developer Guide, "Using AWS Lambda with Amazon DynamoDB".
    @Test(arguments: [("NEW_AND_OLD_IMAGES", true), ("NEW_IMAGE", true), ("OLD_IMAGE", false), ("KEYS_ONLY", false)])
    func whatATableSendsHasItsKeysAndItsView(view: String, hasImage: Bool) throws {
        let system = try Templates.system(
            """
            {\(Templates.function),
             "Table": {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": "orders",
               "AttributeDefinitions": [{"AttributeName": "customer", "AttributeType": "S"}, {"AttributeName": "number", "AttributeType": "N"}],
               "KeySchema": [{"AttributeName": "customer", "KeyType": "HASH"}, {"AttributeName": "number", "KeyType": "RANGE"}],
               "StreamSpecification": {"StreamViewType": "\(view)"}}},
             "Mapping": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {"FunctionName": {"Ref": "Fn"},
               "EventSourceArn": {"Fn::GetAtt": ["Table", "StreamArn"]}}}}
            """)
        let function = try #require(system.functions.first)
        let sample = try #require(SampleEvent.all(for: function, in: system).first { $0.trigger == "table Table" })
        let record = try #require(try JSON(parsing: sample.event)["Records"]?.array.first)
        let change = try #require(record["dynamodb"])
        #expect(change["StreamViewType"]?.string == view && change["Keys"]?["number"]?["N"]?.string == "1")
        #expect((change["NewImage"]?["customer"]?["S"]?.string == "1") == hasImage && change["OldImage"] == nil)
    }
}
