// Tensor operators use every processor by themselves, and the default random stream is one for the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
