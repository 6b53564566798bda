// The arithmetic of the language model: exact 8-bit integer products and the float work around them.
//
// Every variant gives the same bits: integer sums are exact, float work is in vectors of sixteen lanes with a
// fixed order of operations, nothing is contracted, and no function of the system's mathematics library is called.

#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stdint.h>

/// The instruction sets for which there is code of its own.
typedef enum __attribute__((enum_extensibility(closed))) {
  KernelVariantPortable __attribute__((swift_name("portable"))) = 0,
  KernelVariantAVX2 __attribute__((swift_name("avx2"))) = 1,
  KernelVariantAVXVNNI __attribute__((swift_name("avxVNNI"))) = 2,
  KernelVariantAVX512VNNI __attribute__((swift_name("avx512VNNI"))) = 3,
  KernelVariantNEONDot __attribute__((swift_name("neonDot"))) = 4,
} KernelVariant;

/// What is done with an output of a product.
typedef enum __attribute__((enum_extensibility(closed))) {
  KernelActivationNone __attribute__((swift_name("none"))) = 0,
  KernelActivationReLU __attribute__((swift_name("relu"))) = 1,
  KernelActivationGELU __attribute__((swift_name("gelu"))) = 2,
} KernelActivation;

/// Outputs that stand side by side in the packed weights; scale, bias and offsets have a multiple of it.
enum { kernelPanel = 32 };

/// A linear layer with packed weights: `rows` outputs of `columns` inputs.
typedef struct {
  int32_t rows;
  int32_t columns;
  const int8_t *weights;   // kernelPackedSize(rows, columns) bytes
  const int32_t *offsets;  // what the sums start with, one for each row
  const float *scale;
  const float *bias;
} KernelMatrix;

/// Whether this machine can run a variant.
bool kernelIsSupported(KernelVariant variant);

/// Inputs as they lie in a quantised row: `columns` made a multiple of 4.
int32_t kernelDepth(int32_t columns);
/// The bytes of a quantised row.
int32_t kernelQuantisedSize(int32_t columns);
/// The bytes of packed weights.
int64_t kernelPackedSize(int32_t rows, int32_t columns);
/// Floats of scratch memory for `kernelAttend`.
int32_t kernelAttentionScratch(int32_t pieces, int32_t headWidth);

/// Packs row-major weights; `offsets` has room for `rows` made a multiple of kernelPanel.
void kernelPack(KernelVariant variant, const int8_t *weights, int32_t rows, int32_t columns,
                int8_t *packed, int32_t *offsets);

/// Rows of floats to rows of 8-bit integers and their steps: q = rint(x · (127 / max|x|)), step = max|x| / 127.
void kernelQuantise(KernelVariant variant, const float *x, int32_t rows, int32_t columns,
                    void *quantised, float *steps);

/// y[r][o] = activation(Float(Σ q[r][i] W[o][i]) · (step[r] · scale[o]) + bias[o]).
void kernelMultiply(KernelVariant variant, const void *quantised, const float *steps, int32_t rows,
                    const KernelMatrix *matrix, KernelActivation activation, float *y);

/// x = LayerNorm(x + y) in place; `y` may be null; `width` is a multiple of 16.
void kernelNormalise(KernelVariant variant, float *x, const float *y, int32_t rows, int32_t width,
                     const float *gain, const float *bias, float epsilon);

/// Self-attention among the pieces of one window. `qkv` has rows of 3 · heads · headWidth floats, `y` rows of
/// heads · headWidth; `headWidth` is a multiple of 16.
void kernelAttend(KernelVariant variant, const float *qkv, int32_t pieces, int32_t heads,
                  int32_t headWidth, float *scratch, float *y);

/// y[i][j] = a_i · b_j, rows of `columns` floats.
void kernelDots(KernelVariant variant, const float *a, int32_t aRows, const float *b, int32_t bRows,
                int32_t columns, float *y);

/// y = row · scale + position + letterCase.
void kernelEmbed(KernelVariant variant, const int8_t *row, float scale, const float *position,
                 const float *letterCase, int32_t width, float *y);

#endif
