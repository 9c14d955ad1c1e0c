import Infra

extension Cases {
    static let invalidLayer: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Layer("my tools", folder: "tools")  // error: "my tools" cannot be the name of a layer [invalid-layer]
            Layer("outside", folder: "../tools")  // error: "../tools", which is not a path inside the package [invalid-layer]
            Layer("empty", folder: "")  // error: The folder of layer "empty" is "" [invalid-layer]
        },
        Service("right", region: .euCentral1) { _ in
            Layer("my-tools_2", folder: "Sources/tools")
        },
    ]
}
