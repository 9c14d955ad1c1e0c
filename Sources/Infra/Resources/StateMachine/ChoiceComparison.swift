extension ChoiceRule {
    /// What a value of the input is compared with.
    public struct Comparison: Sendable, Equatable {
        let key: String
        let value: Value

        /// That text; one that begins with `$.` is the path of another value.
        public static func equals(_ text: String) -> Comparison { text_("StringEquals", text) }
        /// That number.
        public static func equals(_ number: Double) -> Comparison {
            Comparison(key: "NumericEquals", value: Value(number: number))
        }
        /// True or false.
        public static func equals(_ flag: Bool) -> Comparison { Comparison(key: "BooleanEquals", value: .bool(flag)) }
        /// A number that is greater.
        public static func above(_ number: Double) -> Comparison {
            Comparison(key: "NumericGreaterThan", value: Value(number: number))
        }
        /// A number that is less.
        public static func below(_ number: Double) -> Comparison {
            Comparison(key: "NumericLessThan", value: Value(number: number))
        }
        /// A number that is not less.
        public static func atLeast(_ number: Double) -> Comparison {
            Comparison(key: "NumericGreaterThanEquals", value: Value(number: number))
        }
        /// A number that is not greater.
        public static func atMost(_ number: Double) -> Comparison {
            Comparison(key: "NumericLessThanEquals", value: Value(number: number))
        }
        /// A text that a pattern with `*` matches.
        public static func matches(_ pattern: String) -> Comparison {
            Comparison(key: "StringMatches", value: .string(pattern))
        }
        /// A time that is before another: a path, or such as `2027-01-31T09:30:00Z`.
        public static func before(_ time: String) -> Comparison { text_("TimestampLessThan", time) }
        /// A time that is after another.
        public static func after(_ time: String) -> Comparison { text_("TimestampGreaterThan", time) }
        /// Something that is there.
        public static var exists: Comparison { Comparison(key: "IsPresent", value: true) }
        /// Something that is not there.
        public static var isMissing: Comparison { Comparison(key: "IsPresent", value: false) }
        /// Null.
        public static var isNull: Comparison { Comparison(key: "IsNull", value: true) }
        /// Any other comparison, by its name in Amazon States Language: `.named("NumericEqualsPath", "$.limit")`.
        public static func named(_ name: String, _ value: Value) -> Comparison { Comparison(key: name, value: value) }

        private static func text_(_ key: String, _ text: String) -> Comparison {
            Comparison(key: text.hasPrefix("$.") ? key + "Path" : key, value: .string(text))
        }
    }
}
