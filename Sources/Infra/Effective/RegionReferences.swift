/// Holds the ARNs, availability zones and registries in a resource against the stack's partition and region.
enum RegionReferences {
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        // The layers of a runtime that is known have been checked with their function.
        let isChecked =
            resource.isWrittenOut && resource.type == "AWS::Lambda::Function" && stack.text(resource["Runtime"]) != nil
        let rules =
            (SameRegion.rules[resource.type] ?? []).filter { !isChecked || $0.check != .layerInOtherRegion }
            + SameRegion.keys
        for property in resource.resource.properties {
            var walk = Walk(resource: resource, stack: stack, rules: rules)
            walk.visit(property.value, [property.key], &report)
        }
    }

    private struct Walk {
        let resource: EffectiveResource
        let stack: EffectiveStack
        let rules: [SameRegion]
        private static let zones = ["AvailabilityZone", "AvailabilityZones", "PreferredAvailabilityZone"]

        mutating func visit(_ value: Value, _ path: [String], _ report: inout Report) {
            guard path.count < 64 else { return }
            if let text = stack.text(value) {
                check(text, path, &report)
                return
            }
            switch value {
            case .array(let elements):
                for (index, element) in elements.enumerated() { visit(element, path + [String(index)], &report) }
            case .object(let members):
                if members.count == 1, members[0].key == "Fn::If", case .array(let branches) = members[0].value {
                    for branch in branches.dropFirst() { visit(branch, path, &report) }
                    return
                }
                if let other = StackOutputReference.otherPartition(in: value, stack),
                    let location = resource.location(of: path)
                {
                    StackOutputReference.emit(other, resource.title, at: location, stack, &report)
                }
                if path.contains(where: Self.zones.contains), let zones = value["Fn::GetAZs"] {
                    checkZones(zones, path, &report)
                }
                for member in members { visit(member.value, path + [member.key], &report) }
            default: return
            }
        }

        private func check(_ text: String, _ path: [String], _ report: inout Report) {
            guard let location = resource.location(of: path) else { return }
            let key = path.last { Int($0) == nil } ?? ""
            let region = stack.region
            if Self.zones.contains(key) { checkZone(text, location, &report) }
            if key == "AvailabilityZoneId" || key == "AvailabilityZoneIds" { checkZoneID(text, location, &report) }
            if key == "ImageUri", let image = ImageName(text)?.region, image != region.id, !image.contains("$") {
                report(
                    .imageInOtherRegion, at: location,
                    """
                    The \(resource.title) is in \(region) but its image "\(text)" is in the registry of \(image), and \
                    Lambda accepts images of its own region only; push the image to \(region).
                    """,
                    notes: stack.scope.regionNotes)
            }
            for arn in ARN.all(in: text)
            where Partition(id: arn.partition) != nil && arn.partition != region.partition.id {
                report(
                    .arnInOtherPartition, at: location,
                    """
                    The \(resource.title) is in \(region), partition "\(region.partition)", but its \
                    \(path.joined(separator: ".")) names "\(arn)" of the partition "\(arn.partition)", and nothing in \
                    one partition can use anything in another; name one in \(region).
                    """,
                    notes: stack.scope.regionNotes)
                return
            }
            guard let arn = ARN(text), !arn.region.isEmpty, !arn.region.contains("$"), Region(id: arn.region) != nil,
                let rule = rules.first(where: { $0.matches(path, arn) })
            else { return }
            let wanted = rule.region ?? region.id
            guard arn.region != wanted else { return }
            report(
                rule.check, at: location,
                """
                The \(resource.title) is in \(region) but its \(path.joined(separator: ".")) names "\(arn)" in \
                \(arn.region), and \(rule.reason); name one in \(wanted).
                """,
                notes: stack.scope.regionNotes)
        }

        private func checkZone(_ text: String, _ location: SourceLocation, _ report: inout Report) {
            guard !text.contains("$"), !text.isEmpty, !text.hasPrefix(stack.region.id),
                Region.all.contains(where: { text.hasPrefix($0.id) })
            else { return }
            report(
                .subnetInOtherRegion, at: location,
                """
                The \(resource.title) is in \(stack.region) but names the availability zone "\(text)", which is not in \
                that region; name one such as \(stack.region)a.
                """,
                notes: stack.scope.regionNotes)
        }

        /// `Fn::GetAZs` of another region, of which one is chosen.
        private func checkZones(_ value: Value, _ path: [String], _ report: inout Report) {
            guard let location = resource.location(of: path), let text = stack.text(value),
                let other = Region(id: text), other != stack.region
            else { return }
            report(
                .subnetInOtherRegion, at: location,
                """
                The \(resource.title) is in \(stack.region) but takes an availability zone of \(other); write \
                ["Fn::GetAZs": ""], which gives those of its own region.
                """,
                notes: stack.scope.regionNotes)
        }

        private func checkZoneID(_ text: String, _ location: SourceLocation, _ report: inout Report) {
            guard let code = text.split(separator: "-").first.map(String.init), text.contains("-az"),
                let other = Region.all.first(where: { $0.zoneCode == code }), other != stack.region
            else { return }
            let example = stack.region.zoneCode.map { ", such as \($0)-az1" } ?? ""
            report(
                .subnetInOtherRegion, at: location,
                """
                The \(resource.title) is in \(stack.region) but names the availability zone "\(text)", which is in \
                \(other); name one of its own region\(example).
                """,
                notes: stack.scope.regionNotes)
        }
    }
}

extension ARN {
    /// The ARNs that begin anywhere in a text, each up to a blank, a quote or a comma.
    static func all(in text: String) -> [ARN] {
        guard text.utf8.contains(UInt8(ascii: ":")) else { return [] }
        return text.split { " \"',\n\t{}".contains($0) }.compactMap { part in
            guard let start = part.range(of: "arn:") else { return nil }
            return ARN(String(part[start...]))
        }
    }
}

extension Substring {
    /// Where a text begins in it.
    fileprivate func range(of text: String) -> Index? {
        var position = startIndex
        while position < endIndex {
            if self[position...].hasPrefix(text) { return position }
            position = index(after: position)
        }
        return nil
    }
}
