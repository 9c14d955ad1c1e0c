// Container images.
extension Check {
    static let invalidImage = Check(
        "invalid-image", .error, "A container image is not valid for Lambda.",
        explanation: """
            Lambda accepts images from private registries of Amazon ECR, by a tag or a digest; a command and an entry \
            point have at most 1,500 words.
            """,
        wrong: #"Function("resize", image: .uri("docker.io/shop/resize:1.4"))"#,
        right: #"Function("resize", image: .uri("123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/resize:1.4"))"#,
        source: "AWS Lambda Developer Guide, \"Create a Lambda function using a container image\"")

    static let imageInOtherRegion = Check(
        "image-in-other-region", .error, "A function's container image is in another region.",
        explanation: """
            Lambda reads an image from the function's region only; ECR can replicate images. It may be in another \
            account whose repository allows it.
            """,
        wrong:
            #"Function("resize", image: .uri("123456789012.dkr.ecr.us-east-1.amazonaws.com/resize:1.4"))  // in eu-central-1"#,
        right: #"Function("resize", image: .repository("resize", account: "123456789012", tag: "1.4"))"#,
        source: "AWS Lambda Developer Guide, \"Create a Lambda function using a container image\"")

    static let imageWithLayers = Check(
        "image-with-layers", .error, "A function that is a container image has layers.",
        explanation: "Lambda refuses layers for images; what they hold is copied into the image when it is built.",
        wrong: #"Function("resize", image: …).layer(tools)"#,
        right: #"Function("resize", image: …)"#,
        source: "AWS Lambda Developer Guide, \"Managing Lambda dependencies with layers\"")

    static let imageTagMoves = Check(
        "image-tag-moves", .warning, "A container image is named by a tag that moves.",
        explanation: """
            The function keeps the image that the tag named when the function was created or its URI changed. With the \
            same text in the template, a newly pushed image is not deployed.
            """,
        wrong: #"Function("resize", image: .repository("resize", account: "123456789012", tag: "latest"))"#,
        right: #"Function("resize", image: .repository("resize", account: "123456789012", tag: "1.4.2"))"#,
        source: "AWS Lambda Developer Guide, \"Create a Lambda function using a container image\"")
}
