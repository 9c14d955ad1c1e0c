extension Function {
    /// A layer of this service or an existing one; at most five, with those that the runtime and secrets bring.
    /// Source: AWS Lambda Developer Guide, "Managing Lambda dependencies with layers".
    public consuming func layer(
        _ layer: Layer, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.layers.append(Placed(layer.use, SourceLocation(file, line, column)))
        }
    }

    /// One of Bref's extra PHP extensions, such as `gd` or `imagick`, by its layer for the function's PHP and region.
    public consuming func phpExtension(
        _ name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.layers.append(Placed(.phpExtension(name), SourceLocation(file, line, column)))
        }
    }
}
