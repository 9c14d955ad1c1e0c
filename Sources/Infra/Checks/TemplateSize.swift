/// Holds the templates' bytes against what CloudFormation takes.
enum TemplateSize {
    /// - Parameter templates: as they are written, in the order of the stacks.
    static func check(_ stacks: [Stack], _ templates: [[WrittenTemplate]], _ report: inout Report) {
        for (stack, templates) in zip(stacks, templates) {
            report.about(stack.scope.stack) { report in
                for template in templates where template.bytes.count > Limits.cfnTemplateDirect.value {
                    check(template, of: stack, &report)
                }
            }
        }
    }

    private static func check(_ template: WrittenTemplate, of stack: Stack, _ report: inout Report) {
        let model = stack.scope.stack
        if template.bytes.count > Limits.cfnTemplateInS3.value {
            let whose = template.nestedID.map { "of the nested stack \($0) of \(model.title)" } ?? "of \(model.title)"
            report(
                .templateTooLarge, at: model.service.settings.nestedStacks?.location ?? model.service.location,
                """
                The template \(whose) has about \(megabytes(template.bytes.count)) and CloudFormation accepts \
                \(grouped(Limits.cfnTemplateInS3.value)) bytes; split the service, or shorten the largest values in \
                it.
                """)
        } else if stack.split == nil {
            // Nested stacks come from a bucket anyway.
            report(
                .templateNeedsBucket, at: model.service.location,
                """
                The template of \(model.title) has more than the \(grouped(Limits.cfnTemplateDirect.value)) bytes that \
                CloudFormation accepts with a request; deploy it by a bucket: aws cloudformation deploy --s3-bucket …, \
                as Serverless does by itself.
                """)
        }
    }

    /// Rounded, so that stages whose names differ in length are told together.
    private static func megabytes(_ bytes: Int) -> String {
        let hundredths = (bytes + 5_000) / 10_000
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) MB"
    }
}

/// `1,000,000`, for messages.
func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (offset, digit) in digits.enumerated() {
        if offset > 0, (digits.count - offset).isMultiple(of: 3), digits[offset - 1] != "-" { text += "," }
        text.append(digit)
    }
    return text
}
