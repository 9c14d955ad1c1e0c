/// How an author's parameter is handed to nested stacks: as the value that `Ref` gives in the root.
struct HandedParameter {
    let given: Value
    let declared: Value

    init(_ name: String, _ definition: Value) {
        let type = if case .string(let text)? = definition["Type"] { text } else { "String" }
        let isList = type == "CommaDelimitedList" || type.contains("List<")
        given = isList ? ["Fn::Join": [",", .ref(name)]] : .ref(name)
        declared = .members([
            ("Type", isList ? "CommaDelimitedList" : type == "Number" ? "Number" : "String"),
            ("Description", definition["Description"]), ("NoEcho", definition["NoEcho"]),
        ])
    }
}
