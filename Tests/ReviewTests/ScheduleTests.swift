import Infra
import Testing

@testable import Review

/// The next times of schedules.
@Suite struct ScheduleTests {
    // 2026-11-26 is a Thursday.
    static let cron: [(fields: String, zone: String?, times: String)] = [
        ("0 12 * * ? *", nil, "Thu 2026-11-26 12:00, Fri 2026-11-27 12:00, Sat 2026-11-28 12:00 UTC"),
        ("0/30 8-9 ? * MON-FRI *", nil, "Thu 2026-11-26 08:00, Thu 2026-11-26 08:30, Thu 2026-11-26 09:00 UTC"),
        ("15,45 6 ? * 1,7 *", nil, "Sat 2026-11-28 06:15, Sat 2026-11-28 06:45, Sun 2026-11-29 06:15 UTC"),
        ("0 9 L * ? *", nil, "Mon 2026-11-30 09:00, Thu 2026-12-31 09:00, Sun 2027-01-31 09:00 UTC"),
        ("0 9 LW * ? *", nil, "Mon 2026-11-30 09:00, Thu 2026-12-31 09:00, Fri 2027-01-29 09:00 UTC"),
        ("0 9 15W * ? *", nil, "Tue 2026-12-15 09:00, Fri 2027-01-15 09:00, Mon 2027-02-15 09:00 UTC"),
        ("0 9 1W 5 ? 2027", nil, "Mon 2027-05-03 09:00 UTC"),
        ("0 9 31W 1 ? 2027", nil, "Fri 2027-01-29 09:00 UTC"),
        ("0 9 ? * 6L *", nil, "Fri 2026-11-27 09:00, Fri 2026-12-25 09:00, Fri 2027-01-29 09:00 UTC"),
        ("0 9 ? * TUE#1 *", nil, "Tue 2026-12-01 09:00, Tue 2027-01-05 09:00, Tue 2027-02-02 09:00 UTC"),
        ("0 9 ? * 2#5 *", nil, "Mon 2026-11-30 09:00, Mon 2027-03-29 09:00, Mon 2027-05-31 09:00 UTC"),
        ("0 9 ? * L *", nil, "Sat 2026-11-28 09:00, Sat 2026-12-05 09:00, Sat 2026-12-12 09:00 UTC"),
        ("0 9 ? * FRI-MON *", nil, "Fri 2026-11-27 09:00, Sat 2026-11-28 09:00, Sun 2026-11-29 09:00 UTC"),
        ("0 22 29 2 ? *", nil, "Tue 2028-02-29 22:00, Sun 2032-02-29 22:00, Fri 2036-02-29 22:00 UTC"),
        ("0 0 1 jan,JUL ? 2026-2028", nil, "Fri 2027-01-01 00:00, Thu 2027-07-01 00:00, Sat 2028-01-01 00:00 UTC"),
        ("0 0 1 1 ? 2020", nil, "never again"),
        ("0 0 31 2 ? *", nil, "never again"),
        ("59 23 31 12 ? 2199", nil, "Tue 2199-12-31 23:59 UTC"),
        (
            "0 9 * * ? *", "Europe/Berlin",
            "Thu 2026-11-26 09:00+01:00, Fri 2026-11-27 09:00+01:00, Sat 2026-11-28 09:00+01:00 Europe/Berlin"
        ),
        // The clocks skip from 2 to 3 on 2027-03-28, and show 2 to 3 twice on 2027-10-31.
        (
            "30 2 27-29 3 ? 2027", "Europe/Berlin",
            "Sat 2027-03-27 02:30+01:00, Mon 2027-03-29 02:30+02:00 Europe/Berlin"
        ),
        ("30 2 31 10 ? 2027", "Europe/Berlin", "Sun 2027-10-31 02:30+02:00 Europe/Berlin"),
        (
            "0 9 7,8,9 3 ? 2028", "US/Pacific",
            "Tue 2028-03-07 09:00-08:00, Wed 2028-03-08 09:00-08:00, Thu 2028-03-09 09:00-08:00 US/Pacific"
        ),
        (
            "0 9 1 1,7 ? 2027", "Australia/Lord_Howe",
            "Fri 2027-01-01 09:00+11:00, Thu 2027-07-01 09:00+10:30 Australia/Lord_Howe"
        ),
        (
            "0 9 1 1,7 ? 2027", "America/Santiago",
            "Fri 2027-01-01 09:00-03:00, Thu 2027-07-01 09:00-04:00 America/Santiago"
        ),
        ("0 9 1 1,7 ? 2027", "Europe/Dublin", "Fri 2027-01-01 09:00+00:00, Thu 2027-07-01 09:00+01:00 Europe/Dublin"),
        ("0 9 1 1 ? 2027", "Asia/Kathmandu", "Fri 2027-01-01 09:00+05:45 Asia/Kathmandu"),
        ("0 9 1 1 ? 2027", "Africa/Casablanca", "Fri 2027-01-01 09:00 Africa/Casablanca, whose clocks are not known"),
    ]

