extension HolidayYear {
  /// The day of the carried data, `YYYY-MM-DD`: a later build's is a later one.
  package static let state = "2026-11-21"

  /// The years whose holidays are known: 2025 and 2026 as decreed by the three ministers, 2027 with the Islamic feasts
  /// that wait for the moon as estimates (state of 21 November 2026).
  package static let published = [year2025, year2026, year2027]

  private static let year2025 = HolidayYear(
    2025,
    [
      .national(1, 1, "Tahun Baru Masehi"),
      .national(1, 27, "Isra Mikraj Nabi Muhammad"),
      .collective(1, 28, "Cuti Bersama Tahun Baru Imlek"),
      .national(1, 29, "Tahun Baru Imlek"),
      .collective(3, 28, "Cuti Bersama Hari Suci Nyepi"),
      .national(3, 29, "Hari Suci Nyepi"),
      .national(3, 31, "Hari Raya Idul Fitri"),
      .national(4, 1, "Hari kedua dari Hari Raya Idul Fitri"),
      .collective(4, 2, "Cuti Bersama Hari Raya Idul Fitri"),
      .collective(4, 3, "Cuti Bersama Hari Raya Idul Fitri"),
      .collective(4, 4, "Cuti Bersama Hari Raya Idul Fitri"),
      .collective(4, 7, "Cuti Bersama Hari Raya Idul Fitri"),
      .national(4, 18, "Wafat Yesus Kristus"),
      .national(4, 20, "Kebangkitan Yesus Kristus"),
      .national(5, 1, "Hari Buruh Internasional"),
      .national(5, 12, "Hari Raya Waisak"),
      .collective(5, 13, "Cuti Bersama Hari Raya Waisak"),
      .national(5, 29, "Kenaikan Yesus Kristus"),
      .collective(5, 30, "Cuti Bersama Kenaikan Yesus Kristus"),
      .national(6, 1, "Hari Lahir Pancasila"),
      .national(6, 6, "Hari Raya Idul Adha"),
      .collective(6, 9, "Cuti Bersama Hari Raya Idul Adha"),
      .national(6, 27, "Tahun Baru Islam"),
      .national(8, 17, "Hari Kemerdekaan Republik Indonesia"),
      .collective(8, 18, "Cuti Bersama Hari Kemerdekaan Republik Indonesia"),
      .national(9, 5, "Maulid Nabi Muhammad"),
      .national(12, 25, "Hari Raya Natal"),
      .collective(12, 26, "Cuti Bersama Hari Raya Natal"),
    ])

  private static let year2026 = HolidayYear(
    2026,
    [
      .national(1, 1, "Tahun Baru Masehi"),
      .national(1, 16, "Isra Mikraj Nabi Muhammad"),
      .collective(2, 16, "Cuti Bersama Tahun Baru Imlek"),
      .national(2, 17, "Tahun Baru Imlek"),
      .collective(3, 18, "Cuti Bersama Hari Suci Nyepi"),
      .national(3, 19, "Hari Suci Nyepi"),
      .collective(3, 20, "Cuti Bersama Hari Raya Idul Fitri"),
      .national(3, 21, "Hari Raya Idul Fitri"),
      .national(3, 22, "Hari kedua dari Hari Raya Idul Fitri"),
      .collective(3, 23, "Cuti Bersama Hari Raya Idul Fitri"),
      .collective(3, 24, "Cuti Bersama Hari Raya Idul Fitri"),
      .national(4, 3, "Wafat Yesus Kristus"),
      .national(4, 5, "Kebangkitan Yesus Kristus"),
      .national(5, 1, "Hari Buruh Internasional"),
      .national(5, 14, "Kenaikan Yesus Kristus"),
      .collective(5, 15, "Cuti Bersama Kenaikan Yesus Kristus"),
      .national(5, 27, "Hari Raya Idul Adha"),
      .collective(5, 28, "Cuti Bersama Hari Raya Idul Adha"),
      .national(5, 31, "Hari Raya Waisak"),
      .national(6, 1, "Hari Lahir Pancasila"),
      .national(6, 16, "Tahun Baru Islam"),
      .national(8, 17, "Hari Kemerdekaan Republik Indonesia"),
      .national(8, 25, "Maulid Nabi Muhammad"),
      .collective(12, 24, "Cuti Bersama Hari Raya Natal"),
      .national(12, 25, "Hari Raya Natal"),
    ])

  private static let year2027 = HolidayYear(
    2027,
    [
      .national(1, 1, "Tahun Baru Masehi"),
      .national(1, 5, "Isra Mikraj Nabi Muhammad"),
      .collective(2, 5, "Cuti Bersama Tahun Baru Imlek"),
      .national(2, 6, "Tahun Baru Imlek"),
      .national(3, 8, "Hari Suci Nyepi"),
      .collective(3, 9, "Cuti Bersama Hari Raya Idul Fitri"),
      .national(3, 10, "Hari Raya Idul Fitri", isEstimate: true),
      .national(3, 11, "Hari kedua dari Hari Raya Idul Fitri", isEstimate: true),
      .collective(3, 12, "Cuti Bersama Hari Raya Idul Fitri"),
      .collective(3, 15, "Cuti Bersama Hari Raya Idul Fitri"),
      .collective(3, 25, "Cuti Bersama Wafat Yesus Kristus"),
      .national(3, 26, "Wafat Yesus Kristus"),
      .national(3, 28, "Kebangkitan Yesus Kristus"),
      .national(5, 1, "Hari Buruh Internasional"),
      .national(5, 6, "Kenaikan Yesus Kristus"),
      .national(5, 17, "Hari Raya Idul Adha", isEstimate: true),
      .collective(5, 18, "Cuti Bersama Hari Raya Idul Adha"),
      .collective(5, 19, "Cuti Bersama Hari Raya Waisak"),
      .national(5, 20, "Hari Raya Waisak"),
      .national(6, 1, "Hari Lahir Pancasila"),
      .national(6, 6, "Tahun Baru Islam"),
      .national(8, 15, "Maulid Nabi Muhammad"),
      .national(8, 17, "Hari Kemerdekaan Republik Indonesia"),
      .collective(12, 24, "Cuti Bersama Hari Raya Natal"),
      .national(12, 25, "Hari Raya Natal"),
      .national(12, 26, "Isra Mikraj Nabi Muhammad"),
    ])
}
