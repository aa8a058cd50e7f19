namespace AmctGen.Generator.Tests.Rules;

/// <summary>The meaning of expressions: each is satisfied, violated or cannot be evaluated, in generated code that is compiled and executed.</summary>
public sealed class CelTableTests
{
    private const string Integers = """
        holds   9223372036854775806 + 1 == 9223372036854775807
        fails   9223372036854775807 + 1 > 0
        fails   -9223372036854775808 + -1 < 0
        fails   -9223372036854775808 - 1 < 0
        fails   9223372036854775807 - -1 > 0
        holds   -9223372036854775807 - 1 == -9223372036854775808
        fails   4611686018427387904 * 2 > 0
        holds   4611686018427387904 * -2 == -9223372036854775808
        fails   -9223372036854775808 * -1 > 0
        fails   -9223372036854775808 / -1 > 0
        fails   -9223372036854775808 % -1 == 0
        fails   -(-9223372036854775808) > 0
        fails   -this.i > 0                               <- i: -9223372036854775808
        holds   -this.i == -5                             <- i: 5
        fails   this.i + 1 > 0                            <- i: 9223372036854775807
        holds   this.i + 1 > 0                            <- i: 0
        fails   this.i * this.i > 0                       <- i: 3037000500
        holds   this.i * this.i > 0                       <- i: 3037000499
        holds   this.i32 + 1 == 2147483648                <- i32: 2147483647
        holds   this.i32 * this.i32 == 4611686018427387904  <- i32: -2147483648
        fails   this.i / this.i32 == 0                    <- i: 1
        fails   this.i % this.i32 == 0                    <- i: 1
        holds   7 / 2 == 3 && -7 / 2 == -3 && 7 / -2 == -3 && -7 / -2 == 3
        holds   7 % 2 == 1 && -7 % 2 == -1 && 7 % -2 == 1 && -7 % -2 == -1
        fails   0u - 1u > 0u
        holds   1u - 1u == 0u
        holds   18446744073709551614u + 1u == 18446744073709551615u
        fails   18446744073709551615u + 1u > 0u
        fails   9223372036854775808u * 2u > 0u
        holds   4294967296u * 4294967295u == 18446744069414584320u
        fails   this.u - 1u >= 0u                         <- u: 0
        holds   this.u - 1u >= 0u                         <- u: 18446744073709551615
        holds   this.u32 + 1u == 4294967296u              <- u32: 4294967295
        fails   this.u / this.u32 == 0u                   <- u: 1
        fails   this.u % this.u32 == 0u                   <- u: 1
        holds   7u / 2u == 3u && 7u % 2u == 1u
        holds   0x10 == 16 && -0xff == -255 && 0xFFu == 255u && 0x8000000000000000u == 9223372036854775808u
        holds   007 == 7
        holds   --5 == 5 && ---5 == -5
        holds   !!true && !(!!false)
        holds   -9223372036854775808 == -9223372036854775807 - 1
        """;

    private const string Floats = """
        holds   1.0 / 0.0 > 1e308 && -1.0 / 0.0 < -1e308
        holds   (0.0 / 0.0).isNan() && (1.0 / 0.0).isInf() && !(1.0).isInf()
        holds   (1.0 / 0.0).isInf(1) && !(1.0 / 0.0).isInf(-1) && (-1.0 / 0.0).isInf(-1) && (-1.0 / 0.0).isInf(0)
        holds   1e308 * 10.0 == 1.0 / 0.0
        holds   .5 == 0.5 && 1e3 == 1000.0 && 1E-3 == 0.001 && 2.5e+1 == 25.0
        holds   -.5 == -0.5 && - 1.5 == -1.5 && --1.5 == 1.5 && -(-1.5) == 1.5
        holds   0.1 + 0.2 != 0.3
        holds   this.f == 0.5                             <- f: 0.5
        breaks  this.f == 0.1                             <- f: 0.1
        breaks  this.d == this.d                          <- d: nan
        holds   this.d != this.d                          <- d: nan
        breaks  this.d < 1.0 || this.d >= 1.0             <- d: nan
        holds   this.d.isNan()                            <- d: nan
        holds   this.f.isNan()                            <- f: nan
        breaks  this.d.isNan()                            <- d: inf
        holds   this.d.isInf()                            <- d: -inf
        holds   this.d.isInf(-1) && !this.d.isInf(1)      <- d: -inf
        holds   this.d.isInf(this.i)                      <- d: inf i: 3
        breaks  this.d.isInf(this.i)                      <- d: inf i: -3
        holds   this.d == 0.0 && 1.0 / this.d < 0.0       <- d: -0.0
        holds   -this.d < 0.0                             <- d: 1
        """;

