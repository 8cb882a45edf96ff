// The arguments of a call that failed, as a person reads them.
#include "description.h"
#include "operators.h"

#include <sstream>

namespace artgan {
namespace {

// As Python and C#'s users know the types.
const char* type_name(c10::ScalarType type) {
  switch (type) {
    case c10::ScalarType::Byte: return "uint8";
    case c10::ScalarType::Char: return "int8";
    case c10::ScalarType::Short: return "int16";
    case c10::ScalarType::Int: return "int32";
    case c10::ScalarType::Long: return "int64";
    case c10::ScalarType::Half: return "float16";
    case c10::ScalarType::Float: return "float32";
    case c10::ScalarType::Double: return "float64";
    case c10::ScalarType::BFloat16: return "bfloat16";
    case c10::ScalarType::Bool: return "bool";
    case c10::ScalarType::ComplexFloat: return "complex64";
    case c10::ScalarType::ComplexDouble: return "complex128";
    default: return c10::toString(type);
  }
}

void add_list(std::ostream& text, const int64_t* first, size_t count) {
  text << '[';
  for (size_t i = 0; i < count; ++i) {
    text << (i == 0 ? "" : ", ") << first[i];
  }
  text << ']';
}

}  // namespace

void Description::add(const char* name, const at::Tensor& tensor) {
  if (!tensor.defined()) {
    return;
  }
  begin(name);
  text_ << type_name(tensor.scalar_type()) << ' ';
  if (tensor.layout() == c10::kStrided) {
    add_list(text_, tensor.sizes().data(), tensor.sizes().size());
  } else {
    text_ << tensor.layout();
  }
  // The processor goes without saying.
  if (!tensor.device().is_cpu()) {
    text_ << " on " << tensor.device();
  }
}

void Description::add(const char* name, const Handle* tensors, int32_t count) {
  constexpr int32_t kShown = 8;
  for (int32_t i = 0; i < count && i < kShown; ++i) {
    add((std::string(name) + '[' + std::to_string(i) + ']').c_str(), borrow(tensors[i]));
  }
  if (count > kShown) {
    text_ << ", and " << count - kShown << " more";
  }
}

void Description::add(const char* name, const int64_t* values, int32_t count) {
  begin(name);
  add_list(text_, values, count);
}

void Description::begin(const char* name) {
  text_ << (text_.tellp() > 0 ? ", " : "") << name << ' ';
}

std::string describe(const Operator& op, const Argument* arguments, int32_t count) {
  Description description;
  for (int32_t i = 0; i < count && static_cast<size_t>(i) < op.arguments.size(); ++i) {
    const char* name = op.arguments[i].name.c_str();
    const auto& argument = arguments[i];
    switch (argument.tag) {
      case kTensor:
        description.add(name, borrow(reinterpret_cast<Handle>(argument.value)));
        break;
      case kTensorList:
      case kOptionalTensorList:
        description.add(name, reinterpret_cast<const Handle*>(argument.value), argument.length);
        break;
      case kIntList:
        description.add(name, reinterpret_cast<const int64_t*>(argument.value), argument.length);
        break;
      default:
        break;
    }
  }
  return description.text();
}

}  // namespace artgan
