// Enters: independent pieces of work. Leaves: their results, in order, done on several threads.

internal import Dispatch
internal import Foundation
internal import Synchronization

/// The results of `body` for 0 to `count`, in order. Each thread makes one `state` and uses it again.
///
/// Stages are synchronous functions, so that this waits for its threads.
package func concurrently<Result: Sendable, State: ~Copyable>(
  _ count: Int, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
  state: @autoclosure @Sendable () -> State,
  _ body: @Sendable (Int, inout State) -> Result
) -> [Result] {
  let next = Atomic(0)
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
    var state = state()
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = body(index, &state)
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// The results of `body` for 0 to `count`, in order, where threads need nothing of their own.
package func concurrently<Result: Sendable>(
  _ count: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  concurrently(count, state: ()) { index, _ in body(index) }
}
