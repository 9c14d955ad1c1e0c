import Foundation
import Infra
import InfraTool

// The command as a project has it, with the specs that a transcript asks for.
switch ProcessInfo.processInfo.environment["SPECS"] ?? "" {
case "changed": Tool.run([zones, shop(memory: 512)])
case "many": Tool.run((1...60).map { many($0, memory: 256) })
case "many-changed": Tool.run((1...60).map { many($0, memory: 512) })
case "zones": Tool.run([zones])
case "wrong": Tool.run([zones, wrong])
case "public": Tool.run([open])
case "strict": Tool.run([open], severities: ["public-endpoint": .error])
case "lenient": Tool.run([lenient], severities: ["memory-out-of-range": .warning])
case "misspelt": Tool.run([zones], severities: ["public-endpont": .error])
case "elsewhere": Tool.run([zones], allowedRegions: [.euWest1, .euNorth1])
case "packaged": Tool.run([packaged])
case "none": Tool.run([])
case "guarded": Tool.run([guarded(guardedSettings)])
case "unguarded": Tool.run([guarded(StackSettings())])
case "wrong-beside": Tool.run([zones, wrong, open])
case "odd-file": Tool.run([oddFile])
case "circle": Tool.run([zones, asking, answering])
default: Tool.run([zones, shop(memory: 256)])
}
