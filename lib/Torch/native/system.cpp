// Which libtorch this is, its devices and its threads.
#include "bridge.h"

#include <dlfcn.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <torch/cuda.h>

#include "compatibility.h"

using namespace artgan;

struct LibtorchFacts {
  const char* compiled;  // version of the headers this bridge was compiled with
  const char* loaded;    // version that the loaded library says it is; empty where it does not
  const char* file;      // the loaded library
  const char* cuda;      // CUDA that it was built with; empty without
  uint8_t has_cuda_functions;  // whether cuda.cpp found CUDA's headers
};

namespace {

// The value of NAME=value in libtorch's description of its own build.
std::string build_setting(const std::string& description, const std::string& name) {
  const auto start = description.find(name + "=");
  if (start == std::string::npos) {
    return "";
  }
  const auto from = start + name.size() + 1;
  return description.substr(from, description.find_first_of(", \n", from) - from);
}

struct Loaded {
  std::string version;
  std::string file;
  std::string cuda;
};

Loaded look() {
  Loaded loaded;
  const auto description = at::show_config();
  loaded.version = build_setting(description, "TORCH_VERSION");
  loaded.cuda = build_setting(description, "CUDA_VERSION");
  Dl_info place;
  if (dladdr(reinterpret_cast<void*>(&at::show_config), &place) != 0 && place.dli_fname != nullptr) {
    loaded.file = place.dli_fname;
  }
  return loaded;
}

}  // namespace

ARTGAN_API int artgan_libtorch(LibtorchFacts* out) {
  return guarded([&] {
    static const Loaded loaded = look();
    out->compiled = TORCH_VERSION;
    out->loaded = loaded.version.c_str();
    out->file = loaded.file.c_str();
    out->cuda = loaded.cuda.c_str();
#ifdef ARTGAN_CUDA
    out->has_cuda_functions = 1;
#else
    out->has_cuda_functions = 0;
#endif
  });
}

ARTGAN_API const char* artgan_torch_version() noexcept { return TORCH_VERSION; }

ARTGAN_API int artgan_cuda_devices(int32_t* out) {
  return guarded([&] { *out = static_cast<int32_t>(torch::cuda::device_count()); });
}

// Waits for all streams of a GPU; -1 means the current one.
ARTGAN_API int artgan_cuda_synchronize(int32_t index) {
  return guarded([&] { torch::cuda::synchronize(index); });
}

ARTGAN_API int artgan_threads(int32_t* out) {
  return guarded([&] { *out = at::get_num_threads(); });
}

ARTGAN_API int artgan_set_threads(int32_t count) {
  return guarded([&] { at::set_num_threads(count); });
}

// To be called when the process is about to end. Threads may still be at work in libtorch, whose own objects would be
// destroyed under them: with this, what was registered before is passed over. The last registered comes first.
ARTGAN_API void artgan_prepare_exit() noexcept {
  on_exit(
      [](int status, void*) {
        std::fflush(nullptr);
        _exit(status);
      },
      nullptr);
}

// For an end that comes before anybody could call it.
__attribute__((constructor)) static void prepare_exit() { artgan_prepare_exit(); }
