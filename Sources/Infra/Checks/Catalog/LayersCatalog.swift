// Layers.
extension Check {
    static let tooManyLayers = Check(
        "too-many-layers", .error,
        "A function has more than five layers, with those that its runtime and secrets bring.", facts: .quotas,
        explanation: "A function has five layers at most. Bref's and those by which secrets are read count.",
        wrong: #".layer(a).layer(b).layer(c).layer(d).layer(e)  // with the runtime .php"#,
        right: #".layer(a).layer(b).layer(c).layer(d)"#,
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")

    static let layerTwice = Check(
        "layer-twice", .error, "A function has two versions of one layer.",
        explanation: "Lambda refuses a configuration with two versions of the same layer.",
        wrong: #"""
            .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:3"))
                .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:4"))
            """#,
        right: #".layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:4"))"#,
        source: "AWS Lambda API Reference, \"UpdateFunctionConfiguration\"")

    static let layerForOtherArchitecture = Check(
        "layer-for-other-architecture", .error,
        "A layer is for another instruction set or runtime than the function's.",
        explanation: """
            Native code of one instruction set or runtime does not run on another; the function would fail at its start.
            """,
        wrong: #"Function("api", …).layer(Layer("tools", folder: "tools").architectures(.arm64))"#,
        right: #"Function("api", …).architecture(.arm64).layer(Layer("tools", folder: "tools").architectures(.arm64))"#,
        source: "AWS Lambda Developer Guide, \"Managing Lambda dependencies with layers\"")

    static let invalidLayer = Check(
        "invalid-layer", .error, "A layer's name or settings are not allowed.", facts: .layers,
        explanation: """
            A layer has a name of letters, digits, hyphens and underscores, a folder of the package and at most 15 \
            runtimes.
            """,
        wrong: #"Layer("my tools", folder: "../tools")"#,
        right: #"Layer("my-tools", folder: "tools")"#,
        source: "AWS Lambda API Reference, \"PublishLayerVersion\"")

    static let brefLayerWithoutRuntime = Check(
        "bref-layer-without-runtime", .error,
        "A Bref 3 layer is used without BREF_RUNTIME.", facts: .layers,
        explanation: """
            The layers of Bref 3 are for FPM, functions and the console alike; BREF_RUNTIME says which. Without it a \
            function fails at its first request.
            """,
        wrong: #"""
            Function("api", .provided, handler: "public/index.php", code: "app")
                .layer(.existing("arn:aws:lambda:eu-central-1:873528684822:layer:php-84:5"))
            """#,
        right: #"Function("api", .php(.v84, .fpm), handler: "public/index.php", code: "app")"#,
        source: "Bref, \"Runtimes\"")
}
