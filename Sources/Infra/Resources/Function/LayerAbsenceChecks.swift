extension Function {
    /// A layer of Bref 3 that is named by its ARN, where .php(…) would have brought it with what belongs to it.
    func checkBref(_ name: String, at location: SourceLocation, _ report: inout Report) {
        if case .php = runtime.kind { return }
        guard LayerCatalog.bref3.names.contains(name) else {
            report(
                .layerNotInRegion, at: location,
                """
                Bref 3 has no layer "\(name)" (data of \(LayerCatalog.bref3.date)): the layer of a PHP version is for \
                FPM, functions and the console alike; name one such as "php-84", or use the runtime .php(…), which \
                adds it.
                """)
            return
        }
        guard !options.environment.contains(where: { $0.name == "BREF_RUNTIME" }) else { return }
        report(
            .brefLayerWithoutRuntime, at: location,
            """
            The layer "\(name)" starts nothing without the variable BREF_RUNTIME, which the \(title) does not set; use \
            the runtime .php(…), which adds the layer and the variable, or add .environment("BREF_RUNTIME", "fpm").
            """)
    }

    func reportAbsence(
        _ absence: LayerAbsence, of use: LayerUse?, at location: SourceLocation, in scope: Scope, _ report: inout Report
    ) {
        let layer: String
        if case .phpExtension(let name)? = use {
            layer = "layer of the PHP extension \"\(name)\""
        } else if case .php(let version, _) = runtime.kind {
            layer = "Bref layer for PHP \(version.digits.prefix(1)).\(version.digits.dropFirst())"
        } else {
            layer = "layer AWS-Parameters-and-Secrets-Lambda-Extension, by which the function reads its secret,"
        }
        switch absence {
        case .notInRegion(let published):
            report(
                .layerNotInRegion, at: location,
                """
                The \(layer) is not published in \(scope.region), the region of \(scope.stack.title) (data of \
                \(LayerCatalog.bref3.date)); it is in \(published.map(\.id).joined(separator: ", ")). Move the service \
                to one of these, or publish the layer yourself and use it with .layer(.existing(…)).
                """,
                notes: scope.regionNotes)
        case .unknown(let names):
            var wanted = "php"
            if case .phpExtension(let name)? = use { wanted = name }
            let known = names.map { $0.split(separator: "-php-").first.map(String.init) ?? $0 }
            report(
                .layerNotInRegion, at: location,
                """
                There is no \(layer) (data of \
                \(LayerCatalog.bref3.date))\(Nearest.ending(wanted, among: Array(Set(known)).sorted()))
                """)
        }
    }
}
