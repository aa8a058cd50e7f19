// Some tests change the current folder, which belongs to the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
