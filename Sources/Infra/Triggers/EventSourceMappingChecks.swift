extension MappedTrigger {
    /// Reports what no event source mapping may have.
    /// - Parameter largest: the largest batch.
    func checkMapping(largest: Int, _ what: String, _ report: inout Report) {
        if let size = mapping.batchSize, !(1...largest).contains(size.value) {
            report(
                .batchSizeOutOfRange, at: size.location,
                """
                A batch from \(what) has 1 to \(largest == 10 ? "10" : "10,000") entries, not \
                \(grouped(size.value)); correct it.
                """)
        }
        if let window = mapping.window, !(0...Limits.lambdaBatchWindowMax.value).contains(window.value.seconds) {
            report(
                .batchWindowOutOfRange, at: window.location,
                "Lambda waits 0 s to 300 s for a batch to fill, not \(window.value); choose a value in that range.")
        }
        checkFilters(&report)
    }

    func checkFilterKey(in scope: Scope, _ report: inout Report) {
        guard let key = mapping.filterKey else { return }
        ExistingARN(key.value, service: "kms", resource: "key/", what: "key").check(
            in: scope.region, by: "event source mapping", at: key.location, .sourceInOtherRegion,
            because: "a key encrypts only in its own region", notes: scope.regionNotes, &report)
    }

    private func checkFilters(_ report: inout Report) {
        let filters = mapping.filters
        if filters.count > 10 {
            report(
                .tooManyFilters, at: filters[10].location,
                """
                The trigger has \(filters.count) filter patterns; the limit is 10. Merge some, since a field may list \
                several values.
                """)
        } else if filters.count > 5 {
            report(
                .filtersAboveQuota, at: filters[5].location,
                """
                The trigger has \(filters.count) filter patterns; the default quota is 5, and AWS raises it to 10 on \
                request; merge some or request an increase.
                """)
        }
        for filter in filters {
            guard case .object(let members) = filter.value, !members.isEmpty else {
                report(
                    .invalidFilter, at: filter.location,
                    """
                    A filter pattern is an object whose fields list the values that match, such as ["body": ["kind": \
                    ["order"]]]; correct it.
                    """)
                continue
            }
            let length = JSONWriter.renderCompact(filter.value).utf8.count
            if length > 4_096 {
                report(
                    .invalidFilter, at: filter.location,
                    "The filter pattern is \(grouped(length)) characters as JSON; the limit is 4,096. Shorten it.")
            } else {
                for problem in ContentFilter.problems(in: members) {
                    report(.invalidFilter, at: filter.location, "In the filter pattern \(problem)")
                }
            }
        }
    }
}

extension Value {
    var isList: Bool { if case .array = self { true } else { false } }
}

extension Trigger {
    /// Reports that the function has an earlier trigger of this kind on the same source.
    ///
    /// One that says quite the same is reported for every kind of trigger already.
    func checkSourceOnce(
        _ source: any Declaration, on function: Function, _ sourceOf: (Self) -> (any Declaration)?,
        because reason: String,
        _ report: inout Report
    ) {
        for trigger in function.triggers {
            guard let other = trigger.base as? Self else { continue }
            if other.origin.isOne(with: origin) { return }
            guard sourceOf(other)?.key == source.key, other != self else { continue }
            report(
                .sourceTwice, at: location,
                """
                The \(function.title) is started by the \(source.title) twice, and \(reason); put both into one trigger.
                """,
                notes: [.init(other.location, "the other trigger")])
            return
        }
    }
}
