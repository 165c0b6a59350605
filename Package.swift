// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// An installed program looks for no library beside itself, and what the loader has written nobody writes again.
let hardened: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "relro", "-Xlinker", "-z", "-Xlinker", "now", "-Xlinker", "-z",
      "-Xlinker", "pack-relative-relocs", "-Xlinker", "--no-export-dynamic",
    ],
    .when(configuration: .release))
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "anjungan",
  products: [.executable(name: "anjungan", targets: ["anjungan"])],
  traits: [
    .trait(name: "Postgres", description: "Stores of many branches on PostgreSQL; needs libpq.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C, each behind one Swift module.
    .systemLibrary(name: "CHost", path: "Sources/CHost"),
    .systemLibrary(name: "CNcurses", path: "Sources/CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CUtf8proc", path: "Sources/CUtf8proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(
      name: "CPostgres", path: "Sources/CPostgres", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CSodium", path: "Sources/CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "CRescue"),

    // The library that owns every rule.
    .target(name: "Folding", dependencies: ["CUtf8proc"], swiftSettings: strict),
    .target(name: "Rules", dependencies: ["Folding"], swiftSettings: strict),
    .target(name: "Services", dependencies: ["Rules", "Folding", "CSodium"], swiftSettings: strict),
    .target(name: "Keeping", dependencies: ["Services", "Rules", "CHost", "CRescue"], swiftSettings: strict),
    .target(name: "SQLRecords", dependencies: ["Keeping", "Services", "Rules"], swiftSettings: strict),
    .target(name: "SQLIntake", dependencies: ["SQLRecords", "Keeping", "Services", "Rules"], swiftSettings: strict),
    .target(
      name: "SQLiteStore",
      dependencies: ["SQLIntake", "SQLRecords", "Keeping", "Services", "Rules", "CHost", "CRescue", grdb, sqlite],
      swiftSettings: strict),
    // Nothing without the trait `Postgres`.
    .target(
      name: "PostgresStore",
      dependencies: [
        .target(name: "CPostgres", condition: .when(traits: ["Postgres"])), "SQLIntake", "SQLRecords", "Keeping",
        "Services", "Rules",
      ], swiftSettings: strict),
    .target(
      name: "ChosenStore",
      dependencies: [
        "SQLiteStore", .target(name: "PostgresStore", condition: .when(traits: ["Postgres"])), "Keeping", "Services",
        "Rules",
      ], swiftSettings: strict),
    .target(name: "FaceProcess", dependencies: ["Services", "Rules", "CHost"], swiftSettings: strict),

    // The front end.
    .target(name: "Console", dependencies: ["Folding"], swiftSettings: strict),
    .target(name: "Curses", dependencies: ["Console", "CNcurses", "CRescue"], swiftSettings: strict),
    .target(name: "Flow", dependencies: ["Services", "Rules", "Console", "CRescue"], swiftSettings: strict),
    .target(
      name: "Screens", dependencies: ["Flow", "Console", "Services", "Rules"], path: "Screens",
      swiftSettings: strict),
    .target(
      name: "Demo", dependencies: ["Screens", "Flow", "Console", "ChosenStore", "Keeping", "Services", "Rules"],
      swiftSettings: strict),
    .target(
      name: "Commands",
      dependencies: [
        "Screens", "Flow", "Curses", "Console", "Demo", "ChosenStore", "Keeping", "FaceProcess", "Services", "Rules",
        "CHost", argumentParser, logging,
      ],
      swiftSettings: strict),
    .executableTarget(name: "anjungan", dependencies: ["Commands"], swiftSettings: strict, linkerSettings: hardened),

    // What is measured, beside what it stands on. Not part of any program.
    .executableTarget(
      name: "anjungan-bench",
      dependencies: [
        "ChosenStore", "SQLiteStore", .target(name: "PostgresStore", condition: .when(traits: ["Postgres"])),
        .target(name: "CPostgres", condition: .when(traits: ["Postgres"])), "CSodium", "SQLRecords", "Keeping",
        "Services", "Rules", sqlite, argumentParser,
      ], path: "Bench", swiftSettings: strict),

    // What tests share.
    .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "CPty", path: "Tests/CPty"),
    .target(
      name: "StoreChecks", dependencies: ["Services", "Rules", "Support"], path: "Tests/StoreChecks",
      swiftSettings: strict),
    .target(
      name: "Support",
      dependencies: [
        "Screens", "Flow", "Console", "Demo", "SQLiteStore", "SQLRecords", "Keeping", "Services", "Rules",
      ],
      path: "Tests/Support", swiftSettings: strict),
    // A store of each kind to try things on: a file, and a database of a server that is started for the tests.
    .target(
      name: "StoreSupport",
      dependencies: [
        "SQLiteStore", .target(name: "PostgresStore", condition: .when(traits: ["Postgres"])),
        .target(name: "CPostgres", condition: .when(traits: ["Postgres"])), "Keeping", "Services", "Rules", grdb,
      ],
      path: "Tests/StoreSupport", swiftSettings: strict),
    .target(
      name: "TerminalSupport", dependencies: ["CPty", "CVterm"], path: "Tests/TerminalSupport",
      swiftSettings: strict),
    // What cuts the power and moves the clock, and the program that has both and the command `errand`. Never at work.
    .target(
      name: "Trial", dependencies: ["Keeping", "Services", "Rules"], path: "Tests/Trial", swiftSettings: strict),
    .executableTarget(
      name: "TriedProgram", dependencies: ["Trial", "Commands", "Services", "Rules", argumentParser],
      path: "Tests/TriedProgram", swiftSettings: strict, linkerSettings: hardened),

    .testTarget(name: "FoldingTests", dependencies: ["Folding"], swiftSettings: strict),
    .testTarget(name: "RulesTests", dependencies: ["Rules"], swiftSettings: strict),
    .testTarget(
      name: "ServicesTests", dependencies: ["Services", "SQLiteStore", "Keeping", "Demo", "Rules", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "SQLiteStoreTests",
      dependencies: [
        "SQLiteStore", "SQLRecords", "Keeping", "StoreChecks", "StoreSupport", "Trial", "Services", "Rules", "Support",
        grdb,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PostgresStoreTests",
      dependencies: [
        "ChosenStore", "PostgresStore", "SQLiteStore", "SQLRecords", "Keeping", "StoreChecks", "StoreSupport",
        "Services", "Rules", "Support", "TerminalSupport", "TriedProgram",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ImportTests", dependencies: ["StoreSupport", "StoreChecks", "Keeping", "Services", "Rules", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "FaceProcessTests", dependencies: ["FaceProcess", "Services", "Rules", "Support"], swiftSettings: strict),
    .testTarget(name: "ConsoleTests", dependencies: ["Console"], swiftSettings: strict),
    .testTarget(
      name: "FlowTests", dependencies: ["Flow", "Console", "Services", "Rules", "Support"], swiftSettings: strict),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Screens", "Flow", "Console", "Services", "Rules", "SQLiteStore", "Keeping", "Demo", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "VisitTests",
      dependencies: ["Support", "Demo", "SQLiteStore", "Keeping", "Screens", "Flow", "Services", "Rules", "Console"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["TerminalSupport", "CPty", "Curses", "Console", "CNcurses", "TriedProgram"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "TerminalSupport", "SQLiteStore", "Keeping", "Services", "Rules", "Support", grdb, argumentParser, "Commands",
        "TriedProgram",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
