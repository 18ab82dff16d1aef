/* Marks for profilers: there is none to see them, so they do nothing. */
#ifndef GPI_CUDA_NVTX3_NVTOOLSEXT_H
#define GPI_CUDA_NVTX3_NVTOOLSEXT_H

#include <stdint.h>

#define NVTX_VERSION 3
#define NVTX_EVENT_ATTRIB_STRUCT_SIZE ((uint16_t)sizeof(nvtxEventAttributes_t))

enum { NVTX_COLOR_UNKNOWN = 0, NVTX_COLOR_ARGB = 1 };
enum { NVTX_MESSAGE_UNKNOWN = 0, NVTX_MESSAGE_TYPE_ASCII = 1, NVTX_MESSAGE_TYPE_UNICODE = 2, NVTX_MESSAGE_TYPE_REGISTERED = 3 };
enum { NVTX_PAYLOAD_UNKNOWN = 0, NVTX_PAYLOAD_TYPE_UNSIGNED_INT64 = 1, NVTX_PAYLOAD_TYPE_INT64 = 2, NVTX_PAYLOAD_TYPE_DOUBLE = 3 };

typedef uint64_t nvtxRangeId_t;
typedef struct nvtxDomain *nvtxDomainHandle_t;

typedef struct nvtxEventAttributes_t {
    uint16_t version, size;
    uint32_t category;
    int32_t colorType;
    uint32_t color;
    int32_t payloadType, reserved0;
    union { uint64_t ullValue; int64_t llValue; double dValue; } payload;
    int32_t messageType;
    union { const char *ascii; const void *unicode; void *registered; } message;
} nvtxEventAttributes_t;

#define GPI_NVTX static inline __attribute__((unused))
GPI_NVTX int nvtxRangePushA(const char *message) { (void)message; return -1; }
GPI_NVTX int nvtxRangePushEx(const nvtxEventAttributes_t *attributes) { (void)attributes; return -1; }
GPI_NVTX int nvtxRangePop(void) { return -1; }
GPI_NVTX nvtxRangeId_t nvtxRangeStartA(const char *message) { (void)message; return 0; }
GPI_NVTX nvtxRangeId_t nvtxRangeStartEx(const nvtxEventAttributes_t *attributes) { (void)attributes; return 0; }
GPI_NVTX void nvtxRangeEnd(nvtxRangeId_t id) { (void)id; }
GPI_NVTX void nvtxMarkA(const char *message) { (void)message; }
GPI_NVTX void nvtxMarkEx(const nvtxEventAttributes_t *attributes) { (void)attributes; }
GPI_NVTX void nvtxNameOsThreadA(uint32_t thread, const char *name) { (void)thread, (void)name; }
GPI_NVTX nvtxDomainHandle_t nvtxDomainCreateA(const char *name) { (void)name; return 0; }
GPI_NVTX void nvtxDomainDestroy(nvtxDomainHandle_t domain) { (void)domain; }
GPI_NVTX int nvtxDomainRangePushEx(nvtxDomainHandle_t domain, const nvtxEventAttributes_t *attributes) { (void)domain, (void)attributes; return -1; }
GPI_NVTX int nvtxDomainRangePop(nvtxDomainHandle_t domain) { (void)domain; return -1; }
#undef GPI_NVTX

#define nvtxRangePush nvtxRangePushA
#define nvtxRangeStart nvtxRangeStartA
#define nvtxMark nvtxMarkA
#define nvtxNameOsThread nvtxNameOsThreadA
#define nvtxDomainCreate nvtxDomainCreateA

#endif
