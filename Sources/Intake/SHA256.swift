// Enters: bytes. Leaves: their SHA-256 (FIPS 180-4) in hexadecimal, by the system's library.

#if canImport(CryptoKit)
  internal import CryptoKit
#else
  internal import CLibCrypto
#endif

/// The SHA-256 of some bytes, as 64 hexadecimal digits in lower case. Complexity: O(n).
package func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let hexadecimal = digest(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: hexadecimal, as: UTF8.self)
}

#if canImport(CryptoKit)
  private func digest(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    return Array(hash.finalize())
  }
#else
  private func digest(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let done = EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, EVP_sha256(), nil)
    precondition(done == 1 && length == 32, "libcrypto has no SHA-256")
    return digest
  }
#endif
