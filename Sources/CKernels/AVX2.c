// For x86 machines since 2013. Weights are widened to 16 bits: vpmaddubsw would saturate.

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "Table.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#define TABLE kernelTableAVX2
#define ELEMENT int16_t
enum { GROUP = 2, OFFSET = 0, TILE = 3, SMALL_TILE = 2, KEYS = 1, CONTEXT = 4, VECTORS = 4 };

INLINE void tile(const int count, const int16_t *q, int64_t depth, const int8_t *weights,
                 const int32_t *offsets, int32_t *sums) {
  __m256i s[TILE][VECTORS];
  UNROLL for (int r = 0; r < count; ++r) {
    UNROLL for (int v = 0; v < VECTORS; ++v) {
      s[r][v] = _mm256_loadu_si256((const __m256i *)(offsets + 8 * v));
    }
  }
  for (int64_t k = 0; k < depth; k += GROUP, weights += GROUP * kernelPanel) {
    __m256i a[TILE];
    UNROLL for (int r = 0; r < count; ++r) {
      int32_t pair;
      memcpy(&pair, q + r * depth + k, sizeof pair);
      a[r] = _mm256_set1_epi32(pair);
    }
    UNROLL for (int v = 0; v < VECTORS; ++v) {
      __m256i w = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(weights + 16 * v)));
      UNROLL for (int r = 0; r < count; ++r) {
        s[r][v] = _mm256_add_epi32(s[r][v], _mm256_madd_epi16(w, a[r]));
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
