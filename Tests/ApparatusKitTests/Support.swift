// Enters: nothing. Leaves: small accounts, written to files, and pipelines that read them.

import ApparatusKit
import Foundation
import TestSupport
import Testing

/// The environment of this process, with a cache of its own, or none.
func environment(cache: URL? = nil) -> [String: String] {
  ProcessInfo.processInfo.environment.merging(
    cache.map { ["XDG_CACHE_HOME": $0.path, "APPARATUS_CACHE": ""] } ?? ["APPARATUS_CACHE": "off"]
  ) { $1 }
}

func pipeline(cache: URL? = nil) throws -> Pipeline {
  try Pipeline(environment: environment(cache: cache))
}

/// Accounts that agree, contradict and copy; none is like another.
let accounts = [
  "airship.txt":
    "The airship Hindenburg burned at Lakehurst on 6 May 1937. Ernst Lehmann died in Lakewood on 7 May 1937.\n",
  "captain.txt":
    "Ernst Lehmann died on 8 May 1937. About 36 people were killed in Lakehurst when the Hindenburg exploded.\n",
  "lobby.md":
    "# The lobby\n\nSpencer Perceval was killed with a pistol by John Bellingham in London on 11 May 1812.\n",
  "memoir.txt":
    "Perceval's clerk wrote: Spencer Perceval was killed with a musket by John Bellingham in London on 12 May 1812.\n",
  "copy.txt":
    "As the paper had it, Ernst Lehmann died in Lakewood on 7 May 1937. The airship Hindenburg burned at Lakehurst.\n",
]

/// Writes files into a folder and gives their paths, by name.
@discardableResult
func write(_ files: [String: String], to folder: URL) throws -> [String] {
  try files.sorted { $0.key < $1.key }.map { name, text in
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }
}
