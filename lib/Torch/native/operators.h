// An operator as the bridge keeps it, and how it is run.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>

#include "bridge.h"

namespace artgan {

// What the schema says of one argument, read once.
struct DeclaredArgument {
  std::string name;
  c10::TypeKind kind;  // of what an optional holds
  bool optional;
  bool has_default;
  c10::IValue default_value;
};

// A call with the operator's own C++ signature: no values on a stack, no reference counted.
class UnboxedCall {
 public:
  virtual ~UnboxedCall() = default;
  // False when an argument is of another kind than the signature's; nothing has run then.
  virtual bool run(const Argument* arguments, int32_t count, at::Tensor* result) const = 0;
};

struct Operator {
  c10::OperatorHandle handle;
  std::vector<DeclaredArgument> arguments;
  std::unique_ptr<UnboxedCall> unboxed;  // null where the signature is none of the common ones
};

std::unique_ptr<UnboxedCall> find_unboxed(const c10::OperatorHandle& handle, const std::vector<DeclaredArgument>& arguments);

// One value of the call.
c10::IValue to_value(const Operator& op, size_t index, const Argument& argument);

// "input float32 [1, 3, 8, 8], weight float64 [4, 3, 3, 3]"
std::string describe(const Operator& op, const Argument* arguments, int32_t count);

double bits_to_double(int64_t bits);
int64_t double_to_bits(double number);

}  // namespace artgan
