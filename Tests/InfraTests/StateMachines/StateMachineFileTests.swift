import Foundation
import Testing

@testable import Infra

/// State machines by files in Amazon States Language, handed in as the command does.
@Suite struct StateMachineFileTests {
    private static let text = """
        {
          "StartAt": "Charge",
          "States": {
            "Charge": { "Type": "Task", "Resource": "${Charge}", "Next": "Ship" },
            "Ship": {
              "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
              "Parameters": { "QueueUrl": "${Shipments}", "MessageBody.$": "$", "Note": "to ${Name}" },
              "End": true
            }
          }
        }
        """

    private static func compile(_ text: String?, _ more: KeyValuePairs<String, Value> = [:]) -> (Compilation, Template?)
    {
        let service = Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            let charge = Function("charge", .nodejs22, handler: "index.handler", code: "charge")
            let shipments = Queue("shipments")
            charge
            shipments
            if more.isEmpty {
                StateMachine(
                    "fulfil", file: "machines/fulfil.asl.json",
                    substitutions: ["Charge": charge.arn, "Shipments": shipments.url, "Name": "Ann"])
            } else {
                StateMachine("fulfil", file: "machines/fulfil.asl.json", substitutions: more)
            }
        }
        let sources = SourceFiles(
            module: "", paths: [], read: { $0 == "machines/fulfil.asl.json" ? text.map { Array($0.utf8) } : nil })
        let compilation = Compiler.compile([service], sources: sources)
        return (compilation, compilation.origin?.stacks.first?.template)
    }

    @Test func itIsAPartOfTheTemplateWithTheRightsOfWhatItCalls() throws {
        let (compilation, template) = Self.compile(Self.text)
        #expect(compilation.diagnostics.map(\.message) == [])
        let machine = try #require(template?["FulfilStateMachine"])
        #expect(machine.property(["Definition", "States", "Charge", "Resource"]) == "${ChargeLambdaFunctionArn}")
        #expect(
            machine.property("DefinitionSubstitutions") == [
                "ChargeLambdaFunctionArn": .getAtt("ChargeLambdaFunction", "Arn"),
                "ShipmentsQueue": .ref("ShipmentsQueue"), "Name": "Ann",
            ])
        let role = try #require(template?["FulfilStateMachineRole"])
        guard case .array(let policies)? = role.property("Policies"),
            case .array(let statements)? = policies[0]["PolicyDocument"]?["Statement"]
        else {
            Issue.record("no statements")
            return
        }
        #expect(statements.map { $0["Action"] } == [["lambda:InvokeFunction"], ["sqs:SendMessage"]])
        #expect(
            statements.map { $0["Resource"] } == [
                [.getAtt("ChargeLambdaFunction", "Arn")], [.getAtt("ShipmentsQueue", "Arn")],
            ])
    }

    @Test(arguments: [
        (text.replacing("\"Next\": \"Ship\"", with: "\"Next\": \"Shp\""), 4, "leads to \"Shp\" (Next)"),
        (
            text.replacing("\"Charge\": {", with: "\"Ship\": {"), 4,
            "Two states of the state machine \"fulfil\" have the name \"Ship\""
        ),
        (text.replacing("\"End\": true", with: "\"End\": true,"), 9, "is not JSON: line 9"),
        (text + "}", 11, "is not JSON: line 11"),
        (String(text.prefix(60)), 4, "is not JSON: line 4"),
    ])
    func findingsHaveTheLinesOfTheFile(text: String, line: Int, message: String) {
        let found = Self.compile(text).0.diagnostics
        #expect(
            found.contains {
                $0.location.file == "machines/fulfil.asl.json" && $0.location.line == line
                    && $0.message.contains(message)
            },
            "\(found.map { "\($0.location.file):\($0.location.line) \($0.message)" })")
    }

    @Test func placeholdersAndSubstitutionsAreComparedAndNothingCrashes() {
        let messages = Self.compile(Self.text, ["Chrage": "arn:aws:lambda:eu-central-1:123456789012:function:charge"]).0
            .diagnostics.map(\.message)
        #expect(messages.contains { $0.contains("has no ${Chrage}") })
        #expect(
            messages.contains {
                $0.contains(
                    "has ${Charge}, for which the state machine \"fulfil\" gives no value; did you mean \"Chrage\"?")
            })
        for text in [
            "", "[]", "null", "{}", "{\"States\": []}", String(repeating: "[", count: 5_000),
            "{\"States\": {\"A\": 1}, \"StartAt\": \"A\"}",
        ] {
            #expect(Self.compile(text).0.hasErrors, "\(text.prefix(40))")
        }
        #expect(Self.compile(nil).0.diagnostics.contains { $0.message.contains("cannot be read") })
    }
}
