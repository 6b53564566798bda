// For x86 machines with vpdpbusd on 256 bits. It takes unsigned inputs, so 128 is added to each input and 128
// times a row's sum of weights taken from its result. It never saturates; vpdpbusds would.

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "Table.h"

#pragma clang attribute push(__attribute__((target("avx2,avxvnni"))), apply_to = function)

#define TABLE kernelTableAVXVNNI
#define ELEMENT uint8_t
enum { GROUP = 4, OFFSET = 128, TILE = 3, SMALL_TILE = 2, KEYS = 1, CONTEXT = 4, VECTORS = 4 };

INLINE void tile(const int count, const uint8_t *q, int64_t depth, const int8_t *weights,
                 const int32_t *offsets, int32_t *sums) {
  __m256i s[TILE][VECTORS];
  UNROLL for (int r = 0; r < count; ++r) {
    UNROLL for (int v = 0; v < VECTORS; ++v) {
      s[r][v] = _mm256_loadu_si256((const __m256i *)(offsets + 8 * v));
    }
  }
  for (int64_t k = 0; k < depth; k += GROUP, weights += GROUP * kernelPanel) {
    UNROLL for (int r = 0; r < count; ++r) {
      int32_t four;
      memcpy(&four, q + r * depth + k, sizeof four);
      __m256i a = _mm256_set1_epi32(four);
      UNROLL for (int v = 0; v < VECTORS; ++v) {
        __m256i w = _mm256_loadu_si256((const __m256i *)(weights + 32 * v));
        s[r][v] = _mm256_dpbusd_avx_epi32(s[r][v], a, w);
      }
    }
  }
  UNROLL for (int r = 0; r < count; ++r) {
    UNROLL for (int v = 0; v < VECTORS; ++v) {
      _mm256_storeu_si256((__m256i *)(sums + r * kernelPanel + 8 * v), s[r][v]);
    }
  }
}

#include "Variant.h"

#pragma clang attribute pop

#endif
