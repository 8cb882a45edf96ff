// The common signatures (tensors first, then numbers) are called without boxing. Measured on an addition of one
// element with libtorch 1.13, the stack of values and its reference counts cost a third of the operator itself.
#include "operators.h"

#include <initializer_list>
#include <utility>

namespace artgan {
namespace {

// An argument as its C++ parameter takes it; it lives until the call returns.
template <typename Parameter>
struct Taken;

template <>
struct Taken<const at::Tensor&> {
  explicit Taken(const Argument& argument) : tensor(reinterpret_cast<Handle>(argument.value)) {}
  static bool fits(const Argument& argument) { return argument.tag == kTensor && argument.value != 0; }
  const at::Tensor& get() { return tensor.get(); }
  Borrowed tensor;
};

template <>
struct Taken<at::Tensor&> {
  explicit Taken(const Argument& argument) : tensor(reinterpret_cast<Handle>(argument.value)) {}
  static bool fits(const Argument& argument) { return argument.tag == kTensor && argument.value != 0; }
  at::Tensor& get() { return tensor.get(); }
  Borrowed tensor;
};

template <>
struct Taken<const c10::Scalar&> {
  explicit Taken(const Argument& argument)
      : number(argument.tag == kDouble ? c10::Scalar(bits_to_double(argument.value))
               : argument.tag == kBool ? c10::Scalar(argument.value != 0)
                                       : c10::Scalar(argument.value)) {}
  static bool fits(const Argument& argument) {
    return argument.tag == kInt || argument.tag == kDouble || argument.tag == kBool;
  }
  const c10::Scalar& get() { return number; }
  c10::Scalar number;
};

Argument default_of(const DeclaredArgument& declared) {
  const auto& value = declared.default_value;
  if (!declared.has_default) {
    return {kNone, 0, 0};
  }
  return value.isInt()      ? Argument{kInt, 0, value.toInt()}
         : value.isDouble() ? Argument{kDouble, 0, double_to_bits(value.toDouble())}
         : value.isBool()   ? Argument{kBool, 0, value.toBool()}
                            : Argument{kNone, 0, 0};
}

// An in-place operator gives back its first argument, which the caller has: no result then.
void keep(at::Tensor&& value, at::Tensor* result) { *result = std::move(value); }
void keep(const at::Tensor&, at::Tensor*) {}

template <typename Return, typename... Parameters>
class Unboxed final : public UnboxedCall {
 public:
  Unboxed(const c10::OperatorHandle& handle, const std::vector<DeclaredArgument>& arguments)
      : handle_(handle.typed<Return(Parameters...)>()) {
    for (size_t i = 0; i < kCount; ++i) {
      defaults_[i] = default_of(arguments[i]);
    }
  }

  bool run(const Argument* arguments, int32_t count, at::Tensor* result) const override {
    if (count == kCount) {
      return call(arguments, result, std::index_sequence_for<Parameters...>());
    }
    Argument filled[kCount];
    for (int32_t i = 0; i < kCount; ++i) {
      filled[i] = i < count && arguments[i].tag != kDefault ? arguments[i] : defaults_[i];
    }
    return count < kCount && call(filled, result, std::index_sequence_for<Parameters...>());
  }

 private:
  static constexpr int32_t kCount = sizeof...(Parameters);

  template <size_t... I>
  bool call(const Argument* arguments, at::Tensor* result, std::index_sequence<I...>) const {
    bool fitting = true;
    (void)std::initializer_list<int>{(fitting = fitting && Taken<Parameters>::fits(arguments[I]), 0)...};
    if (fitting) {
      keep(handle_.call(Taken<Parameters>(arguments[I]).get()...), result);
    }
    return fitting;
  }

  c10::TypedOperatorHandle<Return(Parameters...)> handle_;
  Argument defaults_[kCount];
};

template <typename Return, typename... Parameters>
std::unique_ptr<UnboxedCall> make(const c10::OperatorHandle& handle, const std::vector<DeclaredArgument>& arguments) {
  return std::unique_ptr<UnboxedCall>(new Unboxed<Return, Parameters...>(handle, arguments));
}

// One letter an argument: T a tensor, W a tensor written to, S a number; empty for any other.
std::string signature(const c10::FunctionSchema& schema) {
  std::string letters;
  for (const auto& argument : schema.arguments()) {
    const auto kind = argument.type()->kind();
    const bool written = argument.alias_info() != nullptr && argument.alias_info()->isWrite();
    if (kind == c10::TypeKind::TensorType) {
      letters += written ? 'W' : 'T';
    } else if (kind == c10::TypeKind::NumberType) {
      letters += 'S';
    } else {
      return {};
    }
  }
  return schema.returns().size() == 1 && schema.returns()[0].type()->kind() == c10::TypeKind::TensorType ? letters : std::string();
}

}  // namespace

std::unique_ptr<UnboxedCall> find_unboxed(const c10::OperatorHandle& handle, const std::vector<DeclaredArgument>& arguments) {
  using In = const at::Tensor&;
  using Written = at::Tensor&;
  using Number = const c10::Scalar&;
  static const struct {
    const char* letters;
    std::unique_ptr<UnboxedCall> (*make)(const c10::OperatorHandle&, const std::vector<DeclaredArgument>&);
  } known[] = {
      {"T", make<at::Tensor, In>},
      {"TT", make<at::Tensor, In, In>},
      {"TS", make<at::Tensor, In, Number>},
      {"TTS", make<at::Tensor, In, In, Number>},
      {"TSS", make<at::Tensor, In, Number, Number>},
      {"TTT", make<at::Tensor, In, In, In>},
      {"TTTS", make<at::Tensor, In, In, In, Number>},
      {"W", make<Written, Written>},
      {"WT", make<Written, Written, In>},
      {"WS", make<Written, Written, Number>},
      {"WTS", make<Written, Written, In, Number>},
      {"WSS", make<Written, Written, Number, Number>},
      {"WTTS", make<Written, Written, In, In, Number>},
  };
  const auto letters = signature(handle.schema());
  for (const auto& entry : known) {
    if (letters == entry.letters) {
      try {
        return entry.make(handle, arguments);
      } catch (const c10::Error&) {
        return nullptr;  // this libtorch declares the operator in other C++ types than its schema's
      }
    }
  }
  return nullptr;
}

}  // namespace artgan
