/** An exact number: a quotient of whole ones, so that nothing is rounded on the way. */
export class Exact {
  static readonly ZERO = new Exact(0n)

  constructor(
    private readonly above: bigint,
    private readonly below: bigint = 1n,
  ) {}

  /** @param text such as {@code 93.25} or {@code -0.5} */
  static of(text: string | number): Exact {
    const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text)) ?? []
    if (whole === undefined) throw new Error(`${text} is no plain number`)
    const above = BigInt(whole + part)
    return new Exact(sign ? -above : above, 10n ** BigInt(part.length))
  }

  static sum(numbers: Exact[]): Exact {
    return numbers.reduce((sum, one) => sum.plus(one), Exact.ZERO)
  }

  static mean(numbers: Exact[]): Exact {
    return Exact.sum(numbers).over(Exact.of(numbers.length))
  }

  plus(other: Exact): Exact {
    return new Exact(this.above * other.below + other.above * this.below, this.below * other.below).reduced()
  }

  minus(other: Exact): Exact {
    return this.plus(new Exact(-other.above, other.below))
  }

  times(other: Exact): Exact {
    return new Exact(this.above * other.above, this.below * other.below).reduced()
  }

  over(other: Exact): Exact {
    const sign = other.above < 0n ? -1n : 1n
    return new Exact(this.above * other.below * sign, this.below * other.above * sign).reduced()
  }

  compare(other: Exact): number {
    const left = this.above * other.below
    const right = other.above * this.below
    return left < right ? -1 : left > right ? 1 : 0
  }

  within(least: Exact, most: Exact): Exact {
    return this.compare(least) < 0 ? least : this.compare(most) > 0 ? most : this
  }

  /** Whether a number of many digits is this one, up to its last digits. */
  is(text: string): boolean {
    const apart = this.minus(Exact.of(text))
    const size = apart.compare(Exact.ZERO) < 0 ? Exact.ZERO.minus(apart) : apart
    return size.compare(new Exact(1n, 10n ** 20n)) < 0
  }

  /** To two decimals, halves to the even digit (GB/T 8170). */
  toString(): string {
    const negative = this.above < 0n
    const scaled = (negative ? -this.above : this.above) * 100n
    const cut = scaled / this.below
    const twice = (scaled % this.below) * 2n
    const up = twice > this.below || (twice === this.below && cut % 2n === 1n)
    const digits = String(up ? cut + 1n : cut).padStart(3, '0')
    return `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  }

  private reduced(): Exact {
    let [a, b] = [this.above < 0n ? -this.above : this.above, this.below]
    while (b) [a, b] = [b, a % b]
    return a > 1n ? new Exact(this.above / a, this.below / a) : this
  }
}
