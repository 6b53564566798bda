// The body of a variant, compiled once for each instruction set.
//
// The including file defines TABLE (the table's name), ELEMENT (type of a quantised input), OFFSET (added to it),
// GROUP, TILE and SMALL_TILE (rows done at once), KEYS and CONTEXT (rows and vectors done at once in attention), and
// `tile`, which writes the sums of some rows for one panel of outputs. How much is done at once never changes a
// result: each output is a sum in one order.

#include <string.h>

#include "Table.h"

#pragma STDC FP_CONTRACT OFF
// Vectors are passed between functions that are always inlined, so that no convention of calls matters.
#pragma clang diagnostic ignored "-Wpsabi"

enum { LANES = 16, SCORE_ROWS = 4, ATTENTION_ROWS = 8 };

typedef float Floats __attribute__((vector_size(64), aligned(4), may_alias));
typedef float Halves __attribute__((vector_size(32), aligned(4), may_alias));
typedef float Quarters __attribute__((vector_size(16), aligned(4), may_alias));
typedef int32_t Ints __attribute__((vector_size(64), aligned(4), may_alias));
typedef uint32_t Bits __attribute__((vector_size(64), aligned(4), may_alias));
typedef int8_t Bytes __attribute__((vector_size(16), aligned(1), may_alias));
typedef ELEMENT Elements __attribute__((vector_size(16 * sizeof(ELEMENT)), aligned(1), may_alias));

// MARK: Vectors

INLINE Floats load(const float *x) { return *(const Floats *)x; }
INLINE void store(float *x, Floats value) { *(Floats *)x = value; }
INLINE Floats all(float x) { return (Floats){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}; }
INLINE Floats choose(Ints mask, Floats a, Floats b) {
  return (Floats)((mask & (Ints)a) | (~mask & (Ints)b));
}
INLINE Floats larger(Floats a, Floats b) { return choose(a > b, a, b); }
INLINE Floats smaller(Floats a, Floats b) { return choose(a < b, a, b); }

/// Lanes i and i + 8, then i + 4, then i + 2, then i + 1.
INLINE float total(Floats x) {
  Halves h = __builtin_shufflevector(x, x, 0, 1, 2, 3, 4, 5, 6, 7) +
             __builtin_shufflevector(x, x, 8, 9, 10, 11, 12, 13, 14, 15);
  Quarters q = __builtin_shufflevector(h, h, 0, 1, 2, 3) + __builtin_shufflevector(h, h, 4, 5, 6, 7);
  return (q[0] + q[2]) + (q[1] + q[3]);
}

INLINE float largest(Floats x) {
  float m = x[0];
  for (int i = 1; i < LANES; ++i) m = x[i] > m ? x[i] : m;
  return m;
}

/// The nearest integer, half to even, for |x| < 2^22: the sum with 1.5 · 2^23 has no room for a fraction.
static const float roundingShift = 12582912.0f;

/// e^x for x <= 0, within 8e-8 of it: 2^n · e^r with |r| <= ln 2 / 2, e^r by our own minimax polynomial.
INLINE Floats exponential(Floats x) {
  x = larger(x, all(-87.0f));
  Floats shifted = x * 1.44269504f + roundingShift;
  Floats n = shifted - roundingShift;
  Floats r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
  Floats p = r * 0.0013950602151453495f + 0.008368953131139278f;
  p = p * r + 0.04166620597243309f;
  p = p * r + 0.166665181517601f;
  p = p * r + 0.5f;
  Floats power = (Floats)(((Bits)shifted << 23) + 0x3F800000u);
  return (p * (r * r) + r + 1.0f) * power;
}

/// x · (1 + erf(x / √2)) / 2, within 1.3e-6 of it for |x| <= 6 and 3e-7 of |x| beyond; erf by our own minimax
/// quotient on [-4, 4].
INLINE Floats gelu(Floats x) {
  Floats z = smaller(larger(x * 0.70710678f, all(-4.0f)), all(4.0f));
  Floats t = z * z;
  Floats p = t * 1.9867550236084663e-06f + 0.00028456258587539196f;
  p = p * t + 0.0038833096623420715f;
  p = p * t + 0.053101640194654465f;
  p = p * t + 0.1935446411371231f;
  p = p * t + 1.1283791065216064f;
  Floats q = t * 3.741971158888191e-05f + 0.0011855579214170575f;
  q = q * t + 0.01520718727260828f;
  q = q * t + 0.11534978449344635f;
  q = q * t + 0.5048570036888123f;
  q = q * t + 1.0f;
  return (x * 0.5f) * (z * p / q + 1.0f);
}

