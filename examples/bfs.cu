// Breadth-first search, one launch a level: every thread takes a vertex of the frontier, claims its unseen neighbours by compare-and-swap
// and appends them to the next frontier. The graph is in compressed sparse row form.
#include <cuda_runtime.h>

#include "check.h"

constexpr int UNSEEN = -1, BLOCK = 256;

struct Graph {
    std::vector<int> offsets, targets;  // the neighbours of v are targets[offsets[v]] ... targets[offsets[v + 1] - 1]
    int vertices() const { return int(offsets.size()) - 1; }
};

__global__ void expand(const int *__restrict__ offsets, const int *__restrict__ targets, const int *__restrict__ frontier, int size,
                       int *distances, int next_distance, int *__restrict__ next, int *__restrict__ next_size) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= size) return;
    const int vertex = frontier[i];
    for (int edge = offsets[vertex]; edge < offsets[vertex + 1]; edge++) {
        const int target = targets[edge];
        if (distances[target] == UNSEEN && atomicCAS(&distances[target], UNSEEN, next_distance) == UNSEEN) next[atomicAdd(next_size, 1)] = target;
    }
}

// Most vertices have few neighbours and some have very many; one in twenty has none.
static Graph random_graph(int vertices, Random &random) {
    Graph graph;
    for (int v = 0; v < vertices; v++) {
        graph.offsets.push_back(int(graph.targets.size()));
        const int degree = v % 20 == 7 ? 0 : v % 1000 == 0 ? 300 : int(random.below(5));
        for (int i = 0; i < degree; i++) graph.targets.push_back(int(random.below(vertices)));
    }
    graph.offsets.push_back(int(graph.targets.size()));
    return graph;
}

static std::vector<int> cpu_distances(const Graph &graph, int source) {
    std::vector<int> distances(graph.vertices(), UNSEEN), queue = {source};
    distances[source] = 0;
    for (size_t head = 0; head < queue.size(); head++) {
        const int vertex = queue[head];
        for (int edge = graph.offsets[vertex]; edge < graph.offsets[vertex + 1]; edge++) {
            const int target = graph.targets[edge];
            if (distances[target] != UNSEEN) continue;
            distances[target] = distances[vertex] + 1;
            queue.push_back(target);
        }
    }
    return distances;
}

static int *copy_to_device(const std::vector<int> &values) {
    int *device;
    CHECK(cudaMalloc(&device, values.size() * sizeof(int)));
    CHECK(cudaMemcpy(device, values.data(), values.size() * sizeof(int), cudaMemcpyHostToDevice));
    return device;
}

int main() {
    const int vertices = 200000, source = 1000;
    Random random(8);
    const Graph graph = random_graph(vertices, random);
    std::vector<int> distances(vertices, UNSEEN);
    distances[source] = 0;

    int *offsets = copy_to_device(graph.offsets), *targets = copy_to_device(graph.targets), *device_distances = copy_to_device(distances);
    int *frontier, *next, *next_size;
    CHECK(cudaMalloc(&frontier, vertices * sizeof(int)));
    CHECK(cudaMalloc(&next, vertices * sizeof(int)));
    CHECK(cudaMallocManaged(&next_size, sizeof(int)));
    CHECK(cudaMemcpy(frontier, &source, sizeof(int), cudaMemcpyHostToDevice));

    int levels = 0;
    for (int size = 1; size > 0; levels++) {
        *next_size = 0;
        expand<<<(size + BLOCK - 1) / BLOCK, BLOCK>>>(offsets, targets, frontier, size, device_distances, levels + 1, next, next_size);
        CHECK(cudaGetLastError());
        CHECK(cudaDeviceSynchronize());  // the host reads managed memory next
        size = *next_size;
        std::swap(frontier, next);
    }
    CHECK(cudaMemcpy(distances.data(), device_distances, vertices * sizeof(int), cudaMemcpyDeviceToHost));
    for (int *pointer : {offsets, targets, device_distances, frontier, next, next_size}) CHECK(cudaFree(pointer));

    std::printf("bfs: %d vertices, %zu edges, %d levels\n", vertices, graph.targets.size(), levels);
    return verdict("bfs", distances == cpu_distances(graph, source));
}
