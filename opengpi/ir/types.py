"""Types of device IR. Interned: equal types are the same object, so `is` compares them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from opengpi.ir.names import quote


class Type:
    """Base of all types; ``str()`` gives LLVM's spelling."""

    __slots__ = ()


@dataclass(eq=False, slots=True)
class SimpleType(Type):
    """void, label, metadata, token, and the floating types half, bfloat, float, double, fp128, x86_fp80."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(eq=False, slots=True)
class IntType(Type):
    bits: int

    def __str__(self) -> str:
        return f"i{self.bits}"


@dataclass(eq=False, slots=True)
class PointerType(Type):
    """An opaque pointer. Address spaces follow NVPTX: 0 generic, 1 global, 3 shared, 4 constant, 5 local."""

    space: int

    def __str__(self) -> str:
        return f"ptr addrspace({self.space})" if self.space else "ptr"


@dataclass(eq=False, slots=True)
class VectorType(Type):
    count: int
    element: Type

    def __str__(self) -> str:
        return f"<{self.count} x {self.element}>"


@dataclass(eq=False, slots=True)
class ArrayType(Type):
    count: int
    element: Type

    def __str__(self) -> str:
        return f"[{self.count} x {self.element}]"


@dataclass(eq=False, slots=True)
class StructType(Type):
    """A literal struct (interned by content, ``name`` empty) or a named one (one object a module; ``fields`` None while opaque)."""

    name: str
    fields: tuple[Type, ...] | None
    packed: bool = False

    def body(self) -> str:
        if self.fields is None:
            return "opaque"
        inner = "{ " + ", ".join(map(str, self.fields)) + " }" if self.fields else "{}"
        return f"<{inner}>" if self.packed else inner

    def __str__(self) -> str:
        if not self.name:
            return self.body()
        return "%" + (self.name if self.name.isdigit() else quote(self.name))


@dataclass(eq=False, slots=True)
class FunctionType(Type):
    result: Type
    params: tuple[Type, ...]
    variadic: bool = False

    def __str__(self) -> str:
        params = [str(param) for param in self.params] + ["..."] * self.variadic
        return f"{self.result} ({', '.join(params)})"


@cache
def simple(name: str) -> SimpleType:
    return SimpleType(name)


@cache
def int_type(bits: int) -> IntType:
    return IntType(bits)


def pointer(space: int = 0) -> PointerType:
    return _pointer(space)


@cache
def vector(count: int, element: Type) -> VectorType:
    return VectorType(count, element)


@cache
def array(count: int, element: Type) -> ArrayType:
    return ArrayType(count, element)


def literal_struct(fields: tuple[Type, ...], packed: bool = False) -> StructType:
    return _literal_struct(fields, packed)


def function(result: Type, params: tuple[Type, ...], variadic: bool = False) -> FunctionType:
    return _function(result, params, variadic)


# `cache` tells f(x) from f(x, default), so what has defaults is interned behind a full argument list.


@cache
def _pointer(space: int) -> PointerType:
    return PointerType(space)


@cache
def _literal_struct(fields: tuple[Type, ...], packed: bool) -> StructType:
    return StructType("", fields, packed)


@cache
def _function(result: Type, params: tuple[Type, ...], variadic: bool) -> FunctionType:
    return FunctionType(result, params, variadic)


VOID, LABEL, METADATA, TOKEN = simple("void"), simple("label"), simple("metadata"), simple("token")
HALF, BFLOAT, FLOAT, DOUBLE = simple("half"), simple("bfloat"), simple("float"), simple("double")
I1, I8, I16, I32, I64, I128 = (int_type(bits) for bits in (1, 8, 16, 32, 64, 128))
PTR = pointer(0)
FLOAT_TYPES = frozenset({HALF, BFLOAT, FLOAT, DOUBLE, simple("fp128"), simple("x86_fp80")})
