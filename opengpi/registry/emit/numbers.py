"""The dialects' headers of mathematical constants (constants.toml) and of complex numbers."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from opengpi.registry.api import Names, parse_names
from opengpi.registry.emit.text import c_header

CONSTANTS = {"cuda": "math_constants.h", "hip": "hip/hip_math_constants.h", "musa": "math_constants.h"}
COMPLEX = {"cuda": "cuComplex.h", "hip": "hip/hip_complex.h", "musa": "muComplex.h"}
_COMPLEX_PREFIX = {"cuda": "cu", "hip": "hip", "musa": "mu"}


@cache
def _constants() -> tuple[Names, tuple[tuple[str, str], ...]]:
    """The dialects' prefixes, and pairs of name and C text."""
    table = tomllib.loads(resources.files("opengpi.registry").joinpath("constants.toml").read_text("utf-8"))
    return parse_names(table["prefixes"]), tuple((row["name"], row["value"]) for row in table["constants"])


def constants_header(dialect: str) -> str:
    """``math_constants.h`` of a dialect."""
    prefixes, constants = _constants()
    prefix = prefixes[dialect].spelling
    body = "".join(f"#define {prefix}{name} {f'({value})' if value.startswith('-') else value}\n" for name, value in constants)
    return c_header(f"GPI_{dialect.upper()}_MATH_CONSTANTS_H", f"Mathematical constants in the names of {dialect}.", body)


# Written once for double with the names of no dialect: GPI stands for the prefix, f is added for float.
_COMPLEX = """typedef T2 GPIComplexT;
GPI_COMPLEX T2 make_GPIComplexT(T real, T imaginary) { T2 z; z.x = real; z.y = imaginary; return z; }
GPI_COMPLEX T GPICreal_(T2 z) { return z.x; }
GPI_COMPLEX T GPICimag_(T2 z) { return z.y; }
GPI_COMPLEX T2 GPIConj_(T2 z) { return make_GPIComplexT(z.x, -z.y); }
GPI_COMPLEX T2 GPICadd_(T2 a, T2 b) { return make_GPIComplexT(a.x + b.x, a.y + b.y); }
GPI_COMPLEX T2 GPICsub_(T2 a, T2 b) { return make_GPIComplexT(a.x - b.x, a.y - b.y); }
GPI_COMPLEX T2 GPICmul_(T2 a, T2 b) { return make_GPIComplexT(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); }
/* Scaled by |b|, so that |b|² cannot overflow. */
GPI_COMPLEX T2 GPICdiv_(T2 a, T2 b)
{
    T scale = 1 / (fabs_(b.x) + fabs_(b.y));
    T ax = a.x * scale, ay = a.y * scale, bx = b.x * scale, by = b.y * scale, inverse = 1 / (bx * bx + by * by);
    return make_GPIComplexT((ax * bx + ay * by) * inverse, (ay * bx - ax * by) * inverse);
}
GPI_COMPLEX T GPICabs_(T2 z) { return hypot_(z.x, z.y); }
GPI_COMPLEX T2 GPICfma_(T2 a, T2 b, T2 c) { return GPICadd_(GPICmul_(a, b), c); }
"""
_COMPLEX_HIP = """GPI_COMPLEX T GPICsqabs_(T2 z) { return z.x * z.x + z.y * z.y; }
"""


def _complex(prefix: str, scalar: str) -> str:
    """The functions for one scalar type."""
    suffix = "f" if scalar == "float" else ""
    text = _COMPLEX + (_COMPLEX_HIP if prefix == "hip" else "")
    text = text.replace("ComplexT", scalar.capitalize() + "Complex").replace("T2", scalar + "2").replace("_(", suffix + "(").replace("T ", scalar + " ")
    return text.replace("GPI_COMPLEX", "\0").replace("GPI", prefix).replace("\0", "GPI_COMPLEX")


def complex_header(dialect: str) -> str:
    """``cuComplex.h`` of a dialect: complex numbers as vectors of two, on both sides."""
    prefix = _COMPLEX_PREFIX[dialect]
    single = f"typedef {prefix}FloatComplex {prefix}Complex;\n"
    single += f"GPI_COMPLEX {prefix}Complex make_{prefix}Complex(float real, float imaginary) {{ return make_{prefix}FloatComplex(real, imaginary); }}\n"
    convert = f"""GPI_COMPLEX {prefix}FloatComplex {prefix}ComplexDoubleToFloat({prefix}DoubleComplex z)
{{
    return make_{prefix}FloatComplex((float)z.x, (float)z.y);
}}
GPI_COMPLEX {prefix}DoubleComplex {prefix}ComplexFloatToDouble({prefix}FloatComplex z) {{ return make_{prefix}DoubleComplex(z.x, z.y); }}
"""
    body = '#include <math.h>\n\n#include "gpi/device.h"\n\n#define GPI_COMPLEX static __inline__ __attribute__((unused)) __host__ __device__\n'
    body += "\n".join([_complex(prefix, "float"), single, _complex(prefix, "double"), convert, "#undef GPI_COMPLEX\n"])
    return c_header(f"GPI_{dialect.upper()}_COMPLEX_H", f"Complex numbers in the names of {dialect}.", body)
