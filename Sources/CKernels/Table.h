// What every variant provides; see include/CKernels.h for each function's meaning.

#ifndef TABLE_H
#define TABLE_H

#include "CKernels.h"

#define INLINE static inline __attribute__((always_inline))
// Before a loop over registers, which an array of vectors is only once the loop is gone.
#define UNROLL _Pragma("clang loop unroll(full)")

typedef struct {
  int32_t group;   // inputs that stand side by side for one output in the packed weights
  int32_t offset;  // what is added to a quantised input
  void (*quantise)(const float *, int32_t, int32_t, void *, float *);
  void (*multiply)(const void *, const float *, int32_t, const KernelMatrix *, KernelActivation,
                   float *);
  void (*normalise)(float *, const float *, int32_t, int32_t, const float *, const float *, float);
  void (*attend)(const float *, int32_t, int32_t, int32_t, float *, float *);
  void (*dots)(const float *, int32_t, const float *, int32_t, int32_t, float *);
  void (*embed)(const int8_t *, float, const float *, const float *, int32_t, float *);
} KernelTable;

extern const KernelTable kernelTablePortable;
#if defined(__x86_64__)
extern const KernelTable kernelTableAVX2;
extern const KernelTable kernelTableAVXVNNI;
extern const KernelTable kernelTableAVX512VNNI;
#elif defined(__aarch64__)
extern const KernelTable kernelTableNEONDot;
#endif

#endif
