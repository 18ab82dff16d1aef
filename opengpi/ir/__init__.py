"""Device IR: LLVM IR plus gpi.* operations, as typed SSA in Python."""
