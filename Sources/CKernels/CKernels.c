// Chooses a variant's code, and what no variant differs in.

#include "Table.h"

#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#elif defined(__aarch64__) && defined(__linux__)
#include <asm/hwcap.h>
#include <sys/auxv.h>
#endif

// MARK: The machine

#if defined(__x86_64__)
static uint64_t enabledRegisters(void) {
  uint32_t low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (uint64_t)high << 32 | low;
}

/// Intel's manual, volume 2A, CPUID: leaf 1 ECX 27 (OSXSAVE); leaf 7.0 EBX 5, 16, 17, 30, 31 and ECX 11; leaf 7.1
/// EAX 4. XCR0: 0x06 for 256-bit registers, 0xE6 for 512-bit ones.
static bool x86Supports(KernelVariant variant) {
  uint32_t a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c >> 27 & 1)) return false;
  uint64_t registers = enabledRegisters();
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return false;
  uint32_t leaves = a, features = b;
  bool hasAVX2 = (features >> 5 & 1) && (registers & 0x06) == 0x06;
  bool hasAVX512 = (features >> 16 & 1) && (features >> 17 & 1) && (features >> 30 & 1) &&
                   (features >> 31 & 1) && (registers & 0xE6) == 0xE6;
  switch (variant) {
    case KernelVariantAVX2: return hasAVX2;
    case KernelVariantAVX512VNNI: return hasAVX512 && (c >> 11 & 1);
    case KernelVariantAVXVNNI:
      return hasAVX2 && leaves >= 1 && __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a >> 4 & 1);
    default: return false;
  }
}
#endif

bool kernelIsSupported(KernelVariant variant) {
  if (variant == KernelVariantPortable) return true;
#if defined(__x86_64__)
  return x86Supports(variant);
#elif defined(__aarch64__) && defined(__linux__)
  return variant == KernelVariantNEONDot && (getauxval(AT_HWCAP) & HWCAP_ASIMDDP);
#elif defined(__aarch64__) && defined(__APPLE__)
  return variant == KernelVariantNEONDot;
#else
  return false;
#endif
}

static const KernelTable *table(KernelVariant variant) {
  switch (variant) {
#if defined(__x86_64__)
    case KernelVariantAVX2: return &kernelTableAVX2;
    case KernelVariantAVXVNNI: return &kernelTableAVXVNNI;
    case KernelVariantAVX512VNNI: return &kernelTableAVX512VNNI;
#elif defined(__aarch64__)
    case KernelVariantNEONDot: return &kernelTableNEONDot;
#endif
    default: return &kernelTablePortable;
  }
}

// MARK: Sizes

int32_t kernelDepth(int32_t columns) { return (columns + 3) / 4 * 4; }

int32_t kernelQuantisedSize(int32_t columns) { return 2 * kernelDepth(columns); }

int64_t kernelPackedSize(int32_t rows, int32_t columns) {
  return (int64_t)(rows + kernelPanel - 1) / kernelPanel * kernelPanel * kernelDepth(columns);
}

int32_t kernelAttentionScratch(int32_t pieces, int32_t headWidth) {
  return (pieces + 15) / 16 * 16 * (headWidth + 8);
}

// MARK: Weights

static int32_t total(const int8_t *row, int32_t columns) {
  int32_t sum = 0;
  for (int32_t k = 0; k < columns; ++k) sum += row[k];
  return sum;
}

/// Writes one output's weights, `group` side by side, a panel apart.
static void packRow(const int8_t *row, int32_t columns, int32_t group, int8_t *packed) {
  int32_t step = group * kernelPanel, k = 0;
  for (; group == 4 && k + 4 <= columns; k += 4, packed += step) memcpy(packed, row + k, 4);
  for (; group == 2 && k + 2 <= columns; k += 2, packed += step) memcpy(packed, row + k, 2);
  for (; k < columns; k += group, packed += step) {
    for (int32_t i = 0; i < group && k + i < columns; ++i) packed[i] = row[k + i];
  }
}

void kernelPack(KernelVariant variant, const int8_t *weights, int32_t rows, int32_t columns,
                int8_t *packed, int32_t *offsets) {
  const KernelTable *kernels = table(variant);
  int32_t padded = (rows + kernelPanel - 1) / kernelPanel * kernelPanel;
  memset(packed, 0, (size_t)kernelPackedSize(rows, columns));
  memset(offsets, 0, (size_t)padded * sizeof *offsets);
  for (int32_t o = 0; o < rows; ++o) {
    const int8_t *row = weights + (int64_t)o * columns;
    int32_t panel = o / kernelPanel * kernelPanel;
    int8_t *target = packed + (int64_t)panel * kernelDepth(columns) + o % kernelPanel * kernels->group;
    packRow(row, columns, kernels->group, target);
    offsets[o] = -kernels->offset * total(row, columns);
  }
}

// MARK: Calls

void kernelQuantise(KernelVariant variant, const float *x, int32_t rows, int32_t columns,
                    void *quantised, float *steps) {
  table(variant)->quantise(x, rows, columns, quantised, steps);
}

void kernelMultiply(KernelVariant variant, const void *quantised, const float *steps, int32_t rows,
                    const KernelMatrix *matrix, KernelActivation activation, float *y) {
  table(variant)->multiply(quantised, steps, rows, matrix, activation, y);
}

void kernelNormalise(KernelVariant variant, float *x, const float *y, int32_t rows, int32_t width,
                     const float *gain, const float *bias, float epsilon) {
  table(variant)->normalise(x, y, rows, width, gain, bias, epsilon);
}

void kernelAttend(KernelVariant variant, const float *qkv, int32_t pieces, int32_t heads,
                  int32_t headWidth, float *scratch, float *y) {
  table(variant)->attend(qkv, pieces, heads, headWidth, scratch, y);
}

void kernelDots(KernelVariant variant, const float *a, int32_t aRows, const float *b, int32_t bRows,
                int32_t columns, float *y) {
  table(variant)->dots(a, aRows, b, bRows, columns, y);
}

void kernelEmbed(KernelVariant variant, const int8_t *row, float scale, const float *position,
                 const float *letterCase, int32_t width, float *y) {
  table(variant)->embed(row, scale, position, letterCase, width, y);
}
