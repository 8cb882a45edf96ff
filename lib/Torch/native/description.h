// What the call that failed last on this thread was given.
#pragma once

#include <initializer_list>
#include <sstream>
#include <string>
#include <utility>

#include "bridge.h"

namespace artgan {

// The tensors of a call that failed, as a person reads them: "input float32 [1, 3, 8, 8], weight ...".
class Description {
 public:
  void add(const char* name, const at::Tensor& tensor);
  void add(const char* name, const Handle* tensors, int32_t count);
  void add(const char* name, const int64_t* values, int32_t count);
  std::string text() const { return text_.str(); }

 private:
  void begin(const char* name);
  std::ostringstream text_;
};

void set_arguments_of_error(std::string text);

// Keeps the description beside the error's message; a failure to describe hides nothing.
template <typename Describe>
void explain(Describe&& describe) noexcept {
  try {
    set_arguments_of_error(describe());
  } catch (...) {
  }
}

// guarded, for a layer that makes one tensor out of others: an error says what it was given. Settings come in pairs.
template <typename Body>
int guarded_layer(std::initializer_list<std::pair<const char*, Handle>> inputs, std::initializer_list<std::pair<const char*, const int64_t*>> settings,
                  NewTensor* out, Body&& body) noexcept {
  const int status = guarded([&] { *out = hand_over(body()); });
  if (status != 0) {
    explain([&] {
      Description description;
      for (const auto& input : inputs) {
        if (input.second != nullptr) {
          description.add(input.first, borrow(input.second));
        }
      }
      for (const auto& setting : settings) {
        description.add(setting.first, setting.second, 2);
      }
      return description.text();
    });
  }
  return status;
}

}  // namespace artgan
