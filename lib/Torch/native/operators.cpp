// Any operator of libtorch, found by name in the dispatcher and run on a stack of values.
#include "bridge.h"

#include <cstring>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>

namespace artgan {
namespace {

struct Operator {
  c10::OperatorHandle handle;
  std::vector<c10::TypeKind> kinds;  // of the arguments, optionals unwrapped
};

std::mutex operators_mutex;
std::deque<Operator> operators;  // addresses stay valid; operators live as long as the process

c10::TypeKind kind_of(const c10::Argument& argument) {
  auto type = argument.type();
  if (auto optional = type->cast<c10::OptionalType>()) {
    type = optional->getElementType();
  }
  return type->kind();
}

template <typename T>
std::vector<T> list_of(const Argument& argument) {
  const T* first = reinterpret_cast<const T*>(argument.value);
  return std::vector<T>(first, first + argument.length);
}

c10::IValue tensor_list(const Argument& argument) {
  auto handles = reinterpret_cast<const Handle*>(argument.value);
  c10::List<at::Tensor> list;
  list.reserve(argument.length);
  for (int32_t i = 0; i < argument.length; ++i) {
    list.push_back(borrow(handles[i]));
  }
  return list;
}

c10::IValue optional_tensor_list(const Argument& argument) {
  auto handles = reinterpret_cast<const Handle*>(argument.value);
  c10::List<c10::optional<at::Tensor>> list;
  list.reserve(argument.length);
  for (int32_t i = 0; i < argument.length; ++i) {
    list.push_back(handles[i] ? c10::optional<at::Tensor>(borrow(handles[i])) : c10::nullopt);
  }
  return list;
}

c10::IValue bool_list(const Argument& argument) {
  auto values = reinterpret_cast<const uint8_t*>(argument.value);
  c10::List<bool> list;
  list.reserve(argument.length);
  for (int32_t i = 0; i < argument.length; ++i) {
    list.push_back(values[i] != 0);
  }
  return list;
}

double bits_to_double(int64_t bits) {
  double value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

c10::IValue to_value(const Operator& op, size_t index, const Argument& argument) {
  switch (argument.tag) {
    case kNone:
      return c10::IValue();
    case kDefault: {
      const auto& declared = op.handle.schema().arguments()[index];
      TORCH_CHECK(declared.default_value().has_value(), op.handle.operator_name(), " has no default for '", declared.name(), "'");
      return *declared.default_value();
    }
    case kTensor:
      return argument.value == 0 ? c10::IValue() : c10::IValue(borrow(reinterpret_cast<Handle>(argument.value)));
    case kInt:
      // C# writes 1 where the schema says float.
      if (op.kinds[index] == c10::TypeKind::FloatType) {
        return static_cast<double>(argument.value);
      }
      return argument.value;
    case kDouble:
      return bits_to_double(argument.value);
    case kBool:
      return argument.value != 0;
    case kIntList:
      return list_of<int64_t>(argument);
    case kDoubleList:
      return list_of<double>(argument);
    case kBoolList:
      return bool_list(argument);
    case kTensorList:
      return tensor_list(argument);
    case kOptionalTensorList:
      return optional_tensor_list(argument);
    case kString:
      return std::string(reinterpret_cast<const char*>(argument.value), argument.length);
    case kDevice:
      return c10::Device(static_cast<c10::DeviceType>(argument.value), static_cast<c10::DeviceIndex>(argument.length));
    case kGenerator:
      return *reinterpret_cast<at::Generator*>(argument.value);
    default:
      TORCH_CHECK(false, "unknown argument tag ", argument.tag);
  }
}

void add_tensor(std::vector<Result>& results, at::Tensor tensor) {
  auto bytes = exclusive_bytes(tensor);
  results.push_back({kTensor, 0, reinterpret_cast<int64_t>(give(std::move(tensor))), bytes});
}

void add_value(std::vector<Result>& results, c10::IValue&& value) {
  if (value.isTensor()) {
    add_tensor(results, std::move(value).toTensor());
  } else if (value.isTensorList()) {
    for (auto& tensor : value.toTensorVector()) {
      add_tensor(results, std::move(tensor));
    }
  } else if (value.isInt()) {
    results.push_back({kInt, 0, value.toInt(), 0});
  } else if (value.isBool()) {
    results.push_back({kBool, 0, value.toBool() ? 1 : 0, 0});
  } else if (value.isDouble()) {
    int64_t bits;
    double number = value.toDouble();
    std::memcpy(&bits, &number, sizeof bits);
    results.push_back({kDouble, 0, bits, 0});
  } else if (value.isNone()) {
    results.push_back({kNone, 0, 0, 0});
  } else {
    TORCH_CHECK(false, "a result of type ", value.tagKind(), " cannot cross the bridge");
  }
}

thread_local std::vector<c10::IValue> stack;
thread_local std::vector<Result> results;

}  // namespace
}  // namespace artgan

using namespace artgan;

// Finds an operator, e.g. ("aten::add", "Tensor").
ARTGAN_API int artgan_operator(const char* name, const char* overload, void** out) {
  return guarded([&] {
    auto handle = c10::Dispatcher::singleton().findSchema({name, overload});
    TORCH_CHECK(handle.has_value(), "this libtorch has no operator ", name, ".", overload);
    Operator op{*handle, {}};
    for (const auto& argument : handle->schema().arguments()) {
      op.kinds.push_back(kind_of(argument));
    }
    std::lock_guard<std::mutex> lock(operators_mutex);
    operators.push_back(std::move(op));
    *out = &operators.back();
  });
}

// Runs an operator; missing trailing arguments take the schema's defaults. The results stay
// readable until the next call on this thread; tensors in them belong to the caller.
ARTGAN_API int artgan_call(void* op_pointer, const Argument* arguments, int32_t count,
                           const Result** out, int32_t* out_count) {
  int status = guarded([&] {
    const auto& op = *static_cast<const Operator*>(op_pointer);
    const auto& declared = op.handle.schema().arguments();
    TORCH_CHECK(static_cast<size_t>(count) <= declared.size(), op.handle.operator_name(), " takes ", declared.size(), " arguments, not ", count);
    stack.clear();
    for (size_t i = 0; i < declared.size(); ++i) {
      stack.push_back(to_value(op, i, i < static_cast<size_t>(count) ? arguments[i] : Argument{kDefault, 0, 0}));
    }
    op.handle.callBoxed(&stack);
    results.clear();
    for (auto& value : stack) {
      add_value(results, std::move(value));
    }
    *out = results.data();
    *out_count = static_cast<int32_t>(results.size());
  });
  stack.clear();  // a stack left full by an error would keep its tensors alive
  return status;
}
