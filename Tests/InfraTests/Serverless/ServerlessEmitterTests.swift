import Testing

@testable import Infra

/// What holds for the words of everything that the pairs use.
@Suite struct ServerlessEmitterTests {
    @Test(arguments: PairTests.services.map(\.name))
    func wordsAndTemplateAgree(name: String) throws {
        let service = try #require(PairTests.services.first { $0.name == name }).service
        for stack in Lowering.lower(Resolver.resolve([service]).0) {
            var copy = stack
            for case .trigger(let trigger, let function) in stack.steps {
                let event = trigger.serverlessWords(for: function, in: &copy).event
                #expect((event != nil) == trigger.isServerlessEvent(in: stack.scope), "\(type(of: trigger))")
            }
            let file = ServerlessEmitter.file(of: stack)
            let carried = Set(file.carried.map(\.id))
            for correction in file.extensions {
                #expect(stack.template[correction.key] != nil, "\(correction.key) is corrected and not in the template")
                #expect(!carried.contains(correction.key), "\(correction.key) is corrected and carried")
            }
        }
    }

    /// An override that comes after another one of the same property is the one that counts.
    @Test func theLastChangeOfAPropertyCounts() throws {
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .override("KmsKeyArn", "arn:aws:kms:eu-central-1:123456789012:key/a")
                .override("KmsKeyArn", .noValue)
                .override("RecursiveLoop", "Allow")
                .override("Description", .noValue)
                .override("Description", "second")
        }
        let stack = try #require(Lowering.lower(Resolver.resolve([service]).0).first)
        let correction = try #require(
            ServerlessEmitter.file(of: stack).extensions.first { $0.key == "ApiLambdaFunction" })
        #expect(correction.value["Properties"]?["Description"] == "second")
        #expect(correction.value["Properties"]?["RecursiveLoop"] == "Allow")
        #expect(stack.template["ApiLambdaFunction"]?.property("KmsKeyArn") == nil)
    }
}
