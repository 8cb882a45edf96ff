// Any operator of libtorch, found by name in the dispatcher and run on a stack of values.
#include "description.h"
#include "operators.h"

#include <deque>
#include <mutex>

namespace artgan {
namespace {

std::mutex operators_mutex;
std::deque<Operator> operators;  // addresses stay valid; operators live as long as the process

std::vector<DeclaredArgument> read_arguments(const c10::FunctionSchema& schema) {
  std::vector<DeclaredArgument> declared;
  for (const auto& argument : schema.arguments()) {
    auto type = argument.type();
    const auto optional = type->cast<c10::OptionalType>();
    if (optional) {
      type = optional->getElementType();
    }
    const bool has_default = argument.default_value().has_value();
    declared.push_back({argument.name(), type->kind(), optional != nullptr, has_default,
                        has_default ? *argument.default_value() : c10::IValue()});
  }
  return declared;
}

Result tensor_result(at::Tensor tensor) {
  auto bytes = exclusive_bytes(tensor);
  return {kTensor, 0, reinterpret_cast<int64_t>(give(std::move(tensor))), bytes};
}

void add_value(std::vector<Result>& results, c10::IValue&& value) {
  if (value.isTensor()) {
    results.push_back(tensor_result(std::move(value).toTensor()));
  } else if (value.isTensorList()) {
    for (auto& tensor : value.toTensorVector()) {
      results.push_back(tensor_result(std::move(tensor)));
    }
  } else if (value.isInt()) {
    results.push_back({kInt, 0, value.toInt(), 0});
  } else if (value.isBool()) {
    results.push_back({kBool, 0, value.toBool() ? 1 : 0, 0});
  } else if (value.isDouble()) {
    results.push_back({kDouble, 0, double_to_bits(value.toDouble()), 0});
  } else if (value.isNone()) {
    results.push_back({kNone, 0, 0, 0});
  } else {
    TORCH_CHECK(false, "a result of type ", value.tagKind(), " cannot cross the bridge");
  }
}

void release_all(std::vector<Result>& results) {
  for (const auto& result : results) {
    if (result.tag == kTensor) {
      release(reinterpret_cast<Handle>(result.value));
    }
  }
  results.clear();
}

thread_local std::vector<c10::IValue> stack;
thread_local std::vector<Result> several;

void run_boxed(const Operator& op, const Argument* arguments, int32_t count) {
  const auto declared = op.arguments.size();
  several.clear();  // what is in it from before belongs to C#
  TORCH_CHECK(static_cast<size_t>(count) <= declared, op.handle.operator_name(), " takes ", declared, " arguments, not ", count);
  stack.clear();
  for (size_t i = 0; i < declared; ++i) {
    stack.push_back(to_value(op, i, i < static_cast<size_t>(count) ? arguments[i] : Argument{kDefault, 0, 0}));
  }
  op.handle.callBoxed(&stack);
  for (auto& value : stack) {
    add_value(several, std::move(value));
  }
}

}  // namespace
}  // namespace artgan

using namespace artgan;

// Finds an operator, e.g. ("aten::add", "Tensor").
ARTGAN_API int artgan_operator(const char* name, const char* overload, void** out) {
  return guarded([&] {
    auto handle = c10::Dispatcher::singleton().findSchema({name, overload});
    TORCH_CHECK(handle.has_value(), "this libtorch has no operator ", name, ".", overload);
    auto arguments = read_arguments(handle->schema());
    auto unboxed = find_unboxed(*handle, arguments);
    std::lock_guard<std::mutex> lock(operators_mutex);
    operators.push_back({*handle, std::move(arguments), std::move(unboxed)});
    *out = &operators.back();
  });
}

// Runs an operator; missing trailing arguments take the schema's defaults. The first result goes to *first,
// and where there are several, all stay readable behind *all until the next call on this thread. Tensors in
// them belong to the caller. An in-place operator may give its tensor back as no value.
ARTGAN_API int artgan_run(void* op_pointer, const Argument* arguments, int32_t count,
                          Result* first, const Result** all, int32_t* out_count) {
  const auto& op = *static_cast<const Operator*>(op_pointer);
  const int status = guarded([&] {
    at::Tensor result;
    if (op.unboxed && op.unboxed->run(arguments, count, &result)) {
      *first = result.defined() ? tensor_result(std::move(result)) : Result{kNone, 0, 0, 0};
      *out_count = 1;
      return;
    }
    try {
      run_boxed(op, arguments, count);
    } catch (...) {
      stack.clear();  // a stack left full by an error would keep its tensors alive
      release_all(several);
      throw;
    }
    stack.clear();
    *first = several.empty() ? Result{kNone, 0, 0, 0} : several[0];
    *all = several.data();
    *out_count = static_cast<int32_t>(several.size());
  });
  if (status != 0) {
    explain([&] { return describe(op, arguments, count); });
  }
  return status;
}