// MARK: Integer products

INLINE float largestMagnitude(const float *x, int32_t count) {
  Floats most = all(0.0f);
  int32_t i = 0;
  for (; i + LANES <= count; i += LANES) {
    Floats magnitude = (Floats)((Bits)load(x + i) & 0x7FFFFFFFu);
    most = larger(magnitude, most);
  }
  float m = largest(most);
  for (; i < count; ++i) {
    float magnitude = x[i] < 0 ? -x[i] : x[i];
    m = magnitude > m ? magnitude : m;
  }
  return m;
}

static void quantise(const float *x, int32_t rows, int32_t columns, void *quantised, float *steps) {
  int32_t depth = kernelDepth(columns);
  for (int32_t r = 0; r < rows; ++r, x += columns) {
    ELEMENT *q = (ELEMENT *)quantised + (int64_t)r * depth;
    float m = largestMagnitude(x, columns);
    float factor = m > 0 ? 127.0f / m : 0.0f;
    steps[r] = m / 127.0f;
    int32_t i = 0;
    for (; i + LANES <= columns; i += LANES) {
      Ints rounded = (Ints)(load(x + i) * factor + roundingShift) - (0x4B400000 - OFFSET);
      *(Elements *)(q + i) = __builtin_convertvector(rounded, Elements);
    }
    for (; i < columns; ++i) {
      float shifted = x[i] * factor + roundingShift;
      q[i] = (ELEMENT)((int32_t)(shifted - roundingShift) + OFFSET);
    }
    for (; i < depth; ++i) q[i] = OFFSET;
  }
}

INLINE Floats activated(Floats y, KernelActivation activation) {
  switch (activation) {
    case KernelActivationNone: return y;
    case KernelActivationReLU: return larger(y, all(0.0f));
    case KernelActivationGELU: return gelu(y);
  }
  return y;
}

/// Sums to floats: one panel of `count` rows, of which the matrix has `width` outputs.
INLINE void finish(const int32_t *sums, const float *steps, int count, const KernelMatrix *matrix,
                   int32_t output, KernelActivation activation, float *y) {
  int32_t width = matrix->rows - output;
  for (int r = 0; r < count; ++r) {
    for (int v = 0; v < kernelPanel; v += LANES) {
      if (v >= width) break;
      Floats sum = __builtin_convertvector(*(const Ints *)(sums + r * kernelPanel + v), Floats);
      Floats scale = load(matrix->scale + output + v) * steps[r];
      Floats value = activated(sum * scale + load(matrix->bias + output + v), activation);
      float *target = y + (int64_t)r * matrix->rows + output + v;
      if (v + LANES <= width) store(target, value);
      else memcpy(target, &value, (size_t)(width - v) * sizeof(float));
    }
  }
}

INLINE int32_t multiplyRows(const int count, int32_t row, const ELEMENT *q, const float *steps,
                            int32_t rows, const KernelMatrix *matrix, int32_t output,
                            KernelActivation activation, float *y) {
  int32_t depth = kernelDepth(matrix->columns);
  const int8_t *weights = matrix->weights + (int64_t)output * depth;
  _Alignas(64) int32_t sums[TILE * kernelPanel];
  for (; row + count <= rows; row += count) {
    tile(count, q + (int64_t)row * depth, depth, weights, matrix->offsets + output, sums);
    finish(sums, steps + row, count, matrix, output, activation, y + (int64_t)row * matrix->rows);
  }
  return row;
}

static void multiply(const void *quantised, const float *steps, int32_t rows,
                     const KernelMatrix *matrix, KernelActivation activation, float *y) {
  const ELEMENT *q = quantised;
  for (int32_t output = 0; output < matrix->rows; output += kernelPanel) {
    int32_t row = multiplyRows(TILE, 0, q, steps, rows, matrix, output, activation, y);
    row = multiplyRows(SMALL_TILE, row, q, steps, rows, matrix, output, activation, y);
    multiplyRows(1, row, q, steps, rows, matrix, output, activation, y);
  }
}

