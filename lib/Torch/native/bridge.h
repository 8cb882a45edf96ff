// The C surface of the bridge. Every function returns 0 on success, 1 on an error, 2 when memory
// ran out and 3 when a tensor is missing; artgan_error() then says what happened, on the same thread.
#pragma once

#include <cstdint>
#include <string>

#include <ATen/core/Tensor.h>

#include "compatibility.h"

#define ARTGAN_API extern "C" __attribute__((visibility("default")))

namespace artgan {

// A tensor crosses the boundary as its TensorImpl; the receiver of a result owns one reference.
using Handle = c10::TensorImpl*;

enum Tag : int32_t {
  kNone = 0,     // no value
  kDefault = 1,  // take the schema's default
  kTensor = 2,
  kInt = 3,
  kDouble = 4,
  kBool = 5,
  kIntList = 6,
  kDoubleList = 7,
  kTensorList = 8,
  kString = 9,
  kDevice = 10,  // value: device type, length: index
  kGenerator = 11,
  kOptionalTensorList = 12,
  kBoolList = 13,
};

struct Argument {
  int32_t tag;
  int32_t length;  // of a list or string
  int64_t value;   // the number's bits, or a pointer
};

struct Result {
  int32_t tag;
  int32_t reserved;
  int64_t value;
  int64_t bytes;  // of storage that this result alone owns
};

// What C# needs of a tensor it becomes an owner of.
struct NewTensor {
  Handle handle;
  int64_t bytes;  // of storage that this tensor alone owns
};

// An undefined tensor must be missing, not undefined, where autograd records the inputs of a function.
using OptionalTensor = Optional<at::Tensor>;
inline OptionalTensor if_defined(const at::Tensor& tensor) { return tensor.defined() ? OptionalTensor(tensor) : OptionalTensor(); }

at::Tensor borrow(Handle handle);          // shares ownership with the caller
Handle give(at::Tensor tensor);            // passes one reference to the caller
void release(Handle handle) noexcept;      // drops the reference that a Handle stands for
int64_t exclusive_bytes(const at::Tensor& tensor);
NewTensor hand_over(at::Tensor tensor);    // give, with the bytes
int fail(const char* message, bool out_of_memory) noexcept;
int fail_current_exception() noexcept;     // the only place where exceptions are translated

// A caller's tensor without counting a reference: the caller holds it until this is gone.
class Borrowed {
 public:
  explicit Borrowed(Handle handle)
      : tensor_(c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>::reclaim(handle)) {}
  ~Borrowed() { tensor_.unsafeReleaseTensorImpl(); }
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;
  at::Tensor& get() { return tensor_; }

 private:
  at::Tensor tensor_;
};

// Thrown where a tensor is needed and none was given.
struct MissingArgument {
  std::string name;
};

template <typename Body>
int guarded(Body&& body) noexcept {
  try {
    body();
    return 0;
  } catch (...) {
    return fail_current_exception();
  }
}

}  // namespace artgan
