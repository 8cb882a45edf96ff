// C#'s arguments as the values that libtorch's dispatcher takes.
#include "compatibility.h"
#include "operators.h"

#include <cstring>

namespace artgan {
namespace {

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
  c10::List<Optional<at::Tensor>> list;
  list.reserve(argument.length);
  for (int32_t i = 0; i < argument.length; ++i) {
    list.push_back(handles[i] ? Optional<at::Tensor>(borrow(handles[i])) : absent);
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

}  // namespace

double bits_to_double(int64_t bits) {
  double value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

int64_t double_to_bits(double number) {
  int64_t bits;
  std::memcpy(&bits, &number, sizeof bits);
  return bits;
}

c10::IValue to_value(const Operator& op, size_t index, const Argument& argument) {
  const auto& declared = op.arguments[index];
  switch (argument.tag) {
    case kNone:
      if (!declared.optional) {
        throw MissingArgument{declared.name};
      }
      return c10::IValue();
    case kDefault:
      TORCH_CHECK(declared.has_default, op.handle.operator_name(), " has no default for '", declared.name, "'");
      return declared.default_value;
    case kTensor:
      return argument.value == 0 ? c10::IValue() : c10::IValue(borrow(reinterpret_cast<Handle>(argument.value)));
    case kInt:
      // C# writes 1 where the schema says float.
      if (declared.kind == c10::TypeKind::FloatType) {
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

}  // namespace artgan
