// Compiles where the C++ standard is new enough for libtorch's headers.
#include <ATen/core/dispatch/Dispatcher.h>