// MARK: Normalisation

static void normalise(float *x, const float *y, int32_t rows, int32_t width, const float *gain,
                      const float *bias, float epsilon) {
  float count = (float)width;
  for (int32_t r = 0; r < rows; ++r, x += width) {
    Floats sum = all(0.0f);
    for (int32_t i = 0; i < width; i += LANES) {
      Floats value = load(x + i);
      if (y) value += load(y + (int64_t)r * width + i);
      store(x + i, value);
      sum += value;
    }
    float mean = total(sum) / count;
    Floats squares = all(0.0f);
    for (int32_t i = 0; i < width; i += LANES) {
      Floats d = load(x + i) - mean;
      squares += d * d;
    }
    float factor = 1.0f / __builtin_elementwise_sqrt(total(squares) / count + epsilon);
    for (int32_t i = 0; i < width; i += LANES) {
      store(x + i, (load(x + i) - mean) * factor * load(gain + i) + load(bias + i));
    }
  }
}

// MARK: Attention

/// scores[r][j] = q_r · k_j for `count` rows and `vectors` vectors of keys; the sum runs over d in order.
INLINE void scoreTile(const int count, const int vectors, const float *q, int64_t stride,
                      const float *keys, int32_t headWidth, int32_t padded, float *scores) {
  Floats sums[SCORE_ROWS][KEYS];
  UNROLL for (int r = 0; r < count; ++r) {
    UNROLL for (int v = 0; v < vectors; ++v) sums[r][v] = all(0.0f);
  }
  for (int32_t d = 0; d < headWidth; ++d) {
    Floats key[KEYS];
    UNROLL for (int v = 0; v < vectors; ++v) key[v] = load(keys + (int64_t)d * padded + v * LANES);
    UNROLL for (int r = 0; r < count; ++r) {
      float a = q[r * stride + d];
      UNROLL for (int v = 0; v < vectors; ++v) sums[r][v] += key[v] * a;
    }
  }
  UNROLL for (int r = 0; r < count; ++r) {
    UNROLL for (int v = 0; v < vectors; ++v) store(scores + r * padded + v * LANES, sums[r][v]);
  }
}

INLINE void scoreRows(const int count, const float *q, int64_t stride, const float *keys,
                      int32_t headWidth, int32_t padded, float *scores) {
  int32_t key = 0;
  for (; key + KEYS * LANES <= padded; key += KEYS * LANES) {
    scoreTile(count, KEYS, q, stride, keys + key, headWidth, padded, scores + key);
  }
  for (; key < padded; key += LANES) {
    scoreTile(count, 1, q, stride, keys + key, headWidth, padded, scores + key);
  }
}

/// Scores to shares of 1 in place; lanes from `pieces` on become 0.
INLINE void softmax(float *scores, int32_t pieces, int32_t padded, float scale) {
  const Ints lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  Floats most = all(-__builtin_inff());
  for (int32_t j = 0; j < padded; j += LANES) {
    Floats scaled = choose(lane < pieces - j, load(scores + j) * scale, all(-__builtin_inff()));
    store(scores + j, scaled);
    most = larger(scaled, most);
  }
  float m = largest(most);
  Floats sum = all(0.0f);
  for (int32_t j = 0; j < padded; j += LANES) {
    Floats power = choose(lane < pieces - j, exponential(load(scores + j) - m), all(0.0f));
    store(scores + j, power);
    sum += power;
  }
  float factor = 1.0f / total(sum);
  for (int32_t j = 0; j < padded; j += LANES) store(scores + j, load(scores + j) * factor);
}

/// y_r = Σ share[r][j] v_j for `count` rows, sixteen columns; the sum runs over j in order.
INLINE void contextTile(const int count, const float *shares, int32_t padded, const float *values,
                        int64_t stride, int32_t pieces, float *y, int64_t yStride) {
  Floats sums[CONTEXT];
  UNROLL for (int r = 0; r < count; ++r) sums[r] = all(0.0f);
  for (int32_t j = 0; j < pieces; ++j) {
    Floats value = load(values + j * stride);
    UNROLL for (int r = 0; r < count; ++r) sums[r] += value * shares[r * padded + j];
  }
  UNROLL for (int r = 0; r < count; ++r) store(y + r * yStride, sums[r]);
}

