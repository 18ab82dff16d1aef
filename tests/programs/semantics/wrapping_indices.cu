// warp: 32 64 128
// stdout: ok
// 32-bit indices that wrap around in lanes that are off, or that nothing promises not to wrap.
#include <cstdio>
#include <cuda_runtime.h>

// For column 0 the left neighbour's index is that of the row above; at the very first element it is 2^32 - 1.
__global__ void left(float *out, const float *in, unsigned n, unsigned rows) {
  unsigned col = blockIdx.x * blockDim.x + threadIdx.x, row = blockIdx.y;
  if (col > 0 && col < n && row < rows) out[row * n + col] = in[row * n + col - 1] + 1;
}

// The first lane that is on is in the middle of the warp.
__global__ void middle(float *out, const float *in, unsigned shift, int n) {
  unsigned i = blockIdx.x * blockDim.x + threadIdx.x - shift;
  if (i < (unsigned)n) out[i] = in[i] * 2;
}

// Backwards, with a pitch that only the launch knows.
__global__ void backwards(float *out, const float *in, int n, int pitch) {
  int i = n - 1 - (int)(blockIdx.x * blockDim.x + threadIdx.x);
  if (i >= 0) out[blockIdx.y * pitch + i] = in[blockIdx.y * pitch + i] - 3;
}

int main() {
  const int n = 200, rows = 3;
  static float in[rows * n], out[rows * n];
  float *a, *b;
  for (int i = 0; i < rows * n; ++i) in[i] = i * 7 % 31;
  cudaMalloc(&a, sizeof in);
  cudaMalloc(&b, sizeof out);
  cudaMemcpy(a, in, sizeof in, cudaMemcpyHostToDevice);
  int bad = 0;
  cudaMemset(b, 0, sizeof out);
  left<<<dim3(2, rows), 128>>>(b, a, n, rows);
  cudaMemcpy(out, b, sizeof out, cudaMemcpyDeviceToHost);
  for (int i = 0; i < rows * n; ++i) bad += out[i] != (i % n ? in[i - 1] + 1 : 0);
  for (int shift : {0, 1, 17, 33, 127}) {
    cudaMemset(b, 0, sizeof out);
    middle<<<3, 128>>>(b, a, shift, n);
    cudaMemcpy(out, b, sizeof out, cudaMemcpyDeviceToHost);
    for (int i = 0; i < n; ++i) bad += out[i] != (i < 384 - shift ? in[i] * 2 : 0);
  }
  cudaMemset(b, 0, sizeof out);
  backwards<<<dim3(2, rows), 128>>>(b, a, n, n);
  cudaMemcpy(out, b, sizeof out, cudaMemcpyDeviceToHost);
  for (int i = 0; i < rows * n; ++i) bad += out[i] != in[i] - 3;
  std::printf(bad ? "%d wrong\n" : "ok\n", bad);
  return bad != 0;
}
