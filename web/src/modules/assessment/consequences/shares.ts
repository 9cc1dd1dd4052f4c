/** The sum of amounts in yuan as the server writes them (two decimals), exact to the cent. */
export function sumOf(amounts: (string | null)[]): string {
  const cents = amounts.reduce((sum, amount) => sum + centsOf(amount ?? '0'), 0n)
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}

function centsOf(amount: string): bigint {
  const [yuan, cents = ''] = amount.split('.')
  return BigInt(yuan) * 100n + BigInt(cents.padEnd(2, '0').slice(0, 2))
}