INLINE void contextRows(int count, const float *shares, int32_t padded, const float *values,
                        int64_t stride, int32_t pieces, float *y, int64_t yStride) {
  int r = 0;
  for (; r + CONTEXT <= count; r += CONTEXT) {
    contextTile(CONTEXT, shares + r * padded, padded, values, stride, pieces, y + r * yStride,
                yStride);
  }
  for (; r < count; ++r) {
    contextTile(1, shares + r * padded, padded, values, stride, pieces, y + r * yStride, yStride);
  }
}

/// One head; `q` points to the head's columns of the first row, `keys` holds its keys with pieces side by side.
INLINE void attendHead(const float *q, int64_t stride, const float *keys, const float *values,
                       int32_t pieces, int32_t headWidth, float scale, float *scores, float *y,
                       int64_t yStride) {
  int32_t padded = (pieces + LANES - 1) / LANES * LANES;
  for (int32_t row = 0; row < pieces; row += ATTENTION_ROWS) {
    int32_t count = pieces - row < ATTENTION_ROWS ? pieces - row : ATTENTION_ROWS;
    int32_t r = 0;
    for (; r + SCORE_ROWS <= count; r += SCORE_ROWS) {
      scoreRows(SCORE_ROWS, q + (row + r) * stride, stride, keys, headWidth, padded,
                scores + r * padded);
    }
    for (; r < count; ++r) {
      scoreRows(1, q + (row + r) * stride, stride, keys, headWidth, padded, scores + r * padded);
    }
    for (r = 0; r < count; ++r) softmax(scores + r * padded, pieces, padded, scale);
    for (int32_t d = 0; d < headWidth; d += LANES) {
      contextRows(count, scores, padded, values + d, stride, pieces, y + row * yStride + d,
                  yStride);
    }
  }
}

static void attend(const float *qkv, int32_t pieces, int32_t heads, int32_t headWidth,
                   float *scratch, float *y) {
  int32_t padded = (pieces + LANES - 1) / LANES * LANES;
  int64_t width = (int64_t)heads * headWidth, stride = 3 * width;
  float scale = 1.0f / __builtin_elementwise_sqrt((float)headWidth);
  float *scores = scratch + (int64_t)headWidth * padded;
  memset(scratch, 0, (size_t)headWidth * (size_t)padded * sizeof(float));
  for (int32_t head = 0; head < heads; ++head) {
    const float *q = qkv + (int64_t)head * headWidth;
    for (int32_t j = 0; j < pieces; ++j) {
      for (int32_t d = 0; d < headWidth; ++d) {
        scratch[(int64_t)d * padded + j] = q[j * stride + width + d];
      }
    }
    attendHead(q, stride, scratch, q + 2 * width, pieces, headWidth, scale, scores,
               y + (int64_t)head * headWidth, width);
  }
}

// MARK: Rows

INLINE float dot(const float *a, const float *b, int32_t count) {
  Floats sum = all(0.0f);
  int32_t i = 0;
  for (; i + LANES <= count; i += LANES) sum += load(a + i) * load(b + i);
  float result = total(sum);
  for (; i < count; ++i) result += a[i] * b[i];
  return result;
}

static void dots(const float *a, int32_t aRows, const float *b, int32_t bRows, int32_t columns,
                 float *y) {
  for (int32_t i = 0; i < aRows; ++i) {
    for (int32_t j = 0; j < bRows; ++j) {
      *y++ = dot(a + (int64_t)i * columns, b + (int64_t)j * columns, columns);
    }
  }
}

static void embed(const int8_t *row, float scale, const float *position, const float *letterCase,
                  int32_t width, float *y) {
  for (int32_t i = 0; i < width; i += LANES) {
    Floats word = __builtin_convertvector(*(const Bytes *)(row + i), Floats) * scale;
    store(y + i, word + load(position + i) + load(letterCase + i));
  }
}

const KernelTable TABLE = {GROUP,  OFFSET, quantise, multiply, normalise,
                           attend, dots,   embed};
