; RUN: gpi opt -p loops %s | filecheck %s

; CHECK-LABEL: @nest
; CHECK: outer: ; loop header, depth 1
; CHECK: inner: ; loop header, depth 2
; CHECK: latch: ; loop of %outer, depth 1
; CHECK: {{^}}done:{{$}}
define void @nest(i1 %c, i1 %d) {
entry:
  br label %outer
outer:
  br label %inner
inner:
  br i1 %c, label %inner, label %latch
latch:
  br i1 %d, label %outer, label %done
done:
  ret void
}

; CHECK-LABEL: @irreducible
; CHECK: b: ; irreducible: entered from %a
define void @irreducible(i1 %c) {
entry:
  br i1 %c, label %b, label %a
a:
  br label %b
b:
  br i1 %c, label %a, label %done
done:
  ret void
}
