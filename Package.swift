// swift-tools-version: 6.2
import PackageDescription

// The manifest is the architecture: one target per stage, and the compiler enforces the direction.
// Docs/ARCHITECTURE.md asks one question of each.

/// Warnings are errors in continuous integration only, so that a newer compiler never blocks a user.
let strictness: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + strictness

func stage(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "apparatus",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "apparatus", targets: ["apparatus"]),
    .library(name: "ApparatusKit", targets: ["ApparatusKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Stages, in the order of the pipeline.
    stage(
      "Intake", ["CLibXML2", .target(name: "CLibCrypto", condition: .when(platforms: [.linux]))]),
    stage(
      "Language", ["Intake", "CKernels"], resources: [.copy("Resources/language.safetensors")]),
    stage(
      "Chronology", exclude: ["Resources/SOURCES.md"],
      resources: [.embedInCode("Resources/reigns.tsv")]),
    stage(
      "Testimony", ["Intake", "Language", "Chronology", "Yams"],
      resources: [
        .embedInCode("Resources/event-classes.yaml"), .embedInCode("Resources/namings.tsv"),
        .embedInCode("Resources/units.tsv"),
      ]),
    stage(
      "Collation", ["Intake", "Testimony", "Chronology", "Language"],
      exclude: ["Resources/SOURCES.md"],
      resources: [
        .copy("Resources/places.tsv"), .embedInCode("Resources/given-names.tsv"),
        .embedInCode("Resources/same-event.tsv"),
      ]),
    stage("Descent", ["Intake", "Language", "Collation"]),
    stage("Edition", ["Intake", "Language", "Testimony", "Collation", "Descent"]),
    stage(
      "ApparatusKit",
      [
        "Intake", "Language", "Chronology", "Testimony", "Collation", "Descent", "Edition", "Yams",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "apparatus",
      dependencies: [
        "ApparatusKit", "Collation", "Edition", "Intake",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // The arithmetic of the language model, once for each instruction set.
    .target(name: "CKernels"),

    // Libraries of the system.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("IntakeTests", ["Intake"], exclude: ["__Snapshots__"]),
    tests("ChronologyTests", ["Chronology"], exclude: ["Fixtures"]),
    tests("LanguageTests", ["Language", "Intake", "CKernels"], exclude: ["Fixtures"]),
    tests("DescentTests", ["Collation", "Descent", "Intake", "Language", "Testimony"]),
    tests(
      "ApparatusKitTests",
      [
        "ApparatusKit", "Collation", "Edition", "Intake", "Testimony", "apparatus",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("CorpusTests", ["apparatus"], exclude: ["Fixtures", "Transcripts"]),
    tests(
      "TestimonyTests",
      ["ApparatusKit", "Chronology", "Intake", "Language", "Testimony", "Yams"],
      exclude: ["Fixtures"]),
    tests(
      "CollationTests",
      ["ApparatusKit", "Chronology", "Collation", "Intake", "Language", "Testimony"],
      exclude: ["Fixtures"]),
    tests("EditionTests", ["Edition"], exclude: ["__Snapshots__"]),
  ],
  swiftLanguageModes: [.v6]
)
