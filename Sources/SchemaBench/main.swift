// SchemaBench FUNCTIONS template   writes the work's template
// SchemaBench FUNCTIONS check      validates its resources once, as a compilation does, and says how long that took
// SchemaBench FUNCTIONS runs N     N times, each with a validator of its own; prints each in milliseconds
import Infra

let arguments = CommandLine.arguments.dropFirst()
let work = Work(functions: arguments.first.flatMap { Int($0) } ?? 83)
let command = arguments.dropFirst().first ?? "check"
let runs = command == "runs" ? arguments.dropFirst(2).first.flatMap { Int($0) } ?? 21 : 1

if command == "template" {
    print(work.template, terminator: "")
} else {
    let clock = ContinuousClock()
    for _ in 0..<runs {
        var findings = 0
        let time = clock.measure {
            let validator = SchemaValidator()
            for resource in work.resources {
                guard let type = validator.type(named: resource.type, in: .euCentral1) else {
                    findings += 1
                    continue
                }
                let found = validator.validate(properties: resource.properties, of: type)
                for finding in found { print(resource.id, finding.message) }
                findings += found.count
            }
        }
        print("\(work.resources.count) resources, \(findings) findings, \(time / .milliseconds(1)) ms")
    }
}
