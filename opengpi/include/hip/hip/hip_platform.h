/* Which HIP platform a program sees: AMD's, unless it chose. */
#ifndef HIP_INCLUDE_HIP_HIP_PLATFORM_H
#define HIP_INCLUDE_HIP_HIP_PLATFORM_H

#if !defined(__HIP_PLATFORM_AMD__) && !defined(__HIP_PLATFORM_NVIDIA__)
#define __HIP_PLATFORM_AMD__ 1
#endif
#if defined(__HIP_PLATFORM_AMD__) && !defined(__HIP_PLATFORM_HCC__)
#define __HIP_PLATFORM_HCC__ 1
#endif

#endif