    private const string Logic = """
        holds   true || 1 / 0 == 1
        holds   1 / 0 == 1 || true
        fails   false || 1 / 0 == 1
        fails   1 / 0 == 1 || false
        fails   1 / 0 == 1 || 2 / 0 == 1
        breaks  false && 1 / 0 == 1
        breaks  1 / 0 == 1 && false
        fails   true && 1 / 0 == 1
        fails   1 / 0 == 1 && true
        fails   1 / 0 == 1 && 2 / 0 == 1
        fails   !(1 / 0 == 1)
        holds   !(1 / 0 == 1 && false)
        fails   1 / 0 == 1 && true || false
        holds   1 / 0 == 1 && true || true
        holds   this.i == 0 || 10 / this.i > 1            <- i: 0
        holds   this.i == 0 || 10 / this.i > 1            <- i: 5
        breaks  this.i == 0 || 10 / this.i > 1            <- i: 10
        breaks  this.i != 0 && 10 / this.i > 1            <- i: 0
        holds   this.b ? true : 1 / this.i == 0           <- b: true
        fails   this.b ? true : 1 / this.i == 0           <- b: false
        holds   this.i == 0 ? true : 1 / this.i == 1
        holds   (true ? 1 : 1 / 0) == 1 && (false ? 1 / 0 : 1) == 1
        fails   (1 / 0 == 1 ? true : true)
        holds   (1 / 0 == 1 ? true : true) || true
        holds   true ? true : false ? false : false
        breaks  false ? true : false ? true : false
        holds   false ? true : true ? true : false
        holds   true || true && false
        breaks  (true || true) && false
        holds   1 + 2 * 3 == 7 && (1 + 2) * 3 == 9 && 10 - 4 - 3 == 3 && 100 / 10 / 5 == 2 && 7 - 2 * 3 == 1 && 12 / 2 * 3 == 18 && 12 % 7 * 2 == 10
        holds   -2 * -3 == 6 && 2 - -3 == 5 && -2 - 3 == -5 && !false == true
        holds   1 < 2 == true && 2 > 1 != false
        holds   1 + 1 in [2] && !(1 in [2]) == true
        breaks  !this.b && this.b                         <- b: true
        holds   false < true && !(true < true) && false <= false && true >= false && true > false && !(false > false)
        holds   this.b >= this.ob                         <- b: true ob: false
        """;

