// One guarded boundary: exceptions become a status and a message kept per thread.
#include "bridge.h"
#include "description.h"
#include "memory.h"

#include <cstring>
#include <new>
#include <string>

#include <c10/util/Exception.h>

namespace artgan {
namespace {

thread_local std::string last_error;
thread_local std::string arguments_of_error;

enum Status { kFailed = 1, kOutOfMemory = 2, kMissingArgument = 3 };

bool means_out_of_memory(const char* message) {
  return std::strstr(message, "out of memory") != nullptr ||
         std::strstr(message, "can't allocate memory") != nullptr;
}

int keep(const char* message, Status status) noexcept {
  try {
    arguments_of_error.clear();
    last_error = message;
  } catch (...) {
    last_error.clear();
  }
  return status;
}

}  // namespace

int fail(const char* message, bool out_of_memory) noexcept {
  return keep(message, out_of_memory ? kOutOfMemory : kFailed);
}

void set_arguments_of_error(std::string text) { arguments_of_error = std::move(text); }

int fail_current_exception() noexcept {
  try {
    throw;
  } catch (const MissingArgument& missing) {
    return keep(missing.name.c_str(), kMissingArgument);
  } catch (const c10::Error& error) {
    const char* message = error.what_without_backtrace();
    return fail(message, means_out_of_memory(message));
  } catch (const std::bad_alloc&) {
    return fail("out of memory", true);
  } catch (const std::exception& error) {
    return fail(error.what(), means_out_of_memory(error.what()));
  } catch (...) {
    return fail("unknown native error", false);
  }
}

at::Tensor borrow(Handle handle) {
  if (handle == nullptr) {
    return at::Tensor();
  }
  return at::Tensor(
      c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>::reclaim_copy(handle));
}

Handle give(at::Tensor tensor) {
  return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

void release(Handle handle) noexcept {
  if (handle != nullptr) {
    c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>::reclaim(handle);
  }
}

// A view shares its storage with its base, which has been counted already.
int64_t exclusive_bytes(const at::Tensor& tensor) {
  if (!tensor.defined() || !tensor.has_storage()) {
    return 0;
  }
  notice_gpu(tensor);
  const auto& storage = tensor.storage();
  return storage.use_count() == 1 ? static_cast<int64_t>(storage.nbytes()) : 0;
}

NewTensor hand_over(at::Tensor tensor) {
  const auto bytes = exclusive_bytes(tensor);
  return {give(std::move(tensor)), bytes};
}

}  // namespace artgan

ARTGAN_API const char* artgan_error() noexcept { return artgan::last_error.c_str(); }

// The tensors of the call that failed last on this thread; empty where they are not known.
ARTGAN_API const char* artgan_error_arguments() noexcept { return artgan::arguments_of_error.c_str(); }
