// For ARM machines with the dot product of signed bytes (sdot): all of Apple's, most servers since 2018.

#if defined(__aarch64__)

#include <arm_neon.h>
#include <string.h>

#include "Table.h"

#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)

#define TABLE kernelTableNEONDot
#define ELEMENT int8_t
enum { GROUP = 4, OFFSET = 0, TILE = 3, SMALL_TILE = 2, KEYS = 1, CONTEXT = 4, VECTORS = 8 };

INLINE void tile(const int count, const int8_t *q, int64_t depth, const int8_t *weights,
                 const int32_t *offsets, int32_t *sums) {
  int32x4_t s[TILE][VECTORS];
  UNROLL for (int r = 0; r < count; ++r) {
    UNROLL for (int v = 0; v < VECTORS; ++v) s[r][v] = vld1q_s32(offsets + 4 * v);
  }
  for (int64_t k = 0; k < depth; k += GROUP, weights += GROUP * kernelPanel) {
    int8x16_t a[TILE];
    UNROLL for (int r = 0; r < count; ++r) {
      int32_t four;
      memcpy(&four, q + r * depth + k, sizeof four);
      a[r] = vreinterpretq_s8_s32(vdupq_n_s32(four));
    }
    UNROLL for (int v = 0; v < VECTORS; ++v) {
      int8x16_t w = vld1q_s8(weights + 16 * v);
      UNROLL for (int r = 0; r < count; ++r) s[r][v] = vdotq_s32(s[r][v], w, a[r]);
    }
  }
  UNROLL for (int r = 0; r < count; ++r) {
    UNROLL for (int v = 0; v < VECTORS; ++v) vst1q_s32(sums + r * kernelPanel + 4 * v, s[r][v]);
  }
}

#include "Variant.h"

#pragma clang attribute pop

#endif
