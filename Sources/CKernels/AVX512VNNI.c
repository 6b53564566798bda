// For x86 machines with vpdpbusd on 512 bits; see AVXVNNI.c for its use.

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "Table.h"

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

#define TABLE kernelTableAVX512VNNI
#define ELEMENT uint8_t
enum { GROUP = 4, OFFSET = 128, TILE = 12, SMALL_TILE = 4, KEYS = 4, CONTEXT = 8, VECTORS = 2 };

INLINE void tile(const int count, const uint8_t *q, int64_t depth, const int8_t *weights,
                 const int32_t *offsets, int32_t *sums) {
  __m512i s[TILE][VECTORS];
  UNROLL for (int r = 0; r < count; ++r) {
    UNROLL for (int v = 0; v < VECTORS; ++v) s[r][v] = _mm512_loadu_si512(offsets + 16 * v);
  }
  for (int64_t k = 0; k < depth; k += GROUP, weights += GROUP * kernelPanel) {
    __m512i w[VECTORS];
    UNROLL for (int v = 0; v < VECTORS; ++v) w[v] = _mm512_loadu_si512(weights + 64 * v);
    UNROLL for (int r = 0; r < count; ++r) {
      int32_t four;
      memcpy(&four, q + r * depth + k, sizeof four);
      __m512i a = _mm512_set1_epi32(four);
      UNROLL for (int v = 0; v < VECTORS; ++v) s[r][v] = _mm512_dpbusd_epi32(s[r][v], a, w[v]);
    }
  }
  UNROLL for (int r = 0; r < count; ++r) {
    UNROLL for (int v = 0; v < VECTORS; ++v) {
      _mm512_storeu_si512(sums + r * kernelPanel + 16 * v, s[r][v]);
    }
  }
}

#include "Variant.h"

#pragma clang attribute pop

#endif
