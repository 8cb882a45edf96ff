// What the call that failed last on this thread was given.
#pragma once

#include <sstream>
#include <string>

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

}  // namespace artgan
