// Causal attention, softmax(Q K^T / sqrt(d)) V, without storing the scores: the softmax is computed online (Milakov and Gimelshein 2018),
// so that one pass over the keys is enough. A warp does one query; the block's warps share tiles of 32 keys and values in shared memory.
#include <cuda_runtime.h>

#include <cfloat>

#include "check.h"

constexpr int WARP = 32, WARPS = 4, WIDTH = 64, PER_LANE = WIDTH / WARP;  // WIDTH: numbers in a query, a key, a value

template <class Combine>
__device__ float warp_reduce(float value, Combine combine) {
    for (int offset = WARP / 2; offset > 0; offset /= 2) value = combine(value, __shfl_xor_sync(0xffffffff, value, offset));
    return value;
}

// All arrays are [head][token][WIDTH].
__global__ void attention(const float *__restrict__ queries, const float *__restrict__ keys, const float *__restrict__ values,
                          float *__restrict__ out, int tokens) {
    __shared__ float key_tile[WARP][WIDTH + 1];  // lanes read down a column: the odd row length keeps them in different banks
    __shared__ float value_tile[WARP][WIDTH];
    __shared__ float query_tile[WARPS][WIDTH];
    __shared__ float weights[WARPS][WARP];
    const int lane = threadIdx.x, warp = threadIdx.y, query = blockIdx.x * WARPS + warp;
    const size_t head = size_t(blockIdx.y) * tokens * WIDTH;
    const float scale = rsqrtf(float(WIDTH));
    for (int i = lane; i < WIDTH; i += WARP) query_tile[warp][i] = query < tokens ? scale * queries[head + query * WIDTH + i] : 0.0f;

    float sum[PER_LANE] = {}, largest = -FLT_MAX, total = 0;
    const int last = min(blockIdx.x * WARPS + WARPS, tokens);  // no query of this block sees a key from here on
    for (int start = 0; start < last; start += WARP) {
        __syncthreads();
        for (int i = warp * WARP + lane; i < WARP * WIDTH; i += WARPS * WARP) {
            const int row = i / WIDTH, column = i % WIDTH;
            const bool there = start + row < tokens;
            key_tile[row][column] = there ? keys[head + (start + row) * WIDTH + column] : 0.0f;
            value_tile[row][column] = there ? values[head + (start + row) * WIDTH + column] : 0.0f;
        }
        __syncthreads();

        float score = 0;  // of this lane's key
        for (int i = 0; i < WIDTH; i++) score += query_tile[warp][i] * key_tile[lane][i];
        if (start + lane > query) score = -FLT_MAX;
        const float new_largest = fmaxf(largest, warp_reduce(score, [](float a, float b) { return fmaxf(a, b); }));
        const float weight = start + lane > query ? 0.0f : expf(score - new_largest), rescale = expf(largest - new_largest);
        total = total * rescale + warp_reduce(weight, [](float a, float b) { return a + b; });
        largest = new_largest;
        weights[warp][lane] = weight;
        __syncwarp();
        for (int i = 0; i < PER_LANE; i++) {
            sum[i] *= rescale;
            for (int key = 0; key < WARP; key++) sum[i] += weights[warp][key] * value_tile[key][lane + i * WARP];
        }
    }
    if (query >= tokens) return;
    for (int i = 0; i < PER_LANE; i++) out[head + query * WIDTH + lane + i * WARP] = sum[i] / total;
}

static std::vector<float> reference(const std::vector<float> &queries, const std::vector<float> &keys, const std::vector<float> &values,
                                    int heads, int tokens) {
    std::vector<float> out(queries.size());
    std::vector<double> weights(tokens);
    for (int head = 0; head < heads; head++)
        for (int query = 0; query < tokens; query++) {
            const size_t base = size_t(head) * tokens * WIDTH, row = base + query * WIDTH;
            double largest = -HUGE_VAL, total = 0;
            for (int key = 0; key <= query; key++) {
                double score = 0;
                for (int i = 0; i < WIDTH; i++) score += double(queries[row + i]) * keys[base + key * WIDTH + i];
                weights[key] = score / std::sqrt(double(WIDTH));
                largest = std::fmax(largest, weights[key]);
            }
            for (int key = 0; key <= query; key++) total += weights[key] = std::exp(weights[key] - largest);
            for (int i = 0; i < WIDTH; i++) {
                double sum = 0;
                for (int key = 0; key <= query; key++) sum += weights[key] * values[base + key * WIDTH + i];
                out[row + i] = float(sum / total);
            }
        }
    return out;
}

int main() {
    const int heads = 3, tokens = 201;
    const size_t size = size_t(heads) * tokens * WIDTH, bytes = size * sizeof(float);
    Random random(10);
    std::vector<float> queries = random.vector(size), keys = random.vector(size), values = random.vector(size), result(size);
    for (float &query : queries) query *= 8;  // scores far enough apart that the running maximum matters

    float *device_queries, *device_keys, *device_values, *out;
    for (float **pointer : {&device_queries, &device_keys, &device_values, &out}) CHECK(cudaMalloc(pointer, bytes));
    CHECK(cudaMemcpy(device_queries, queries.data(), bytes, cudaMemcpyHostToDevice));
    CHECK(cudaMemcpy(device_keys, keys.data(), bytes, cudaMemcpyHostToDevice));
    CHECK(cudaMemcpy(device_values, values.data(), bytes, cudaMemcpyHostToDevice));
    attention<<<dim3((tokens + WARPS - 1) / WARPS, heads), dim3(WARP, WARPS)>>>(device_queries, device_keys, device_values, out, tokens);
    CHECK(cudaGetLastError());
    CHECK(cudaMemcpy(result.data(), out, bytes, cudaMemcpyDeviceToHost));
    for (float *pointer : {device_queries, device_keys, device_values, out}) CHECK(cudaFree(pointer));
    return verdict("attention", difference(result, reference(queries, keys, values, heads, tokens)), 1e-4);
}
