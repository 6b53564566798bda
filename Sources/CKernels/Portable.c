// For any machine.

#include "Table.h"

#define TABLE kernelTablePortable
#define ELEMENT int16_t
enum { GROUP = 1, OFFSET = 0, TILE = 4, SMALL_TILE = 2, KEYS = 1, CONTEXT = 4 };

INLINE void tile(const int count, const int16_t *q, int64_t depth, const int8_t *weights,
                 const int32_t *offsets, int32_t *sums) {
  for (int r = 0; r < count; ++r) {
    for (int o = 0; o < kernelPanel; ++o) sums[r * kernelPanel + o] = offsets[o];
    for (int64_t k = 0; k < depth; ++k) {
      int32_t a = q[r * depth + k];
      for (int o = 0; o < kernelPanel; ++o) sums[r * kernelPanel + o] += a * weights[k * kernelPanel + o];
    }
  }
}

#include "Variant.h"
