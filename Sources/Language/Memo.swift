// Enters: keys. Leaves: values that were worked out once.

internal import Synchronization

/// Remembers the results of a pure function, for all threads.
///
/// A class, since its copies must share one table; what it returns never depends on what it remembers.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let table = Mutex<[Key: Value]>([:])
  /// Entries kept before the table starts anew, so that a text of random letters cannot fill the memory:
  /// the words of any real corpus fit.
  private let capacity = 200_000

  /// A table without entries.
  package init() {}

  /// The remembered value, or the one that `make` gives; two threads may both make it.
  package func value(_ key: Key, _ make: () -> Value) -> Value {
    if let known = table.withLock({ $0[key] }) { return known }
    let value = make()
    table.withLock { table in
      if table.count >= capacity { table.removeAll() }
      table[key] = value
    }
    return value
  }
}