    /// What starts schedules in local runs agrees with what people are told.
    @Test(arguments: cron)
    func theClockOfLocalRuns(fields: String, zone: String?, times: String) throws {
        guard !times.hasSuffix("are not known") else {
            #expect(ScheduleClock("cron(\(fields))", zone: zone) == nil)
            return
        }
        let clock = try #require(ScheduleClock("cron(\(fields))", zone: zone))
        var moment = try #require(ScheduleClock.seconds("2026-11-25T23:59:59"))
        // `Thu 2026-11-26 09:00+01:00`
        for text in times.split(separator: ",") where times != "never again" {
            let words = text.split(separator: " ")
            let local = try #require(ScheduleClock.seconds("\(words[1])T\(words[2].prefix(5)):00"))
            let offset = words[2].dropFirst(5).split(separator: ":").compactMap { Int($0) }
            let seconds = offset.count == 2 ? abs(offset[0]) * 3_600 + offset[1] * 60 : 0
            let isWest = words[2].contains("-")
            moment = try #require(clock.next(after: moment, from: 0))
            #expect(moment == local - (isWest ? -seconds : seconds))
        }
        if times == "never again" { #expect(clock.next(after: moment, from: 0) == nil) }
    }

    @Test(
        arguments: [
            ("rate(1 minute)", nil, nil, 1_000, 1_060), ("rate(1 minute)", nil, nil, 1_060, 1_120),
            ("rate(2 hours)", nil, nil, 1_000, 8_200),
            ("rate(1 day)", "1970-01-01T01:00:00Z", nil, 3_599, 3_600),
            ("rate(1 day)", "1970-01-01T01:00:00Z", nil, 3_600, 90_000),
            ("rate(1 day)", nil, "1970-01-01T02:00:00Z", 1_000, nil),
            ("at(1970-01-01T01:00:00)", nil, nil, 1_000, 3_600),
            ("at(1970-01-01T01:00:00)", nil, nil, 3_600, nil),
            ("cron(0 * * * ? *)", "1970-01-03T00:00:00Z", nil, 0, 172_800),
        ] as [(String, String?, String?, Int, Int?)])
    func ratesAndLimits(expression: String, start: String?, end: String?, moment: Int, next: Int?) throws {
        let clock = try #require(ScheduleClock(expression, start: start, end: end))
        #expect(clock.next(after: moment, from: 1_000) == next)
    }

    @Test(arguments: [
        "rate(0 minutes)", "rate(5)", "rate(5 weeks)", "at(soon)", "at(2026-13-01T00:00:00)", "cron(* *)", "",
        "rate(1 minute",
    ])
    func whatIsNoSchedule(expression: String) { #expect(ScheduleClock(expression) == nil) }

    @Test(arguments: cron)
    func tellsTheNextTimes(_ fields: String, _ zone: String?, _ times: String) throws {
        let day = try #require(CalendarDay("2026-11-26"))
        #expect(NextTimes("cron(\(fields))", zone: zone).text(from: day) == times)
    }

    @Test(arguments: [
        ("rate(5 minutes)", "every 5 minutes, from a moment that EventBridge chooses"),
        ("rate(1 day)", "every day, from a moment that EventBridge chooses"),
        ("at(2027-01-31T09:30:00)", "once, Sun 2027-01-31 09:30 UTC"),
        ("at(2026-01-31T09:30:00)", "never again, since 2026-01-31T09:30:00 is over"),
        ("rate(0 minutes)", nil), ("cron(0 9 * * * *)", nil), ("cron(0 9 * * ?)", nil), ("cron(61 9 * * ? *)", nil),
        ("cron(0 9 ? * 8 *)", nil), ("cron(0/0 9 * * ? *)", nil), ("cron(0 9 99W * ? *)", nil),
        ("cron(a b c d e f)", nil), ("", nil),
        ("cron(0 9 ? * 2#9 *)", nil), ("cron(- - - - ? -)", nil), ("cron(0 9 , * ? *)", nil), ("at(soon)", nil),
        ("cron(0 9 * * ? 99999999999999999999)", nil),
    ])
    func otherForms(_ expression: String, _ text: String?) throws {
        #expect(NextTimes(expression).text(from: try #require(CalendarDay("2026-11-26"))) == text)
    }

    @Test func theSchedulesOwnLimitsHold() throws {
        var times = NextTimes("cron(0 9 * * ? *)", zone: "Europe/Berlin")
        (times.start, times.end) = ("2027-03-01T08:30:00Z", "2027-03-03T08:00:00Z")
        #expect(
            times.text(from: try #require(CalendarDay("2026-11-26")))
                == "Tue 2027-03-02 09:00+01:00, Wed 2027-03-03 09:00+01:00 Europe/Berlin")
    }

    @Test func bothSidesAreTold() throws {
        let all = try Projects.consequences(
            of: "AWS::Scheduler::Schedule", #"{"ScheduleExpression": "cron(0 9 * * ? *)"}"#,
            #"{"ScheduleExpression": "cron(0 9 ? * MON *)", "ScheduleExpressionTimezone": "Asia/Tokyo"}"#,
            asOf: CalendarDay("2026-11-26"))
        let message = try #require(all.first { $0.kind == .runtime }?.message)
        #expect(
            message.hasSuffix(
                "the time zone is Asia/Tokyo and was nothing. The next times from 2026-11-26 on, before: Thu 2026-11-26 09:00, Fri 2026-11-27 09:00, Sat 2026-11-28 09:00 UTC; after: Mon 2026-11-30 09:00+09:00, Mon 2026-12-07 09:00+09:00, Mon 2026-12-14 09:00+09:00 Asia/Tokyo."
            ),
            "\(message)")
    }

    /// The days of random expressions against a search that knows the days' names only.
    @Test func calendarDaysGoOn() throws {
        var (year, month, day) = (1999, 12, 31)
        for number in try #require(CalendarDay("1999-12-31")).number...(try #require(CalendarDay("2101-01-02")).number)
        {
            let found = CalendarDay(number: number)
            #expect(found.parts == (year, month, day))
            #expect(CalendarDay(found.text) == found)
            day += 1
            if day > found.daysInMonth { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }
}