    private const string Texts = """"
        holds   'a' + "b" == 'ab' && '' + '' == ''
        holds   this.s + 'é' == 'aé'                      <- s: 'a'
        holds   'abc'.contains('b') && 'abc'.contains('') && !'abc'.contains('d') && ''.contains('')
        holds   'abc'.startsWith('ab') && !'abc'.startsWith('b') && 'abc'.endsWith('bc') && !'abc'.endsWith('b') && 'a'.endsWith('')
        holds   'abc'.matches('^a.c$') && !'abc'.matches('^b') && 'abc'.matches('b') && matches('abc', 'c$')
        breaks  this.s.matches('^[a-z]+$')                <- s: 'a1'
        holds   this.s.matches('^[a-z]+$')                <- s: 'az'
        holds   'I'.contains('I') && !'I'.contains('ı') && !'e\u0301'.contains('é') && !'ß'.contains('ss')
        holds   size('') == 0 && 'é'.size() == 1 && size('\U0001F600') == 1 && 'e\u0301'.size() == 2 && size('a\U0001F600b') == 3
        holds   this.s.size() == 2                        <- s: '😀a'
        holds   size(b'é') == 2 && b''.size() == 0 && size(b'\xff\377') == 2 && size(b'😀') == 4
        holds   b'a' + b'b' == b'ab' && b'abc'.contains(b'bc') && b'abc'.startsWith(b'a') && b'abc'.endsWith(b'c') && !b'abc'.endsWith(b'b')
        holds   this.y == b'\xff\x00'                     <- y: '\377\000'
        breaks  this.y.startsWith(b'a')                   <- y: 'b'
        holds   '\a\b\f\n\r\t\v\\\?\"\'\`'.size() == 12
        holds   '\x41\X42\103' == 'ABC' && '\u00e9' == 'é' && '\xe9' == 'é' && '\351' == 'é' && b'\xe9' != b'é'
        holds   r'\n'.size() == 2 && R"\d" == '\\d' && br'\x'.size() == 2 && rb'\x' == br'\x'
        holds   '''it's "so"''' == 'it\'s "so"' && """a"b""" == 'a"b' && '''''' == ''
        holds   '''a↵b''' == 'a\nb' && r'''\↵''' == '\\\n'
        holds   'a' < 'b' && 'a' < 'aa' && '' < 'a' && 'B' < 'a' && 'z' < 'é' && !('a' < 'a') && 'a' <= 'a' && 'b' >= 'a' && 'b' > 'a'
        holds   '\uFFFF' < '\U00010000' && '\U0001F600' > '\uFB01' && 'a\uE000' < 'a\U00010000' && '\uD7FF' < '\uE000'
        holds   this.s > '\uFFFD'                         <- s: '\U0001F600'
        breaks  this.s < this.os                          <- s: '\U0001F600' os: '\ufb01'
        holds   b'a' < b'b' && b'\x7f' < b'\x80' && b'' < b'\x00' && b'ab' > b'a' && b'a' <= b'a' && b'a' >= b'a'
        holds   'a' != 'A' && b'a' == b'a' && b'a' != b'b'
        holds   this.s == this.os                         <- s: 'x' os: 'x'
        holds   1 + // one↵ 1 == 2 // two
        holds   ↵ true ↵
        """";

    private const string Conversions = """
        holds   int(5) == 5 && int(5u) == 5 && int(5.9) == 5 && int(-5.9) == -5 && int('-12') == -12
        holds   int(9223372036854775807u) == 9223372036854775807
        fails   int(9223372036854775808u) > 0
        fails   int(9223372036854775808.0) > 0
        fails   int(-9223372036854775808.0) < 0
        holds   int(9223372036854774784.0) == 9223372036854774784
        fails   int(0.0 / 0.0) == 0
        fails   int(1.0 / 0.0) == 0
        fails   int('') == 0
        fails   int(' 1') == 1
        fails   int('1.0') == 1
        fails   int('9223372036854775808') > 0
        holds   int(this.s) == 42                         <- s: '42'
        fails   int(this.s) == 42                         <- s: 'x'
        holds   uint(5) == 5u && uint(5u) == 5u && uint(5.9) == 5u && uint('18446744073709551615') == 18446744073709551615u
        fails   uint(-1) == 0u
        fails   uint(-1.0) == 0u
        fails   uint(18446744073709551616.0) == 0u
        fails   uint('-1') == 0u
        holds   uint(this.i32) == this.u                  <- i32: 3 u: 3
        fails   uint(this.i32) == this.u                  <- i32: -3 u: 3
        holds   double(1) == 1.0 && double(-1) == -1.0 && double(1u) == 1.0 && double('1.5') == 1.5 && double('-1e3') == -1000.0 && double(1.5) == 1.5
        holds   double(9007199254740993) == 9007199254740992.0
        holds   double('NaN').isNan() && double('Infinity').isInf(1) && double('-Infinity').isInf(-1)
        fails   double('x') == 0.0
        fails   double('') == 0.0
        fails   double(' 1') == 1.0
        fails   double('1 ') == 1.0
        fails   double('1,0') == 1.0
        holds   string(1) == '1' && string(-1) == '-1' && string(1u) == '1' && string(1.5) == '1.5' && string(true) == 'true' && string(false) == 'false' && string('a') == 'a'
        holds   string(b'é') == 'é'
        fails   string(b'\xff') == ''
        holds   string(this.y) == 'a'                     <- y: 'a'
        fails   string(this.y) == 'a'                     <- y: '\377'
        holds   double(this.i) / 2.0 == 1.5               <- i: 3
        holds   int(this.e) == 5 && string(this.e) == '5' && double(this.e) == 5.0  <- e: BLUE
        holds   this.i == int(this.u) && this.u == uint(this.i)  <- i: 7 u: 7
        """;

    private const string Elements = """
        holds   this.li[0] == 1 && this.li[1] == 2        <- li: [1, 2]
        fails   this.li[2] == 0                           <- li: [1, 2]
        fails   this.li[-1] == 0                          <- li: [1, 2]
        fails   this.li[0] == 0
        fails   this.li[4294967296] == 1                  <- li: [1, 2]
        fails   this.li[this.i / 0] == 1                  <- li: [1, 2]
        holds   this.li[this.li[0]] == 2                  <- li: [1, 2]
        fails   this.li[this.li[1]] == 2                  <- li: [1, 2]
        holds   this.ls[0] == 'a' && this.lb[0] && this.ly[0] == b'y' && this.le[0] == 5 && this.ld[0] == 0.5 && this.lf[0] == 0.5 && this.lu[0] == 7u  <- ls: 'a' lb: true ly: 'y' le: BLUE ld: 0.5 lf: 0.5 lu: 7
        fails   this.ls[0].size() == 0
        fails   this.lb[0]
        fails   !this.lb[0]
        fails   this.ly[0] == b''
        holds   this.lm[0].n == 3 && this.lm[1].s == 'x'  <- lm { n: 3 } lm { s: 'x' }
        fails   this.lm[2].n == 3                         <- lm { n: 3 } lm { s: 'x' }
        holds   has(this.lm[0].maybe) && !has(this.lm[1].maybe)  <- lm { maybe: 0 } lm { }
        fails   has(this.lm[0].maybe)
        holds   this.ms['a'] == 1                         <- ms { key: 'a' value: 1 }
        fails   this.ms['b'] == 1                         <- ms { key: 'a' value: 1 }
        holds   this.mi[-1] == 'x'                        <- mi { key: -1 value: 'x' }
        fails   this.mi[4294967295] == 'x'                <- mi { key: -1 value: 'x' }
        holds   this.`i` == 1 && .this.i == 1             <- i: 1
        holds   this.li.existsOne(x, x > 1)               <- li: [1, 2]
        holds   this.mu[4294967295u]                      <- mu { key: 4294967295 value: true }
        fails   this.mu[4294967296u]                      <- mu { key: 0 value: true }
        holds   this.mb[true] == 0.5                      <- mb { key: true value: 0.5 }
        fails   this.mb[false] == 0.5                     <- mb { key: true value: 0.5 }
        holds   this.ml[7].n == 3                         <- ml { key: 7 value { n: 3 } }
        fails   this.ml[8].n == 3                         <- ml { key: 7 value { n: 3 } }
        holds   this.mx[18446744073709551615u] == 1       <- mx { key: 18446744073709551615 value: GREEN }
        holds   this.my['k'] == b'v'                      <- my { key: 'k' value: 'v' }
        fails   this.my['k'] == b''
        fails   this.ms[string(this.y)] == 1              <- y: '\377' ms { key: 'a' value: 1 }
        holds   size(this.li) == 2 && this.li.size() == 2 <- li: [1, 2]
        holds   size(this.ms) == 1 && this.lm.size() == 0 <- ms { key: 'a' value: 1 }
        holds   size(this.ms) == 0 && size(this.ml) == 0
        """;

    private const string Membership = """
        holds   1 in [1, 2] && !(3 in [1, 2]) && 'a' in ['b', 'a'] && 1u in [1u] && 1.0 in [1.0] && true in [true] && b'a' in [b'a']
        breaks  1 in []
        breaks  this.i in [1, 2,]                         <- i: 3
        holds   this.i in [1, 2, this.i32]                <- i: 3 i32: 3
        breaks  this.d in [this.d]                        <- d: nan
        holds   this.i in this.ll                         <- i: 3 ll: [1, 3]
        breaks  this.i in this.ll                         <- i: 3
        holds   this.i in this.li                         <- i: 3 li: 3
        holds   this.s in this.ls                         <- s: 'b' ls: ['a', 'b']
        holds   this.y in this.ly                         <- y: 'b' ly: ['a', 'b']
        holds   5 in this.le                              <- le: BLUE
        holds   this.f in this.ld && this.d in this.lf    <- f: 0.5 d: 0.5 ld: 0.5 lf: 0.5
        breaks  this.d in this.ld                         <- d: nan ld: nan
        holds   'a' in this.ms && !('b' in this.ms)       <- ms { key: 'a' value: 1 }
        holds   -1 in this.mi && !(4294967295 in this.mi) <- mi { key: -1 value: 'x' }
        holds   4294967295u in this.mu && !(8589934591u in this.mu)  <- mu { key: 4294967295 value: true }
        holds   true in this.mb && !(false in this.mb)    <- mb { key: true value: 0.5 }
        holds   7 in this.ml && 1u in this.mx             <- ml { key: 7 } mx { key: 1 }
        fails   1 / this.i in [1, 2]
        fails   1 / this.i in []
        fails   1 / this.i in this.ll
        fails   1 / this.i in this.ll                     <- ll: [1, 2]
        fails   1 / this.i in this.ml
        fails   !(1 / this.i in this.ml)
        fails   !(1 / this.i in this.mi)
        fails   !(string(this.y) in this.ms)              <- y: '\377'
        fails   1 in [1, 1 / this.i]
        holds   this.i in [1, 2] == false
        holds   (1 in [1, 2]) in [true]
        holds   'a' + 'b' in ['ab']
        holds   this.e in [0, 1] && this.e in [t.Color.RED, t.Color.GREEN]  <- e: GREEN
        breaks  this.e in [0, 1]                          <- e: BLUE
        """;

    private const string Presence = """
        breaks  has(this.i)
        breaks  has(this.i)                               <- i: 0
        holds   has(this.i)                               <- i: -1
        breaks  has(this.u) || has(this.f) || has(this.d) || has(this.b) || has(this.s) || has(this.y) || has(this.e) || has(this.li) || has(this.ms) || has(this.m)
        holds   has(this.u) && has(this.f) && has(this.d) && has(this.b) && has(this.s) && has(this.y) && has(this.e) && has(this.li) && has(this.ms) && has(this.m)  <- u: 1 f: 1 d: nan b: true s: 'a' y: 'a' e: GREEN li: 0 ms { } m { }
        breaks  has(this.oi) || has(this.os) || has(this.ob) || has(this.oe) || has(this.oy) || has(this.od)
        holds   has(this.oi) && has(this.os) && has(this.ob) && has(this.oe) && has(this.oy) && has(this.od)  <- oi: 0 os: '' ob: false oe: RED oy: '' od: 0
        holds   this.oi == 0 && this.os == '' && this.ob == false && this.oe == 0 && this.oy == b'' && this.od == 0.0
        breaks  has(this.ca) || has(this.cs) || has(this.cm)
        holds   has(this.ca) && !has(this.cs) && !has(this.cm) && this.ca == 0 && this.cs == ''  <- ca: 0
        holds   has(this.cs) && !has(this.ca) && this.cs == ''  <- cs: ''
        holds   has(this.cm) && has(this.cm.n) && this.cm.n == 5  <- cm { n: 5 }
        holds   !has(this.cm.n) && this.cm.n == 0         <- ca: 1
        breaks  has(this.m.maybe) || has(this.m.n) || has(this.m.next) || has(this.m.next.next) || has(this.m.next.list)
        holds   has(this.m.next.list) && !has(this.m.next.n)  <- m { next { list: 0 } }
        holds   this.m.n == 0 && this.m.s == '' && this.m.next.next.n == 0 && this.m.list.size() == 0 && this.m.next.size == 0 && this.m.maybe == 0
        holds   this.m.next.next.n == 4                   <- m { next { next { n: 4 } } }
        breaks  has(this.old) || has(this.old.d) || has(this.old.part) || has(this.old.r)
        holds   this.old.d == 7 && this.old.s == 'x' && this.old.kind == 3 && this.old.part.n == 0 && this.old.r == 0 && this.old.list.size() == 0
        holds   this.old.d == 7 && this.old.s == 'x' && this.old.kind == 3 && !has(this.old.d) && has(this.old.r)  <- old { r: 0 }
        holds   has(this.old.d) && has(this.old.kind) && has(this.old.part.n) && this.old.part.n == 2 && this.old.d == 0  <- old { r: 1 d: 0 kind: FIRST Part { n: 2 } }
        """;

    private const string Enums = """
        holds   this.e == 5 && this.e == t.Color.BLUE && this.e == Color.BLUE && this.e == t.BLUE && this.e == .t.Color.BLUE  <- e: BLUE
        breaks  this.e == t.Color.GREEN                   <- e: BLUE
        holds   this.e > t.Color.GREEN && this.e + 1 == 6 <- e: BLUE
        holds   this.e == 42 && !(this.e in [0, 1, 5])    <- e: 42
        holds   this.e == this.oe && this.e != this.le[0] <- e: GREEN oe: GREEN le: RED
        holds   this.m.size == t.Inner.Size.LARGE && this.m.size == Inner.LARGE && t.Inner.LARGE == 9  <- m { size: LARGE }
        holds   t.Old.Kind.SECOND == 4 && Old.FIRST == 3
        holds   (this.b ? this.e : this.oe) == 1          <- b: true e: GREEN
        holds   this.le.all(x, x in [1, 5]) && this.le.exists(x, x == Color.BLUE) && this.le.unique()  <- le: [GREEN, BLUE]
        breaks  this.le.unique()                          <- le: [GREEN, GREEN]
        """;

    private const string Macros = """
        holds   this.li.all(x, x > 0)
        holds   this.li.all(x, x > 0)                     <- li: [1, 2]
        breaks  this.li.all(x, x > 0)                     <- li: [1, 0]
        breaks  this.li.all(x, 6 / x > 0)                 <- li: [0, -1]
        breaks  this.li.all(x, 6 / x > 0)                 <- li: [-1, 0]
        fails   this.li.all(x, 6 / x > 0)                 <- li: [0, 1]
        fails   this.li.all(x, 6 / x > 0)                 <- li: [1, 0]
        breaks  this.li.exists(x, x > 0)
        holds   this.li.exists(x, x > 0)                  <- li: [0, 1]
        breaks  this.li.exists(x, x > 0)                  <- li: [0, -1]
        holds   this.li.exists(x, 6 / x > 0)              <- li: [0, 1]
        holds   this.li.exists(x, 6 / x > 0)              <- li: [1, 0]
        fails   this.li.exists(x, 6 / x > 0)              <- li: [0, -1]
        breaks  this.li.exists_one(x, x > 0)
        holds   this.li.exists_one(x, x > 0)              <- li: [0, 1]
        breaks  this.li.exists_one(x, x > 0)              <- li: [1, 2]
        fails   this.li.exists_one(x, 6 / x > 0)          <- li: [0, 1]
        fails   this.li.exists_one(x, 6 / x > 0)          <- li: [1, 0]
        fails   this.li.exists_one(x, 6 / x > 0)          <- li: [1, 2, 0]
        holds   this.ls.all(x, x.size() > 0) && this.lb.all(x, x) && this.ld.all(x, !x.isNan()) && this.ly.all(x, x == b'y') && this.lu.all(x, x > 0u)  <- ls: 'a' lb: true ld: 0.5 ly: 'y' lu: 1
        holds   this.lm.all(x, x.n > 0 && x.next.n == 0)  <- lm { n: 1 } lm { n: 2 }
        breaks  this.lm.all(x, has(x.next))               <- lm { n: 1 } lm { next { } }
        holds   this.lm.exists(x, has(x.next))            <- lm { n: 1 } lm { next { } }
        holds   this.ms.all(k, k.size() == 1)             <- ms { key: 'a' value: 1 } ms { key: 'b' value: 2 }
        holds   this.ms.all(k, this.ms[k] > 0)            <- ms { key: 'a' value: 1 } ms { key: 'b' value: 2 }
        breaks  this.ms.all(k, this.ms[k] > 1)            <- ms { key: 'a' value: 1 } ms { key: 'b' value: 2 }
        holds   this.ms.exists(k, this.ms[k] > 1)         <- ms { key: 'a' value: 1 } ms { key: 'b' value: 2 }
        holds   this.ms.exists_one(k, k == 'a')           <- ms { key: 'a' value: 1 } ms { key: 'b' value: 2 }
        fails   this.ms.exists_one(k, this.ms[k + 'x'] > 0)  <- ms { key: 'a' value: 1 }
        holds   this.mi.all(k, k < 0 && this.mi[k] != '') <- mi { key: -1 value: 'x' }
        holds   this.mb.all(k, this.mb[k] > 0.0)          <- mb { key: true value: 0.5 }
        holds   this.mu.exists(k, k == 4294967295u && this.mu[k])  <- mu { key: 4294967295 value: true }
        holds   this.li.filter(x, x > 1) .size() == 2     <- li: [1, 2, 3]
        holds   size(this.li.filter(x, x > 1)) == 2       <- li: [1, 2, 3]
        holds   this.li.filter(x, x > 1)[0] == 2          <- li: [1, 2, 3]
        fails   this.li.filter(x, x > 9)[0] == 2          <- li: [1, 2, 3]
        holds   this.li.filter(x, x > 1).all(x, x < 4)    <- li: [1, 2, 3]
        holds   this.li.filter(x, x > 1).filter(x, x < 3).size() == 1  <- li: [1, 2, 3]
        holds   this.li.map(x, x == 2).exists(x, x)       <- li: [1, 2, 3]
        holds   this.lm.map(x, x.s).exists_one(x, x == 'b')  <- lm { s: 'a' } lm { s: 'b' }
        holds   'b' in this.lm.map(x, x.s)                <- lm { s: 'a' } lm { s: 'b' }
        holds   this.lm.map(x, x.n)[1] == 2 && this.lm.map(x, x.n).size() == 2  <- lm { n: 1 } lm { n: 2 }
        holds   this.lm.filter(x, x.n > 1)[0].s == 'b'    <- lm { n: 1 } lm { n: 2 s: 'b' }
        holds   this.lm.filter(x, has(x.next)).map(x, x.next.n).all(n, n == 4)  <- lm { n: 1 } lm { next { n: 4 } }
        holds   this.li.all(x, this.ll.exists(y, y == x)) <- li: [1, 2] ll: [2, 1]
        breaks  this.li.all(x, this.ll.exists(y, y == x)) <- li: [1, 3] ll: [2, 1]
        holds   this.lm.all(x, x.list.all(y, y > x.n && this.i > y))  <- i: 9 lm { n: 1 list: [2, 3] } lm { n: 4 list: 5 }
        breaks  this.lm.all(x, x.list.all(y, y > x.n && this.i > y))  <- i: 5 lm { n: 1 list: [2, 3] } lm { n: 4 list: 5 }
        holds   this.li.all(a, this.li.all(b, this.li.all(c, a + b + c + this.i > 0)))  <- i: 1 li: [1, 0]
        fails   this.ll.all(a, this.ll.exists(b, a + b > 0))  <- ll: 9223372036854775807
        holds   this.li.all(x, x in this.ll || x in [7, 8])  <- li: [1, 7] ll: 1
        fails   this.li[this.i / 0] == 1 || this.li.exists(x, x > 5)  <- li: [1, 2]
        holds   this.li.unique() && this.ls.unique() && this.ly.unique() && this.lb.unique()
        holds   this.li.unique() && this.ls.unique()      <- li: [1, 2] ls: ['a', 'A']
        breaks  this.li.unique()                          <- li: [1, 2, 1]
        breaks  this.ls.unique()                          <- ls: ['a', 'a']
        breaks  this.ly.unique()                          <- ly: ['a', 'a']
        holds   this.ld.unique() && this.lf.unique()      <- ld: [nan, nan] lf: [nan, nan]
        breaks  this.ld.unique()                          <- ld: [0, -0.0]
        holds   this.lm.map(x, x.s).unique()              <- lm { s: 'a' } lm { s: 'b' }
        breaks  this.lm.map(x, x.s).unique()              <- lm { s: 'a' } lm { s: 'a' }
        holds   this.lm.filter(x, x.n > 0).map(x, x.s).unique()  <- lm { s: 'a' n: 1 } lm { s: 'a' }
        breaks  this.lm.all(x, x.list.unique())           <- lm { list: [1, 1] } lm { }
        """;

    private static readonly CelTable s_table = new([Integers, Floats, Logic, Texts, Conversions, Elements, Membership, Presence, Enums, Macros]);

    [Fact]
    public void Whole_numbers_overflow_into_failures() => AssertTable(Integers);

    [Fact]
    public void Floating_point_numbers_go_by_their_standard() => AssertTable(Floats);

    [Fact]
    public void Logic_absorbs_failures_and_choices_are_lazy() => AssertTable(Logic);

    [Fact]
    public void Texts_are_code_points() => AssertTable(Texts);

    [Fact]
    public void Conversions_fail_where_a_value_does_not_fit() => AssertTable(Conversions);

    [Fact]
    public void Elements_that_are_not_there_are_failures() => AssertTable(Elements);

    [Fact]
    public void Membership_of_lists_and_keys() => AssertTable(Membership);

    [Fact]
    public void Presence_of_every_kind_of_field() => AssertTable(Presence);

    [Fact]
    public void Enums_are_their_numbers() => AssertTable(Enums);

    [Fact]
    public void Macros_go_over_lists_and_keys() => AssertTable(Macros);

    private static void AssertTable(string table) => Assert.Equal("", string.Join("\n", s_table.Wrong(table)));
}
