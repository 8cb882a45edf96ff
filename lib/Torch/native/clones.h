// Loops compiled several times over, for the processor that is there. Only for functions that call nothing of libtorch.
#pragma once

#define ARTGAN_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
